/** The database as the command line works with it: the system account it names in the audit log, the right key, and today. */
import { WorkerDatabase, type UnitOfWork } from '#database';
import { workerConfig, type WorkerConfig } from '../config.js';
import { Keys } from '../platform/keys.js';
import { Refused } from './output.js';

export const ACCOUNT = 'command-line';

export interface Worker {
  config: WorkerConfig;
  keys: Keys;
  today: string;
  work: <T>(job: (work: UnitOfWork) => Promise<T>, readOnly?: boolean) => Promise<T>;
}

export async function withWorker<T>(job: (worker: Worker) => Promise<T>): Promise<T> {
  const config = workerConfig();
  const keys = Keys.fromFile(config.keyFile);
  const database = await WorkerDatabase.connect(config.workerDbUrl);
  try {
    if ((await database.keyPrint(keys.print())) !== keys.print())
      throw new Refused(
        'The key file is not the one this database was written with. Put the right key back and try again.',
      );
    const today = await database.today();
    return await job({
      config,
      keys,
      today,
      work: (inside, readOnly = false) => database.work({ account: ACCOUNT, orgs: null, today, readOnly }, inside),
    });
  } finally {
    await database.close();
  }
}
