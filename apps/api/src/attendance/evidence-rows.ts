/** Gathers a month's attendance from the view and hands it to the rules of the domain. */
import type { EvidenceRow } from '#contracts';
import type { UnitOfWork } from '#database';
import {
  type ActivityKind,
  type Attendance,
  attendedMinutes,
  type AttendanceStatus,
  certifiedMinutes,
  type CivilDate,
  firstDayOf,
  lastDayOf,
  type Month,
  monthTotals,
  type MonthTotals,
  plannedMinutes,
} from '#domain';

/** More than a project of four hundred people has in a month. */
const AT_MOST = 10_000;
const VIEW = {
  view: 'attendance_evidence_row',
  columns: [
    'id',
    'version',
    'activityId',
    'participationId',
    'displayName',
    'reference',
    'kind',
    'onDate',
    'startsAt',
    'endsAt',
    'breakMinutes',
    'isGroup',
    'attendance',
    'plannedMinutes',
    'attendedMinutes',
    'arrivedAt',
    'signedAt',
    'versions',
  ],
};

export interface GatheredRow {
  participationId: string;
  displayName: string | null;
  reference: string;
  /** What the rules judge. */
  attendance: Attendance;
  shown: EvidenceRow;
}

/** The rows of a month, of one participation or of a whole project, in order; only of people the reader may see. */
export async function gatherMonth(
  work: UnitOfWork,
  whose: { projectId: string } | { participationId: string },
  month: Month,
): Promise<GatheredRow[]> {
  const [column, id] = Object.entries(whose)[0] as [string, string];
  const { rows } = await work.rows(VIEW, {
    filters: [
      { column, op: 'in', values: [id] },
      { column: 'onDate', op: 'from', value: firstDayOf(month) },
      { column: 'onDate', op: 'to', value: lastDayOf(month) },
    ],
    sort: { column: 'onDate', descending: false },
    limit: AT_MOST,
    totalCap: 1,
  });
  return rows.map(gathered);
}

/** Sums of the rows; a session still to come is planned, and nobody has to have reported on it. */
export function totalsOf(rows: readonly GatheredRow[], today: CivilDate): MonthTotals {
  const missing = rows.filter(({ shown }) => shown.attendance === 'NOT_REPORTED' && shown.onDate <= today);
  return { ...monthTotals(rows.map((row) => row.attendance)), notReported: missing.length };
}

function gathered(row: Record<string, unknown>): GatheredRow {
  const text = (name: string): string | null => row[name] as string | null;
  const whole = (name: string): number | null => row[name] as number | null;
  const attendance: Attendance = {
    kind: row['kind'] as ActivityKind,
    startsAt: text('startsAt'),
    endsAt: text('endsAt'),
    arrivedAt: text('arrivedAt'),
    breakMinutes: whole('breakMinutes'),
    plannedMinutes: whole('plannedMinutes'),
    attendedMinutes: whole('attendedMinutes'),
    attendance: row['attendance'] as AttendanceStatus,
    signed: row['signedAt'] !== null,
  };
  const signedAt = row['signedAt'];
  return {
    participationId: String(row['participationId']),
    displayName: text('displayName'),
    reference: String(row['reference']),
    attendance,
    shown: {
      id: String(row['id']),
      version: Number(row['version']),
      activityId: String(row['activityId']),
      kind: attendance.kind,
      onDate: String(row['onDate']),
      startsAt: attendance.startsAt,
      endsAt: attendance.endsAt,
      arrivedAt: attendance.arrivedAt,
      isGroup: row['isGroup'] === true,
      attendance: attendance.attendance,
      planned: plannedMinutes(attendance),
      attended: attendedMinutes(attendance),
      certified: certifiedMinutes(attendance),
      signedAt: signedAt instanceof Date ? signedAt.toISOString() : (signedAt as string | null),
      versions: Number(row['versions']),
    },
  };
}
