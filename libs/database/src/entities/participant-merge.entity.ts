/** Two registrations of one person made one. Holds all that is needed to part them again within thirty days; the fields as they were are sealed. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Bytes, Day, Json, Moment, Ref, Row } from './columns.js';
import { Participant } from './participant.entity.js';

@Entity()
@ForeignKey(() => Participant, ['orgId', 'keptId'], ['orgId', 'id'])
@ForeignKey(() => Participant, ['orgId', 'mergedId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['mergedById'], ['id'])
@Index(['orgId', 'keptId'])
@Index(['orgId', 'mergedId'])
@Index(['mergedById'])
export class ParticipantMerge extends Row {
  @Ref() keptId: string;
  @Ref() mergedId: string;
  @Ref() mergedById: string;
  @Day() undoUntil: string;
  /** Table → ids of the rows that moved, with the participation or participant they came from. */
  @Json() moves: unknown;
  /** The kept person's fields before, as sealed JSON. */
  @Bytes({ maybe: true }) beforeSealed: Buffer | null;
  @Moment({ maybe: true }) undoneAt: string | null;
}
