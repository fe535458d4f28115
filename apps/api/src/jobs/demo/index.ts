/** The command `demo`: makes the invented project where it is not there yet, and says which accounts of the sign-in page exist. */
import { Account, Project, WorkerDatabase } from '#database';
import { DEMO_ACCOUNTS } from '../../accounts/demo-accounts.js';
import { workerConfig } from '../../config.js';
import { FileStore } from '../../platform/file-store.js';
import { Keys } from '../../platform/keys.js';
import { firstDocuments } from './documents.js';
import { firstMonths, firstReport } from './first-report.js';
import { loadWorld } from './load.js';
import { OWNER, PROJECT_CODE } from './staff.js';
import { world } from './world.js';

export { loadWorld } from './load.js';
export { type World, world } from './world.js';

const asDemo = (orgs: string[] | null, today: string, readOnly = false) => ({ account: 'demo', orgs, today, readOnly });

/** @returns how many projects there are, and whether the demo project is one of them */
async function projects(database: WorkerDatabase, today: string): Promise<{ any: boolean; demo: boolean }> {
  return database.work(asDemo(null, today, true), async (work) => {
    const { total } = await work.rows(
      { view: 'project_row', columns: ['id'] },
      { filters: [], sort: { column: 'code', descending: false }, limit: 1, totalCap: 1 },
    );
    return { any: total > 0, demo: (await work.find(Project, { code: PROJECT_CODE })).length > 0 };
  });
}

async function printAccounts(database: WorkerDatabase, today: string): Promise<void> {
  const there = await database.work(asDemo(null, today, true), (work) =>
    work.find(Account, { email: DEMO_ACCOUNTS.map((one) => one.email) }),
  );
  const known = DEMO_ACCOUNTS.filter((one) => there.some((account) => account.email === one.email));
  process.stdout.write(`${JSON.stringify(known.map(({ role, email, password }) => ({ role, email, password })))}\n`);
}

/** `--if-empty`: only where no project exists; `--accounts`: prints them as JSON; nothing: makes the project and says so. @returns the exit code */
export async function demoCommand(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--if-empty' && arg !== '--accounts');
  if (unknown) {
    process.stderr.write(`demo knows --if-empty and --accounts, not ${unknown}\n`);
    return 2;
  }
  const config = workerConfig();
  const keys = Keys.fromFile(config.keyFile);
  const database = await WorkerDatabase.connect(config.workerDbUrl);
  try {
    if ((await database.keyPrint(keys.print())) !== keys.print()) {
      process.stderr.write('This database was made with another master key. Give the key it was made with.\n');
      return 1;
    }
    const today = await database.today();
    if (args.includes('--accounts')) {
      await printAccounts(database, today);
      return 0;
    }
    const { any, demo } = await projects(database, today);
    if (demo || (any && args.includes('--if-empty'))) {
      process.stderr.write(
        demo ? 'The demo project is there already.\n' : 'There are projects already; no demo project was made.\n',
      );
      return 0;
    }
    await database.work(asDemo([OWNER.id], today), async (work) => {
      const made = world(today);
      await loadWorld({ keys }, work, made);
      await firstDocuments(work, new FileStore(config.dataDir, keys), made.cases);
      await firstReport(work, keys);
      await firstMonths(work, keys);
    });
    process.stderr.write('The demo project Spektra Väst is made, with 84 invented participants.\n');
    return 0;
  } finally {
    await database.close();
  }
}
