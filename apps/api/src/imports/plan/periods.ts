/**
 * Participations and their periods, in order of entry; a return is a further period of the same participation. The rules are those of the forms.
 * A coach is handed the case when somebody of that address works in the project; else the participation waits without coach.
 */
import { CoachAssignment, FollowUp, Participation, Period } from '#database';
import { addDays, ageOn, checkEntry, checkExit, type ExitReason, later, type Period as PeriodRule } from '#domain';
import { randomUUID } from 'node:crypto';
import type { ParsedRow } from '../definition.js';
import { propertiesOf, textOf, writtenIn } from '../parse.js';
import { type Member, staffOf } from './places.js';
import { groupBy, Once, settle } from './settle.js';
import { type Case, casesOf, type ImportState, keysOf } from './state.js';

const COLUMNS = [
  'entry_on',
  'planned_exit_on',
  'referral',
  'labour_status',
  'unemployed_since',
  'hours_per_week',
  'contract_type',
  'support',
  'exit_on',
  'exit_reason',
  'exit_destination',
];
const NOTHING = {
  plannedExitOn: null,
  referral: null,
  labourStatus: null,
  unemployedSince: null,
  hoursPerWeek: null,
  contractType: null,
  support: [],
  exitOn: null,
  exitReason: null,
  exitDestination: null,
};
const HANDLING = ['coach', 'coach_substitute', 'project_admin'];

export async function planPeriods(state: ImportState, members: readonly Member[]): Promise<void> {
  const [periods, followUps, coaches] = [
    await state.existing(Period),
    await state.existing(FollowUp),
    await state.existing(CoachAssignment),
  ].map((rows) => groupBy<Period | FollowUp | CoachAssignment>(rows, (row) => row.participationId));
  for (const its of casesOf(state)) {
    its.periods = (periods.get(its.id) ?? []) as Period[];
    its.followUps = (followUps.get(its.id) ?? []) as FollowUp[];
    its.coaches = (coaches.get(its.id) ?? []) as CoachAssignment[];
  }
  const rows = rowsByCase(state);
  for (const [its, list] of rows) planRows(state, its, list);
  const coaching = await planCoaches(state, rows, members);
  for (const its of casesOf(state)) if (its.isTouched || !its.known) planParticipation(state, its, coaching);
}

/** A participation comes with every period row and, when it waits, with the person's own row. */
function rowsByCase(state: ImportState): Map<Case, ParsedRow[]> {
  const rows = new Map<Case, ParsedRow[]>();
  for (const row of state.rows('periods')) {
    const its = state.projects.get(writtenIn(row, 'project_code'))?.cases.get(writtenIn(row, 'participant_ref'));
    if (its && !row.isSound) its.isShaky = true;
  }
  const once = new Once(state.report, 'periods');
  for (const { row, its } of state.inCases('periods')) {
    if (!its.person.known && !its.person.row)
      state.report.refuse(
        { table: 'periods', line: row.line, column: 'participant_ref', value: its.reference },
        'participant_row_missing',
      );
    if (once.take(row, its.id, textOf(row, 'entry_on'))) rows.set(its, [...(rows.get(its) ?? []), row]);
  }
  for (const list of rows.values()) list.sort((a, b) => (textOf(a, 'entry_on')! < textOf(b, 'entry_on')! ? -1 : 1));
  return rows;
}

function planRows(state: ImportState, its: Case, rows: ParsedRow[]): void {
  const lines = new Map<string, ParsedRow>();
  for (const row of rows) {
    const at = its.periods.findIndex((period) => period.entryOn === textOf(row, 'entry_on'));
    const before = its.periods[at];
    const after = settle<Period>(state, 'periods', Period, before, propertiesOf(row, ...COLUMNS) as Partial<Period>, {
      ...keysOf(its),
      ...NOTHING,
    });
    its.category = textOf(row, 'category') ?? its.category;
    lines.set(after.id, row);
    if (before && JSON.stringify(before) === JSON.stringify(after)) continue;
    its.isTouched = true;
    if (before) its.periods[at] = after;
    else its.periods.push(after);
  }
  its.periods.sort((a, b) => (a.entryOn < b.entryOn ? -1 : 1));
  if (its.isTouched && !its.isShaky) checkPeriods(state, its, lines, rows[0]);
}

/** The first period that may not be ends the look: what follows it would only repeat it. */
function checkPeriods(state: ImportState, its: Case, lines: Map<string, ParsedRow>, first: ParsedRow): void {
  its.isShaky = !its.periods.every((period, at) =>
    isAllowed(state, its, period, at, (lines.get(period.id) ?? first).line),
  );
}

function isAllowed(state: ImportState, its: Case, period: Period, at: number, line: number): boolean {
  const { today, report } = state;
  const earlier = (period.exitReason === 'REGISTRATION_ERROR' ? [] : its.periods.slice(0, at)) as PeriodRule[];
  const entry = {
    entryOn: period.entryOn,
    today,
    project: its.project.row,
    periods: earlier,
    deceasedOn: its.person.deceasedOn,
  };
  if (!report.rule({ table: 'periods', line, column: 'entry_on', value: period.entryOn }, () => checkEntry(entry)))
    return false;
  if (period.exitOn === null && period.exitReason !== null) {
    report.refuse({ table: 'periods', line, column: 'exit_on' }, 'exit_half');
    return false;
  }
  if (period.exitOn === null) return true;
  const exitReason = period.exitReason as ExitReason | null;
  const exit = {
    exitOn: period.exitOn,
    exitReason,
    today,
    period: { ...period, exitOn: null, exitReason: null } as PeriodRule,
  };
  return report.rule(
    { table: 'periods', line, column: exitReason ? 'exit_on' : 'exit_reason', value: period.exitOn },
    () => checkExit(exit),
  );
}

interface Coaching {
  /** Accounts that may handle a protected person, by project. */
  handlers: Map<string, string[]>;
}

async function planCoaches(
  state: ImportState,
  rows: Map<Case, ParsedRow[]>,
  members: readonly Member[],
): Promise<Coaching> {
  const emails = [
    ...new Set(
      state
        .rows('periods')
        .map((row) => textOf(row, 'coach'))
        .filter((one) => one !== null),
    ),
  ];
  const { accounts, roles } = await staffOf(state, emails, members);
  const said = new Set<string>();
  for (const [its, list] of rows) {
    for (const row of list) {
      const coach = textOf(row, 'coach');
      if (!coach) continue;
      const account = accounts.get(coach);
      const works = account && roles.get(`${its.project.row.id}/${account}`)?.some((role) => role !== 'funder');
      if (works) assign(state, its, account, textOf(row, 'entry_on')!);
      else if (!said.has(`${its.project.row.id}/${coach}`))
        state.report.warn({ table: 'periods', line: row.line, column: 'coach', value: coach }, 'coach_unknown');
      said.add(`${its.project.row.id}/${coach}`);
    }
  }
  const handlers = new Map<string, string[]>();
  for (const [key, held] of roles)
    if (held.some((role) => HANDLING.includes(role)))
      handlers.set(key.split('/')[0], [...(handlers.get(key.split('/')[0]) ?? []), key.split('/')[1]]);
  return { handlers };
}

/** Who once had the case is not given it again: it may have been handed on since. */
function assign(state: ImportState, its: Case, accountId: string, fromOn: string): void {
  if (its.coaches.some((one) => one.kind === 'coach' && one.accountId === accountId)) return;
  for (const one of its.coaches.filter((other) => other.kind === 'coach' && other.toOn === null)) {
    const toOn = later(one.fromOn, addDays(fromOn, -1));
    if (one.version === 0) one.toOn = toOn;
    else state.plan.change(CoachAssignment, one, { toOn });
  }
  // Version 0 says that the row is only planned; it is taken out again before it is written.
  const made = {
    id: randomUUID(),
    ...keysOf(its),
    accountId,
    kind: 'coach',
    fromOn,
    toOn: null,
    version: 0,
  } as unknown as CoachAssignment;
  its.coaches.push(made);
  its.isTouched = true;
}

function planParticipation(state: ImportState, its: Case, { handlers }: Coaching): void {
  for (const made of its.coaches.filter((one) => one.version === 0))
    state.plan.add(CoachAssignment, { ...made, version: 1 });
  const first = its.periods.find((period) => period.exitReason !== 'REGISTRATION_ERROR') ?? its.periods[0];
  const ageAtEntry = its.person.birthDate && first ? ageOn(its.person.birthDate, first.entryOn) : null;
  if (its.person.isProtected && (!its.known || its.person.known?.protection === 'no'))
    nameHandlers(state, its, handlers);
  const wanted = {
    ...(its.category ? { category: its.category } : {}),
    ...(ageAtEntry === null ? {} : { ageAtEntry }),
  };
  if (!its.known) {
    state.plan.add(Participation, {
      id: its.id,
      orgId: its.project.row.orgId,
      projectId: its.project.row.id,
      participantId: its.person.id,
      reference: its.reference,
      ...wanted,
    });
  } else if (
    Object.entries(wanted).some(([name, value]) => (its.known as unknown as Record<string, unknown>)[name] !== value)
  )
    state.plan.change(Participation, its.known, wanted);
}

/** Her coaches, and the administrators of the project where she has none. */
function nameHandlers(state: ImportState, its: Case, handlers: Map<string, string[]>): void {
  const able = handlers.get(its.project.row.id) ?? [];
  const own = its.coaches.map((one) => one.accountId).filter((account) => able.includes(account));
  const named = own.length > 0 ? own : able;
  const { person } = its;
  if (named.length === 0 && state.actorIsSystem)
    state.report.warn(
      { table: 'participants', line: person.row?.line ?? 1, column: 'protected', value: its.reference },
      'no_handler',
    );
  state.plan.nameHandlers(person.id, named, person.known !== null);
}
