/** A project and its settings (DOMAIN.md 1.2, 1.4). */
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Day, Flag, Json, OrgKey, Row, Text, Whole } from './columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
@OrgKey()
@Unique(['code'])
@ForeignKey(() => Organisation, ['orgId'], ['id'])
@Index(['orgId'])
@Check('project_threshold_ck', 'suppression_threshold between 3 and 10')
@Check(
  'project_day_rules_ck',
  'silence_days between 7 and 60 and absences_in_row between 2 and 5 and step_days_ahead between 0 and 30',
)
@Check('project_dates_ck', 'ends_on >= starts_on')
export class Project extends Row {
  @Text() code: string;
  @Text() name: string;
  @Text({ maybe: true }) diaryNumber: string | null;
  @Text({ maybe: true }) programmeArea: string | null;
  @Text({ maybe: true }) region: string | null;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Whole({ maybe: true }) grantedSek: number | null;
  @Whole({ maybe: true }) budgetSek: number | null;
  @Whole({ maybe: true }) capacity: number | null;
  @Whole({ maybe: true }) normMonths: number | null;
  @Whole({ maybe: true }) targetMin: number | null;
  @Whole({ maybe: true }) targetMax: number | null;
  /** Cells below this are hidden from funders (DOMAIN.md 7.6). */
  @Whole({ default: 5 }) suppressionThreshold: number;
  @Flag({ default: false }) leaderSeesNames: boolean;
  /** Coaches read their own caseload only (ARCHITECTURE.md 17.2). */
  @Flag({ default: false }) coachSeesOwnOnly: boolean;
  /** Days without contact before a coach is reminded. */
  @Whole({ default: 14 }) silenceDays: number;
  /** Absences in a row without notice before a coach is reminded. */
  @Whole({ default: 2 }) absencesInRow: number;
  /** Days ahead that a plan step stands in the coach's day. */
  @Whole({ default: 7 }) stepDaysAhead: number;
  /** Columns of the monthly participant file where they are not the usual ones (DOMAIN.md 4.1: the form changes). */
  @Json({ maybe: true }) monthColumns: unknown;
  @Day({ maybe: true }) retainUntil: string | null;
}
