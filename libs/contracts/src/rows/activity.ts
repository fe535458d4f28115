/** Rows about activities and who was there. Counts hold only people the reader may see. */
import { defineRow, type RowOf } from './row.js';

export const activities = defineRow({
  name: 'activities',
  view: 'activity_row',
  pageFirst: true,
  permission: 'activity:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    kind: 'text',
    onDate: 'date',
    startsAt: 'time?',
    endsAt: 'time?',
    breakMinutes: 'int?',
    mode: 'text?',
    place: 'text?',
    isGroup: 'bool',
    ledById: 'uuid?',
    ledByName: 'text?',
    isMine: 'bool',
    /** Only of people the reader may see. */
    enrolled: 'int',
    present: 'int',
    notReported: 'int',
    withName: 'text?',
    isVoided: 'bool',
    seriesId: 'uuid?',
  },
  filters: {
    projectId: 'equals',
    onDate: 'range',
    kind: 'equals',
    isGroup: 'equals',
    ledById: 'equals',
    isMine: 'equals',
    isVoided: 'equals',
    seriesId: 'equals',
  },
  sort: ['onDate', 'kind'],
  defaultSort: '-onDate',
});
export type ActivityRow = RowOf<typeof activities>;

/** One person's part in an activity: the roster, and attendance as evidence. */
export const attendances = defineRow({
  name: 'attendances',
  view: 'attendance_row',
  permission: 'activity:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    activityId: 'uuid',
    participationId: 'uuid',
    displayName: 'text?',
    reference: 'text',
    kind: 'text',
    onDate: 'date',
    attendance: 'text',
    plannedMinutes: 'int?',
    attendedMinutes: 'int?',
    arrivedAt: 'time?',
    signedAt: 'moment?',
    checkedInAt: 'moment?',
    note: 'text?',
    isVoided: 'bool',
  },
  filters: {
    activityId: 'equals',
    participationId: 'equals',
    onDate: 'range',
    attendance: 'equals',
    isVoided: 'equals',
  },
  sort: ['onDate', 'reference'],
  defaultSort: '-onDate',
});
export type AttendanceRow = RowOf<typeof attendances>;
