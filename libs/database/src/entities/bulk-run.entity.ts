/** One action over many participations: how far it has come and what became of each. A handover is one with a receiver. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { BULK_ACTIONS } from '#domain';
import { Account } from './account.entity.js';
import { Code, Json, Moment, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Account, ['startedById'], ['id'])
@ForeignKey(() => Account, ['receiverId'], ['id'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['startedById'])
@Index(['receiverId'])
@Index(['orgId', 'projectId'])
export class BulkRun extends Row {
  @Ref() projectId: string;
  @Code(BULK_ACTIONS) action: string;
  @Code(['running', 'done', 'stopped'], { default: 'running' }) status: string;
  @Ref() startedById: string;
  @Ref({ maybe: true }) receiverId: string | null;
  @Whole() total: number;
  @Whole({ default: 0 }) done: number;
  @Whole({ default: 0 }) skipped: number;
  /** What the one who hands over wants to say. */
  @Text({ maybe: true }) note: string | null;
  /** `[participation id, null or the refusal's code]` of each row gone through, in order. */
  @Json({ maybe: true }) results: unknown;
  @Moment({ maybe: true }) readAt: string | null;
}
