/** Rows of attendance as evidence: locked months with their sums and revisions, what stood before a correction, and who has attested. */
import { defineRow, type RowOf } from './row.js';

/** One row per locking of a month; the newest without `unlockedAt` is in force. What must be sent again follows from `correctedAt`. */
export const monthLocks = defineRow({
  name: 'month-locks',
  view: 'month_lock_row',
  permission: 'activity:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    month: 'text',
    revision: 'int',
    lockedAt: 'moment',
    lockedByName: 'text',
    people: 'int',
    plannedMinutes: 'int',
    attendedMinutes: 'int',
    certifiedMinutes: 'int',
    correctedAt: 'moment?',
    unlockedAt: 'moment?',
    unlockedByName: 'text?',
    unlockReason: 'text?',
  },
  filters: { projectId: 'equals', month: 'equals', unlockedAt: 'equals' },
  sort: ['month', 'lockedAt'],
  defaultSort: '-month',
});
export type MonthLockRow = RowOf<typeof monthLocks>;

export const attendanceVersions = defineRow({
  name: 'attendance-versions',
  view: 'attendance_version_row',
  permission: 'month:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    attendanceId: 'uuid',
    month: 'text',
    number: 'int',
    kind: 'text',
    onDate: 'date',
    attendance: 'text',
    plannedMinutes: 'int?',
    attendedMinutes: 'int?',
    arrivedAt: 'time?',
    signedAt: 'moment?',
    replacedAt: 'moment',
    replacedByName: 'text',
    reason: 'text',
  },
  filters: { projectId: 'equals', participationId: 'equals', attendanceId: 'equals', month: 'equals' },
  sort: ['replacedAt'],
  defaultSort: '-replacedAt',
});
export type AttendanceVersionRow = RowOf<typeof attendanceVersions>;

export const monthAttestations = defineRow({
  name: 'month-attestations',
  view: 'month_attestation_row',
  permission: 'month:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    month: 'text',
    attestedBy: 'text',
    method: 'text',
    attestedAt: 'moment',
    accountName: 'text?',
    plannedMinutes: 'int',
    attendedMinutes: 'int',
  },
  filters: { projectId: 'equals', participationId: 'equals', month: 'equals', attestedBy: 'equals' },
  sort: ['attestedAt'],
  defaultSort: '-attestedAt',
});
export type MonthAttestationRow = RowOf<typeof monthAttestations>;

/** What was so at entry: 1 as it was frozen, then corrections with their reasons. */
export const entrySnapshots = defineRow({
  name: 'entry-snapshots',
  view: 'entry_snapshot_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    periodId: 'uuid',
    number: 'int',
    onDate: 'date',
    labourStatus: 'text?',
    education: 'text?',
    unemployedSince: 'date?',
    monthsUnemployed: 'int?',
    hoursPerWeek: 'number?',
    contractType: 'text?',
    support: 'texts',
    reason: 'text?',
    writtenByName: 'text',
    createdAt: 'moment',
  },
  filters: { participationId: 'equals', periodId: 'equals' },
  sort: ['number'],
  defaultSort: '-number',
});
export type EntrySnapshotRow = RowOf<typeof entrySnapshots>;
