// The invented demo world for stories: a fixed day, the world loaded into a test's own database, and the ids of people the stories speak of.
import { Client } from 'pg';
import { WorkerDatabase } from '#database';
import { idOf } from '../../apps/api/src/jobs/demo/dice';
import { loadWorld, type World, world } from '../../apps/api/src/jobs/demo/index';
import { accountId, OWNER } from '../../apps/api/src/jobs/demo/staff';
import { Keys } from '../../apps/api/src/platform/keys';
import type { TestDatabase } from './database';

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../apps/api/src/accounts/demo-accounts';
export { OWNER, PROJECT_CODE, PROJECT_ID } from '../../apps/api/src/jobs/demo/staff';

export const TEST_DAY = '2026-11-19';

/** Accounts by their first name. */
export const ACCOUNTS = {
  sara: accountId('sara'),
  karin: accountId('karin'),
  amir: accountId('amir'),
  ulla: accountId('ulla'),
  peter: accountId('peter'),
  johan: accountId('johan'),
  maria: accountId('maria'),
  ali: accountId('ali'),
};

const known = (name: string) => ({
  name,
  participationId: idOf('participation', name),
  participantId: idOf('participant', name),
});

/** People with a situation of their own. Zahra and Huda have protected data: Zahra is handled by Sara and Amir, Huda by Maria alone. */
export const PEOPLE = {
  rana: known('Rana Salih'),
  leyla: known('Leyla Demir'),
  omar: known('Omar Kaya'),
  mariam: known('Mariam Nasser'),
  elif: known('Elif Aydın'),
  dawit: known('Dawit Tesfaye'),
  hiwot: known('Hiwot Alemu'),
  zahra: known('Zahra Karimi'),
  huda: known('Huda Jabbar'),
  withoutCoach: known('Nour Khalil'),
  waiting: known('Amal Idris'),
  mistake: known('Noor Salman'),
  staff: known('Eva Sund'),
  died: known('Simon Araya'),
  returned: known('Farid Rahimi'),
  johans: known('Filmon Ghebre'),
};

/** Puts the day into the house's clock and loads the world of that day. */
export async function loadTestWorld(database: TestDatabase, today = TEST_DAY): Promise<World> {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    await admin.query('delete from sealed.clock');
    await admin.query('insert into sealed.clock (today) values ($1)', [today]);
  } finally {
    await admin.end();
  }
  const made = world(today);
  const worker = await WorkerDatabase.connect(database.workerUrl);
  try {
    const keys = Keys.fromFile(database.keyFile);
    await worker.work({ account: 'demo', orgs: [OWNER.id], today }, (work) => loadWorld({ keys }, work, made));
  } finally {
    await worker.close();
  }
  return made;
}
