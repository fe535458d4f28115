/** When somebody last looked at a case, so that what is new since then can be marked. A trace of its own act: not in the change log. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Moment, Ref } from './columns.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId', 'participationId'], { unique: true })
export class LastLook extends CaseRow {
  @Ref() accountId: string;
  @Moment() seenAt: string;
  /** The look before this visit: what the line in the timeline says. */
  @Moment({ maybe: true }) beforeAt: string | null;
}
