/** A plan as it was agreed on a day, frozen: the goal in the participant's words and every step as it stood. Never changed afterwards. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Day, Json, Ref, Text, Whole } from './columns.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Account, ['agreedById'], ['id'])
@Index(['agreedById'])
export class PlanVersion extends CaseRow {
  @Whole() number: number;
  @Day() agreedOn: string;
  @Ref() agreedById: string;
  @Text({ maybe: true }) goalWords: string | null;
  @Json() steps: unknown;
}
