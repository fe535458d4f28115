/** One published report, so that the demo's funder has something to read: the state at the end of last month, frozen and published by the leader. */
import type { UnitOfWork } from '#database';
import type { Keys } from '../../platform/keys.js';
import { addDays, addMonths, startOfMonth } from '#domain';
import { MonthsService } from '../../reports/months.service.js';
import { freezeReport, publishReport } from '../../reports/freeze.js';
import { idOf } from './dice.js';
import { accountId, PROJECT_ID, projectOf } from './staff.js';

export async function firstReport(work: UnitOfWork, keys: Keys): Promise<void> {
  const asOf = addDays(startOfMonth(work.today), -1);
  const month = new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${asOf}T00:00:00Z`),
  );
  const karin = { id: accountId('karin'), name: 'Karin Holm' };
  const id = idOf('report', asOf);
  const periodFrom = projectOf(work.today).startsOn;
  await freezeReport(
    work,
    { id, projectId: PROJECT_ID, title: `Lägesrapport ${month}`, periodFrom, periodTo: asOf, asOf },
    karin,
  );
  await publishReport(work, keys, id, 1, karin);
}

/** The monthly files that have been handed over by now: all but the last closed month. */
export async function firstMonths(work: UnitOfWork, keys: Keys): Promise<void> {
  const last = addMonths(startOfMonth(work.today), -2).slice(0, 7);
  const amir = { accountId: accountId('amir'), name: 'Amir Berg' };
  await new MonthsService(keys).sendThrough(work, amir, PROJECT_ID, last);
}
