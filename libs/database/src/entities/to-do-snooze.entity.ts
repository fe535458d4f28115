/** A to-do a coach puts aside until a day, with a reason; for herself alone. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Day, Ref, Text } from './columns.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId', 'toDoId'])
export class ToDoSnooze extends CaseRow {
  @Ref() accountId: string;
  /** Id of the row in the list; it stays the same while its cause stays. */
  @Ref() toDoId: string;
  @Day() untilOn: string;
  @Text() reason: string;
}
