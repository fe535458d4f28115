// A participation is one person in one project, the unit every rate counts; it holds one or more periods from entry to exit
// (DOMAIN.md 2.1). Entry and exit day both count. A return adds a period and cancels follow-ups not yet answered (2.3).
// PROJECT_ENDED is completed when the exit is on or after the planned date, which without a plan is entry + norm months (2.8).
import { addMonths, CivilDate } from './calendar.js';
import { demand } from './refusal.js';
import { ExitCategory, ExitReason, EXIT_REASON_RULES } from './vocabulary.js';

export interface Period {
  entryOn: CivilDate;
  plannedExitOn: CivilDate | null;
  exitOn: CivilDate | null;
  exitReason: ExitReason | null;
}

export interface EntryAttempt {
  entryOn: CivilDate;
  today: CivilDate;
  project: { startsOn: CivilDate; endsOn: CivilDate | null };
  /** the participation's periods so far; erroneous ones do not hinder */
  periods: readonly Period[];
  deceasedOn?: CivilDate | null;
}

/** May a period begin on that day? Raises the refusal when not. */
export function checkEntry({ entryOn, today, project, periods, deceasedOn }: EntryAttempt): void {
  demand(entryOn <= today, 'entry.future', { on: entryOn });
  demand(entryOn >= project.startsOn, 'entry.before_project', { on: entryOn, startsOn: project.startsOn });
  demand(project.endsOn === null || entryOn <= project.endsOn, 'entry.after_project', {
    on: entryOn,
    endsOn: project.endsOn ?? '',
  });
  demand(!deceasedOn || entryOn <= deceasedOn, 'entry.after_death');
  const real = periods.filter((period) => period.exitReason !== 'REGISTRATION_ERROR');
  const open = real.find((period) => period.exitOn === null);
  demand(!open || entryOn < open.entryOn, 'entry.still_open', { since: open?.entryOn ?? '' });
  const clash = real.find(
    (period) => entryOn >= period.entryOn && (period.exitOn === null || entryOn <= period.exitOn),
  );
  demand(!clash, 'entry.overlaps', { from: clash?.entryOn ?? '', to: clash?.exitOn ?? '' });
  const later = real.find((period) => period.entryOn > entryOn);
  demand(!later, 'entry.overlaps', { from: later?.entryOn ?? '', to: later?.exitOn ?? '' });
}

/** May she be said to have died that day? Whoever is still here ends with the exit that says so. Raises the refusal when not. */
export function checkDeath(deceasedOn: CivilDate, periods: readonly Period[], today: CivilDate): void {
  demand(deceasedOn <= today, 'activity.future', { on: deceasedOn });
  const real = periods.filter((period) => period.exitReason !== 'REGISTRATION_ERROR');
  const open = real.find((period) => period.exitOn === null);
  demand(!open, 'death.still_here', { since: open?.entryOn ?? '' });
  const last = real.reduce<CivilDate | null>(
    (day, one) => (day === null || one.entryOn > day ? one.entryOn : day),
    null,
  );
  demand(last === null || deceasedOn >= last, 'death.before_entry', { entryOn: last ?? '' });
}

/** Do two stretches of days share a day? An open end is null. */
export function overlaps(
  a: { from: CivilDate; to: CivilDate | null },
  b: { from: CivilDate; to: CivilDate | null },
): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

export interface ExitAttempt {
  exitOn: CivilDate;
  exitReason: ExitReason | null;
  today: CivilDate;
  period: Period | null;
}

/** May the period end like that? Raises the refusal when not. */
export function checkExit({ exitOn, exitReason, today, period }: ExitAttempt): void {
  demand(period !== null, 'exit.none');
  demand(period.exitOn === null, 'exit.already', { on: period.exitOn ?? '' });
  demand(exitReason !== null, 'exit.reason_missing');
  demand(exitOn <= today, 'exit.future', { on: exitOn });
  demand(exitOn >= period.entryOn, 'exit.before_entry', { on: exitOn, entryOn: period.entryOn });
}

/** Completed, early, deceased or error; null for an open period. An exit without a reason is early. */
export function exitCategory(
  exit: { entryOn: CivilDate; exitOn: CivilDate | null; exitReason: ExitReason | null },
  plannedExitOn: CivilDate | null,
  normMonths: number | null,
): ExitCategory | null {
  if (exit.exitOn === null) return null;
  if (exit.exitReason === null) return 'EARLY';
  const category = EXIT_REASON_RULES[exit.exitReason].category;
  if (category !== 'BY_PLAN') return category;
  const plan = plannedExitOn ?? (normMonths === null ? null : addMonths(exit.entryOn, normMonths));
  return plan === null || exit.exitOn >= plan ? 'COMPLETED' : 'EARLY';
}

/** The planned exit a form proposes: entry + the project's norm. */
export function proposedExit(entryOn: CivilDate, normMonths: number | null): CivilDate | null {
  return normMonths === null ? null : addMonths(entryOn, normMonths);
}

/** The period that is open on the day, if any. */
export function openPeriodOn<P extends Period>(periods: readonly P[], day: CivilDate): P | null {
  return (
    periods.find(
      (p) => p.exitReason !== 'REGISTRATION_ERROR' && day >= p.entryOn && (p.exitOn === null || day <= p.exitOn),
    ) ?? null
  );
}
