/** The pool of jobs and the command line, and their way to a unit of work (ARCHITECTURE.md 6). */
import type { DataSource } from 'typeorm';
import { dataSource } from './data-source.js';
import { inTransaction, modeOf } from './transaction.js';
import type { Client, UnitOfWork } from './unit-of-work.js';

/** Jobs and the command line: signs in as app_worker and acts as a named system account for whole organisations. */
export class WorkerDatabase {
  private constructor(private readonly pool: DataSource) {}

  static async connect(url: string): Promise<WorkerDatabase> {
    const pool = dataSource({
      url,
      max: 2,
      options: '-c jit=off -c lock_timeout=10000',
      applicationName: 'framsteg-worker',
    });
    await pool.initialize();
    return new WorkerDatabase(pool);
  }

  /** @param orgs the organisations to act for; null for all */
  async work<T>(
    options: {
      account: string;
      orgs: string[] | null;
      today: string;
      readOnly?: boolean;
      keeps?: boolean;
      dryRun?: boolean;
    },
    job: (work: UnitOfWork) => Promise<T>,
  ): Promise<T> {
    const open = (client: Client) =>
      client.query({ text: 'select app.open_system($1, $2, $3)', values: [options.account, null, options.orgs] });
    return inTransaction(
      { pool: this.pool, mode: modeOf(options), open, who: () => ({ today: options.today, actorId: '' }) },
      job,
    );
  }

  async today(): Promise<string> {
    const runner = this.pool.createQueryRunner();
    try {
      return (await ((await runner.connect()) as Client).query({ text: 'select app.today() as today' })).rows[0][
        'today'
      ] as string;
    } finally {
      await runner.release();
    }
  }

  /** The fingerprint of the key this database was first written with; `mine` when it is the first. */
  async keyPrint(mine: string): Promise<string> {
    const runner = this.pool.createQueryRunner();
    try {
      return (
        await ((await runner.connect()) as Client).query({ text: 'select app.key_print($1) as print', values: [mine] })
      ).rows[0]['print'] as string;
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
