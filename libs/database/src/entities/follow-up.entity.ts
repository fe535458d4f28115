/** A follow-up made by an exit: due, window, and its answer (DOMAIN.md 2.3). A return cancels it; a corrected exit moves it. */
import { CONTACT_CHANNELS, FOLLOW_UP_RESULTS, LABOUR_STATUSES, MILESTONES } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, OrgKey, Ref, Text, Texts } from './columns.js';
import { Period } from './period.entity.js';

@Entity()
@OrgKey()
@OfParticipation()
@ForeignKey(() => Period, ['orgId', 'periodId'], ['orgId', 'id'])
@Index(['orgId', 'periodId'])
@Index(['periodId', 'milestone'], { unique: true })
@Index(['dueOn'])
export class FollowUp extends CaseRow {
  @Ref() periodId: string;
  @Code(MILESTONES) milestone: string;
  @Day() dueOn: string;
  @Day() opensOn: string;
  @Day() closesOn: string;
  @Code(FOLLOW_UP_RESULTS, { maybe: true }) result: string | null;
  @Day({ maybe: true }) answeredOn: string | null;
  @Code(LABOUR_STATUSES, { maybe: true }) labourStatus: string | null;
  @Texts() support: string[];
  @Text({ maybe: true }) mode: string | null;
  @Code(CONTACT_CHANNELS, { maybe: true }) channel: string | null;
  @Day({ maybe: true }) cancelledOn: string | null;
}
