/**
 * An import from the screen: the row that tells of it is written with the request; the work itself follows after the answer, one import at a time,
 * in one unit of work of the same person. How far it has come is told in small units of work of their own.
 */
import type { ImportResult, RunImport } from '#contracts';
import { Database, ImportBatch, NotFound, type UnitOfWork } from '#database';
import { demand } from '#domain';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';
import { log } from '../platform/log.js';
import { mapColumns, rememberedMap } from './column-map.js';
import { readBytes } from './read/files.js';
import { BadFile } from './report.js';
import { runImport } from './run-import.js';
import { failStale } from './stale.js';

/** How often, and for how long, the request's commit is awaited. */
const COMMIT_WAIT_MS = 50;
const COMMIT_TRIES = 200;
const TELL_EVERY_MS = 500;
/** Rows of one file from the screen: about 0.7 GiB of the program that answers everybody else. The command line, a program of its own, takes more. */
const MAX_ROWS = 100_000;

@Injectable()
export class ImportsService implements OnModuleDestroy {
  private last: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Keys) private readonly keys: Keys,
  ) {}

  /** @throws Refusal import.bad_file when there is nothing in the file */
  async begin(work: UnitOfWork, actor: Actor, input: RunImport): Promise<{ id: string; version: number }> {
    const bytes = Buffer.from(input.content, 'base64');
    demand(bytes.length > 0, 'import.bad_file');
    await failStale(work);
    const orgId = actor.memberships.find((one) => one.role === 'project_admin')!.orgId;
    await work.add(ImportBatch, {
      id: input.id,
      orgId,
      fileName: input.fileName,
      isDryRun: input.isDryRun,
      status: 'running',
      stage: 'reading',
      startedById: actor.accountId,
    });
    this.last = this.last
      .then(() => this.follow(actor, input, bytes))
      .catch((error: Error) => log.error({ import: input.id, error: error.name }, 'an import could not be told of'));
    return { id: input.id, version: 1 };
  }

  /** A stopping program lets the running import end, as far as its stop waits. */
  async onModuleDestroy(): Promise<void> {
    await this.last;
  }

  private async follow(actor: Actor, { id, fileName, isDryRun }: RunImport, bytes: Buffer): Promise<void> {
    if (!(await this.committed(actor, id))) return;
    const tell = teller((values) =>
      this.inWork(actor, id, async (work) => {
        const batch = await work.get(ImportBatch, id);
        await work.change(ImportBatch, id, batch.version, values);
      }),
    );
    let rowsRead = 0;
    try {
      const result = await runImport({
        keys: this.keys,
        language: actor.language,
        isDryRun,
        inWork: (job) => this.inWork(actor, id, job, true),
        read: async (report) => {
          const map = await this.inWork(actor, id, (work) => rememberedMap(work, actor.accountId));
          const tables = mapColumns(await readBytes(fileName, bytes, report), map);
          rowsRead = Object.values(tables).reduce((sum, table) => sum + table.rows.length, 0);
          if (rowsRead > MAX_ROWS) throw new BadFile('rows_too_many', { max: MAX_ROWS });
          return tables;
        },
        progress: async (stage, done, of) =>
          tell({ stage, rowsRead, rowsDone: of === 0 ? 0 : Math.floor((rowsRead * done) / of) }),
      });
      await tell(ended(result, rowsRead), true);
    } catch (error) {
      log.error({ import: id, error: (error as Error).name, code: (error as { code?: string }).code }, 'import failed');
      await tell({ status: 'failed', stage: null }, true);
    }
  }

  /** Waits until the request's transaction is there; false when it was taken back. */
  private async committed(actor: Actor, id: string): Promise<boolean> {
    for (let attempt = 0; attempt < COMMIT_TRIES; attempt += 1) {
      await sleep(COMMIT_WAIT_MS);
      try {
        await this.inWork(actor, id, (work) => work.get(ImportBatch, id));
        return true;
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
      }
    }
    return false;
  }

  private inWork<T>(
    actor: Actor,
    requestId: string,
    job: (work: UnitOfWork) => Promise<T>,
    isLong = false,
  ): Promise<T> {
    return this.database.work(
      {
        token: actor.token,
        requestId,
        role: 'app_staff',
        actorId: actor.accountId,
        today: actor.today,
        readOnly: false,
        isLong,
      },
      job,
    );
  }
}

const ended = (result: ImportResult, rowsRead: number): Partial<ImportBatch> => ({
  status: result.ok ? 'done' : 'refused',
  stage: null,
  rowsRead,
  rowsDone: result.ok ? rowsRead : 0,
  result,
});

/** Tells not too often, but always the end. */
function teller(
  write: (values: Partial<ImportBatch>) => Promise<void>,
): (values: Partial<ImportBatch>, isEnd?: boolean) => Promise<void> {
  let told = 0;
  return async (values, isEnd = false) => {
    if (!isEnd && Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    await write(values);
  };
}
