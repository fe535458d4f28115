/** A person at a workplace from–to, with hours a week and a supervisor. */
import { PLACEMENT_KINDS, TRISTATE } from '#domain';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Decimal, Json, Ref, Text } from './columns.js';
import { Organisation } from './organisation.entity.js';
import { PlacementOffer } from './placement-offer.entity.js';

@Entity()
@OfParticipation()
@Unique(['orgId', 'projectId', 'id'])
@ForeignKey(() => PlacementOffer, ['orgId', 'projectId', 'offerId'], ['orgId', 'projectId', 'id'])
@ForeignKey(() => Organisation, ['orgId', 'employerId'], ['orgId', 'id'])
@Index(['orgId', 'employerId'])
@Index(['orgId', 'projectId', 'offerId'])
@Check('placement_dates_ck', 'ends_on is null or ends_on >= starts_on')
export class Placement extends CaseRow {
  @Ref({ maybe: true }) offerId: string | null;
  @Ref({ maybe: true }) employerId: string | null;
  @Code(PLACEMENT_KINDS, { default: 'PRAKTIK' }) kind: string;
  @Day() startsOn: string;
  @Day({ maybe: true }) plannedEndOn: string | null;
  @Day({ maybe: true }) endsOn: string | null;
  @Decimal({ maybe: true }) hoursPerWeek: number | null;
  @Text({ maybe: true }) supervisor: string | null;
  @Text({ maybe: true }) supervisorPhone: string | null;
  @Text({ maybe: true }) supervisorEmail: string | null;
  /** Weekdays and times, as `[{ weekday, from, to }]`. */
  @Json({ maybe: true }) schedule: unknown;
  @Text({ maybe: true }) extensionReason: string | null;
  /** The end that was planned first, when it has been extended. */
  @Day({ maybe: true }) firstPlannedEndOn: string | null;
  @Text({ maybe: true }) endReason: string | null;
  @Code(TRISTATE, { maybe: true }) offeredJob: string | null;
}
