/**
 * Tables of the exchange format into the database, all or nothing: every row is checked first, by the same rules as the forms; only when nothing is
 * refused is anything written, as whole sets in one unit of work. The same file twice makes nothing twice (EXCHANGE.md, "Importing").
 */
import type { ImportResult } from '#contracts';
import { Account, type UnitOfWork } from '#database';
import type { Language } from '#i18n';
import type { Keys } from '../platform/keys.js';
import type { Tables } from './definition.js';
import { parseTables } from './parse.js';
import { planActivities } from './plan/activities.js';
import { planAnswers, planMatches, planOutcomes, planPlacements, planSfi } from './plan/case-rows.js';
import { planFollowUps } from './plan/follow-ups.js';
import { warnAtGates } from './plan/gates.js';
import { planPeople } from './plan/people.js';
import { planPeriods } from './plan/periods.js';
import { type Member, planPlaces } from './plan/places.js';
import { Plan, type Progress } from './plan/plan.js';
import { planAnonymous, planEstimates, planGoals, planOffers, planPartners } from './plan/project-parts.js';
import { ImportState } from './plan/state.js';
import { ImportReport } from './report.js';

export type { Tables } from './definition.js';
export type { Member } from './plan/places.js';

export interface ImportOptions {
  language?: Language;
  /** Accounts that become members of every project of the file. */
  accountMembers?: readonly Member[];
  progress?: Progress;
  /** What reading the file already had to say. */
  report?: ImportReport;
}

export async function importTables(
  deps: { keys: Keys },
  work: UnitOfWork,
  tables: Tables,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const report = options.report ?? new ImportReport(options.language);
  const state = new ImportState(
    deps.keys,
    work,
    work.today,
    parseTables(tables, work.today, report),
    report,
    new Plan(),
  );
  await options.progress?.('checking', 0, 0);
  await findActor(state);
  await planAll(state, options.accountMembers ?? []);
  if (report.isClean) await state.plan.carryOut(work, options.progress);
  return report.result();
}

async function planAll(state: ImportState, members: readonly Member[]): Promise<void> {
  await planPlaces(state, members);
  await planPartners(state);
  await planGoals(state);
  await planPeople(state);
  await planPeriods(state, members);
  await planOutcomes(state);
  await planFollowUps(state);
  await planAnswers(state);
  await planActivities(state);
  await planPlacements(state, await planOffers(state));
  await planSfi(state);
  await planEstimates(state);
  await planAnonymous(state);
  await planMatches(state);
  warnAtGates(state);
}

/** Notes need a writer: the one who imports, or the command line's account. */
async function findActor(state: ImportState): Promise<void> {
  state.actorIsSystem = state.work.actorId === '';
  state.actorId =
    state.work.actorId || ((await state.work.find(Account, { email: 'command-line@system' }))[0]?.id ?? '');
}
