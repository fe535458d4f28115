/** One person's part in an activity, in whole minutes; evidence for the funder (DOMAIN.md 4.2). `signed_at` is the participant's own signature. */
import { ATTENDANCE_STATUSES } from '#domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { Activity } from './activity.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Clock, Code, Day, Flag, Moment, Ref, Whole } from './columns.js';

@Entity()
@Unique(['orgId', 'projectId', 'id'])
@OfParticipation('onDate')
@ForeignKey(() => Activity, ['orgId', 'projectId', 'activityId'], ['orgId', 'projectId', 'id'])
@ForeignKey(() => Account, ['loggedById'], ['id'])
@Index(['activityId', 'participationId'], { unique: true })
@Index(['orgId', 'projectId', 'activityId'])
@Index(['loggedById'])
export class Attendance extends CaseRow {
  @Ref() activityId: string;
  /** The activity's day, and whether it was taken back: follow the activity by trigger, so that a person's weeks are read without her activities (decision 0034). */
  @Day() onDate: string;
  @Flag({ default: false }) isVoided: boolean;
  @Code(ATTENDANCE_STATUSES) attendance: string;
  @Whole({ maybe: true }) plannedMinutes: number | null;
  @Whole({ maybe: true }) attendedMinutes: number | null;
  @Clock({ maybe: true }) arrivedAt: string | null;
  @Moment({ maybe: true }) signedAt: string | null;
  /** She said herself that she is in the room. */
  @Moment({ maybe: true }) checkedInAt: string | null;
  @Ref({ maybe: true }) loggedById: string | null;
}
