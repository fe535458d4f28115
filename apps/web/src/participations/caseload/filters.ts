/** The caseload's filters: those everyone has as tabs, and the fields that can be asked for one by one. They stand in the address as codes, days and ids. */
import type { CodeList } from '../../parts/code-words';
import type { Word } from '../../messages/sv';

export type Filter = Record<string, string>;

/** Tabs that need no saving. `isMine` makes them the coach's own. */
export const GIVEN_TABS: Record<string, Filter> = {
  mine: { isMine: 'true' },
  silent: { silentDaysFrom: '14' },
  lowAttendance: { attendance30To: '74', state: 'active' },
  withoutPlan: { openStepsTo: '0', state: 'active' },
  endsSoon: { plannedExitOnFrom: 'today', plannedExitOnTo: 'today+30', state: 'active' },
  all: {},
  active: { state: 'active' },
  exited: { state: 'exited' },
  unassigned: { coachId: 'null', state: 'active,waiting' },
};
export const OWN_TABS = ['silent', 'lowAttendance', 'withoutPlan', 'endsSoon'] as const;

export type Field =
  | { column: string; word: Word; kind: 'codes'; list: CodeList; codes: readonly string[]; mayBeEmpty?: true }
  | { column: string; word: Word; kind: 'day' | 'presence' }
  | { column: string; word: Word; kind: 'from' | 'to'; unit: Word };

export const FIELDS: readonly Field[] = [
  { column: 'state', word: 'filter.state', kind: 'codes', list: 'state', codes: ['waiting', 'active', 'exited'] },
  { column: 'entryOn', word: 'people.entry', kind: 'day' },
  { column: 'plannedExitOn', word: 'filter.plannedExit', kind: 'day' },
  { column: 'exitOn', word: 'filter.exited', kind: 'day' },
  { column: 'nextOn', word: 'people.next', kind: 'day' },
  { column: 'lastContactOn', word: 'people.contact', kind: 'day' },
  { column: 'silentDays', word: 'filter.silent', kind: 'from', unit: 'filter.days' },
  { column: 'attendance30', word: 'caseload.attendance', kind: 'to', unit: 'filter.percent' },
  {
    column: 'sfiCourse',
    word: 'caseload.sfi',
    kind: 'codes',
    list: 'sfiCourse',
    codes: ['A', 'B', 'C', 'D'],
    mayBeEmpty: true,
  },
  { column: 'coachId', word: 'people.coach', kind: 'presence' },
  { column: 'interpreterLanguage', word: 'filter.interpreter', kind: 'presence' },
  { column: 'gender', word: 'filter.gender', kind: 'codes', list: 'gender', codes: ['W', 'M', 'X', 'U'] },
];

/** Parameters of the address that are filters carry this before their name. */
const MARK = 'f.';

export const filterOf = (query: URLSearchParams): Filter =>
  Object.fromEntries(
    [...query].filter(([name]) => name.startsWith(MARK)).map(([name, value]) => [name.slice(MARK.length), value]),
  );

/** The address with these filters and no others. */
export function withFilter(query: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams([...query].filter(([name]) => !name.startsWith(MARK) && name !== 'page'));
  for (const [column, value] of Object.entries(filter)) if (value) next.set(`${MARK}${column}`, value);
  return next;
}

/** Every parameter a field may use. */
export const namesOf = ({ column, kind }: Field): string[] =>
  kind === 'codes' || kind === 'presence'
    ? [column]
    : kind === 'day'
      ? [column, `${column}From`, `${column}To`]
      : [`${column}${kind === 'from' ? 'From' : 'To'}`];
