/** A course at an SFI provider (DOMAIN.md 5.9). Order A < B < C < D. */
import { SFI_COURSES, SFI_PATHS, SFI_RESULTS } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Decimal, Json, Ref } from './columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Organisation, ['orgId', 'providerId'], ['orgId', 'id'])
@Index(['orgId', 'providerId'])
export class SfiEnrolment extends CaseRow {
  @Ref({ maybe: true }) providerId: string | null;
  @Code(SFI_PATHS) path: string;
  @Code(SFI_COURSES) course: string;
  @Day() startsOn: string;
  @Day({ maybe: true }) endsOn: string | null;
  @Code(SFI_RESULTS, { maybe: true }) result: string | null;
  @Decimal({ maybe: true }) hoursPerWeek: number | null;
  /** Weekdays and times, as `[{ weekday, from, to }]`. */
  @Json({ maybe: true }) schedule: unknown;
}
