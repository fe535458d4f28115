/** A dated outcome event with its evidence (DOMAIN.md 5.6). Only these are events in the sense of the indicators. */
import { CONTRACT_TYPES, EVIDENCE_KINDS, OUTCOME_TYPES, SUBSIDIES, TRISTATE } from '#domain';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Decimal, Ref, Text, Texts } from './columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Organisation, ['orgId', 'employerId'], ['orgId', 'id'])
@Index(['orgId', 'employerId'])
@Check('outcome_dates_ck', 'ends_on is null or ends_on >= starts_on')
export class Outcome extends CaseRow {
  @Code(OUTCOME_TYPES) type: string;
  @Day() startsOn: string;
  @Day({ maybe: true }) endsOn: string | null;
  @Day({ maybe: true }) confirmedThrough: string | null;
  @Decimal({ maybe: true }) hoursPerWeek: number | null;
  @Code(CONTRACT_TYPES, { maybe: true }) contractType: string | null;
  @Code(SUBSIDIES, { maybe: true }) subsidy: string | null;
  @Code(TRISTATE, { maybe: true }) studyFinance: string | null;
  @Code(TRISTATE, { maybe: true }) leadsToEmployment: string | null;
  @Code(TRISTATE, { maybe: true }) matchesHomeBackground: string | null;
  @Code(TRISTATE, { maybe: true }) improved: string | null;
  @Texts() support: string[];
  @Text({ maybe: true }) municipality: string | null;
  @Ref({ maybe: true }) employerId: string | null;
  @Code(EVIDENCE_KINDS, { maybe: true }) evidence: string | null;
  /** recorded by mistake: counts nowhere, and is in no list */
  @Day({ maybe: true }) withdrawnOn: string | null;
  @Text({ maybe: true }) withdrawnReason: string | null;
}
