// The monthly chain to the statistics office (DOMAIN.md 4.1, 9.4): one file a month, in order. A month opens on the first day of the next one and is
// due four weeks after its end. A correction of a sent month means that it and every later sent month go again. The form of the file changes, so its
// columns are data. Protected persons are written as birth date and a pseudo suffix.
import { addDays, addMonths, type CivilDate, endOfMonth } from '../calendar.js';
import { monthsToResend } from '../activity.js';
import type { Month } from '../attendance-month.js';
import { roundedRatio } from '../indicators/rounding.js';
import type { Gender } from '../vocabulary.js';

export const DUE_DAYS = 28;

export interface MonthDates {
  month: Month;
  opensOn: CivilDate;
  dueOn: CivilDate;
}

/** When the file of a month opens and is due: June opens 1 July, due 28 July. */
export function monthDates(month: Month): MonthDates {
  const last = endOfMonth(`${month}-01`);
  return { month, opensOn: addDays(last, 1), dueOn: addDays(last, DUE_DAYS) };
}

/** What one participant gives to every month's file. */
export interface MonthSource {
  key: string;
  /** 12 digits; null when there is none, and for a protected person */
  number: string | null;
  birthDate: CivilDate | null;
  gender: Gender | null;
  isProtected: boolean;
  periods: readonly { entryOn: CivilDate; exitOn: CivilDate | null }[];
  /** attended minutes by month */
  minutes: Readonly<Record<Month, number>>;
  /** employments with the workplace's organisation number */
  workplaces: readonly { startsOn: CivilDate; endsOn: CivilDate | null; number: string }[];
  municipality: string | null;
}

export interface MonthRow {
  identity: string;
  startsOn: CivilDate;
  /** only when the person has left by the end of the month */
  endsOn: CivilDate | null;
  /** attended minutes of the month */
  minutes: number;
  workplaceNumber: string | null;
  municipality: string | null;
}

/** `ÅÅÅÅMMDDTf29` for a woman, `…Tf19` for a man (third letter odd: man). */
export function pseudoNumber(birthDate: CivilDate, gender: Gender | null): string {
  return `${birthDate.replaceAll('-', '')}Tf${gender === 'W' ? '29' : '19'}`;
}

/** The rows of a month: everybody who was in the project on one of its days, oldest start first. */
export function monthRows(sources: readonly MonthSource[], month: Month): MonthRow[] {
  const [first, last] = [`${month}-01`, endOfMonth(`${month}-01`)];
  return sources
    .flatMap((source): MonthRow[] => {
      const inside = source.periods.filter((p) => p.entryOn <= last && (p.exitOn === null || p.exitOn >= first));
      const identity = identityOf(source);
      if (inside.length === 0 || identity === null) return [];
      const period = inside[inside.length - 1];
      return [
        {
          identity,
          startsOn: source.periods[0].entryOn,
          endsOn: period.exitOn !== null && period.exitOn <= last ? period.exitOn : null,
          minutes: source.minutes[month] ?? 0,
          workplaceNumber: source.isProtected ? null : workplaceIn(source, first, last),
          municipality: source.isProtected ? null : source.municipality,
        },
      ];
    })
    .sort((a, b) => (a.startsOn + a.identity < b.startsOn + b.identity ? -1 : 1));
}

/** The workplace of the employment that began last, of those that ran in the month. */
function workplaceIn({ workplaces }: MonthSource, first: CivilDate, last: CivilDate): string | null {
  const running = workplaces.filter((one) => one.startsOn <= last && (one.endsOn === null || one.endsOn >= first));
  return running.sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0]?.number ?? null;
}

function identityOf({ number, birthDate, gender, isProtected }: MonthSource): string | null {
  if (isProtected) return birthDate === null ? null : pseudoNumber(birthDate, gender);
  // Who has no number yet stands with the birth date, and the check list says so.
  return number ?? birthDate?.replaceAll('-', '') ?? null;
}

export const MONTH_CHECKS = ['no_identity', 'no_number', 'no_gender', 'order', 'not_over'] as const;
export type MonthCheck = (typeof MONTH_CHECKS)[number];

/** Checks that stop a month from being handed over; the others are said. */
export const BLOCKING_MONTH_CHECKS: readonly MonthCheck[] = ['not_over', 'order', 'no_identity'];

/** What must be in order before a month is handed over. @param sent months handed over so far */
export function monthChecks(
  sources: readonly MonthSource[],
  month: Month,
  sent: readonly Month[],
  project: { startsOn: CivilDate },
  today: CivilDate,
): { check: MonthCheck; keys: string[] }[] {
  const last = endOfMonth(`${month}-01`);
  const inside = sources.filter((s) =>
    s.periods.some((p) => p.entryOn <= last && (p.exitOn === null || p.exitOn >= `${month}-01`)),
  );
  const found: [MonthCheck, boolean, string[]][] = [
    ['not_over', today < monthDates(month).opensOn, []],
    ['order', monthsBefore(project.startsOn, month).some((one) => !sent.includes(one)), []],
    ['no_identity', false, inside.filter((s) => identityOf(s) === null).map((s) => s.key)],
    ['no_number', false, inside.filter((s) => !s.isProtected && s.number === null).map((s) => s.key)],
    ['no_gender', false, inside.filter((s) => s.isProtected && s.gender !== 'W' && s.gender !== 'M').map((s) => s.key)],
  ];
  return found.filter(([, is, keys]) => is || keys.length > 0).map(([check, , keys]) => ({ check, keys }));
}

/** Every month from the start of the project up to the one before. */
export function monthsBefore(startsOn: CivilDate, month: Month): Month[] {
  const months: Month[] = [];
  for (let at = startsOn.slice(0, 7); at < month; at = addMonths(`${at}-01`, 1).slice(0, 7)) months.push(at);
  return months;
}

export interface SentMonth {
  month: Month;
  rows: readonly MonthRow[];
}

/** Months that must go again, in order: the first whose rows are others now, and every later one already sent. */
export function resendFrom(sent: readonly SentMonth[], sources: readonly MonthSource[]): Month[] {
  const changed = sent.filter(({ month, rows }) => differenceOfRows(rows, monthRows(sources, month)).length > 0);
  return monthsToResend(
    sent.map((one) => one.month),
    changed.map((one) => one.month),
  );
}

export interface RowChange {
  identity: string;
  before: MonthRow | null;
  after: MonthRow | null;
}

/** What is different between two versions of a month. */
export function differenceOfRows(before: readonly MonthRow[], after: readonly MonthRow[]): RowChange[] {
  const now = new Map(after.map((row) => [row.identity, row]));
  const then = new Map(before.map((row) => [row.identity, row]));
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((identity) => ({ identity, before: then.get(identity) ?? null, after: now.get(identity) ?? null }))
    .filter(({ before: a, after: b }) => !a || !b || FIELDS.some((field) => a[field] !== b[field]));
}

const FIELDS = ['startsOn', 'endsOn', 'minutes', 'workplaceNumber', 'municipality'] as const;

/** What a column of the file may hold. */
export const MONTH_FIELDS = [
  'diaryNumber',
  'month',
  'identity',
  'startsOn',
  'endsOn',
  'hours',
  'workplaceNumber',
  'municipality',
] as const;
export type MonthField = (typeof MONTH_FIELDS)[number];
export interface MonthColumn {
  header: string;
  field: MonthField;
}

/** The minimum of DOMAIN.md 4.1; a project replaces it when the office's form changes. */
export const MONTH_COLUMNS: readonly MonthColumn[] = [
  { header: 'Diarienummer', field: 'diaryNumber' },
  { header: 'Månad', field: 'month' },
  { header: 'Personnummer', field: 'identity' },
  { header: 'Startdatum', field: 'startsOn' },
  { header: 'Slutdatum', field: 'endsOn' },
  { header: 'Timmar', field: 'hours' },
  { header: 'Organisationsnummer', field: 'workplaceNumber' },
  { header: 'Kommun', field: 'municipality' },
];

/** Hours with two decimals, half up, from whole minutes summed first. */
export const hoursOf = (minutes: number): number => roundedRatio(minutes, 60, 2) ?? 0;

/** A row as the file has it, in the order of the columns. */
export function monthCells(
  row: MonthRow,
  columns: readonly MonthColumn[],
  { diaryNumber, month }: { diaryNumber: string | null; month: Month },
): (string | number)[] {
  return columns.map(({ field }) => {
    if (field === 'diaryNumber') return diaryNumber ?? '';
    if (field === 'month') return month;
    if (field === 'hours') return hoursOf(row.minutes);
    return row[field] ?? '';
  });
}
