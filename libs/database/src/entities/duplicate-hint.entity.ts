/** Somebody was enrolled under a number that a protected person has. Only her handlers learn of it; the enroller sees nothing (DOMAIN.md 7.5, SECURITY.md T11). */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Moment, Ref, Row } from './columns.js';
import { Participant } from './participant.entity.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Participant, ['orgId', 'participantId'], ['orgId', 'id'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['orgId', 'participantId'])
@Index(['orgId', 'projectId'])
export class DuplicateHint extends Row {
  @Ref() participantId: string;
  @Ref() projectId: string;
  @Moment({ maybe: true }) handledAt: string | null;
}
