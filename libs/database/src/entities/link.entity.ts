/** A secret address for somebody without an account; only the hash of its secret is kept (SECURITY.md T17). `subject_id` is what it is about: a placement, an activity, a follow-up. */
import { LINK_PURPOSES } from '#domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { Bytes, Code, Moment, OrgKey, Ref, Row } from './columns.js';
import { Participation } from './participation.entity.js';
import { Project } from './project.entity.js';

@Entity()
@OrgKey()
@Unique(['tokenHash'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Participation, ['orgId', 'projectId', 'participationId'], ['orgId', 'projectId', 'id'])
@ForeignKey(() => Account, ['madeById'], ['id'])
@Index(['orgId', 'projectId', 'participationId'])
@Index(['participationId'])
@Index(['subjectId'])
@Index(['madeById'])
export class Link extends Row {
  @Ref() projectId: string;
  @Ref({ maybe: true }) participationId: string | null;
  @Code(LINK_PURPOSES) purpose: string;
  @Ref() subjectId: string;
  @Bytes() tokenHash: Buffer;
  @Ref() madeById: string;
  @Moment() expiresAt: string;
  @Moment({ maybe: true }) usedAt: string | null;
  @Moment({ maybe: true }) revokedAt: string | null;
}
