/** One date range inside a participation; a return adds one (DOMAIN.md 2.1). Both ends inclusive. */
import { CONTRACT_TYPES, EXIT_DESTINATIONS, EXIT_REASONS, LABOUR_STATUSES, REFERRALS } from '#domain';
import { Check, Entity, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Decimal, Json, OrgKey, Text, Texts } from './columns.js';

@Entity()
@OrgKey()
@OfParticipation()
@Index(['participationId', 'entryOn'], { unique: true })
@Check('period_dates_ck', 'exit_on is null or exit_on >= entry_on')
@Check('period_exit_ck', '(exit_on is null) = (exit_reason is null)')
export class Period extends CaseRow {
  @Day() entryOn: string;
  @Day({ maybe: true }) plannedExitOn: string | null;
  @Code(REFERRALS, { maybe: true }) referral: string | null;
  @Code(LABOUR_STATUSES, { maybe: true }) labourStatus: string | null;
  @Day({ maybe: true }) unemployedSince: string | null;
  @Decimal({ maybe: true }) hoursPerWeek: number | null;
  @Code(CONTRACT_TYPES, { maybe: true }) contractType: string | null;
  @Texts() support: string[];
  @Day({ maybe: true }) exitOn: string | null;
  @Code(EXIT_REASONS, { maybe: true }) exitReason: string | null;
  @Code(EXIT_DESTINATIONS, { maybe: true }) exitDestination: string | null;
  /** The day the exit was written down: from then it can be taken back for thirty days. */
  @Day({ maybe: true }) exitRecordedOn: string | null;
  /** Ids of the plan steps and mentor matches the exit closed, so that taking it back opens them again. */
  @Json({ maybe: true }) exitClosed: { planStepIds: string[]; mentorMatchIds: string[] } | null;
  @Text({ maybe: true }) extensionReason: string | null;
}
