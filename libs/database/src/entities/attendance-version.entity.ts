/** What an attendance said before it was corrected in a locked month; kept and readable, never changed (DOMAIN.md 4.2). */
import { ATTENDANCE_STATUSES } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Attendance } from './attendance.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Clock, Code, Moment, Ref, Text, Whole } from './columns.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Attendance, ['orgId', 'projectId', 'attendanceId'], ['orgId', 'projectId', 'id'])
@ForeignKey(() => Account, ['replacedById'], ['id'])
@Index(['orgId', 'projectId', 'attendanceId'])
@Index(['replacedById'])
export class AttendanceVersion extends CaseRow {
  @Ref() attendanceId: string;
  @Text() month: string;
  /** 1 is what stood when the month was locked. */
  @Whole() number: number;
  @Code(ATTENDANCE_STATUSES) attendance: string;
  @Whole({ maybe: true }) plannedMinutes: number | null;
  @Whole({ maybe: true }) attendedMinutes: number | null;
  @Clock({ maybe: true }) arrivedAt: string | null;
  @Moment({ maybe: true }) signedAt: string | null;
  @Moment() replacedAt: string;
  @Ref() replacedById: string;
  @Text() reason: string;
}
