/** Binds the job library's queues to what they do, and says when. */
import type { Queue, WorkerDatabase } from '#database';
import type { FileStore } from '../platform/file-store.js';
import type { Mailer } from '../platform/mailer.js';
import { checkLogs } from './check-logs.js';
import { dailyRound } from './daily-round.js';
import { retention } from './retention.js';
import type { Keys } from '../platform/keys.js';
import { sealLogs } from './seal-logs.js';
import { sweep } from './sweep.js';
import { warmFigures } from './warm-figures.js';

export interface JobDeps {
  database: WorkerDatabase;
  mailer: Mailer;
  publicUrl: string | null;
  files: FileStore;
  keys: Keys;
  dataDir: string;
}

/** Minute, hour, day, month, weekday in Stockholm. */
export const SCHEDULE: Record<Queue, string> = {
  daily_round: '30 6 * * 1-5',
  sweep: '17 * * * *',
  retention: '40 3 * * *',
  seal_logs: '* * * * *',
  check_logs: '10 4 * * *',
  warm_figures: '20 4 * * *',
};

export const handlers = (deps: JobDeps): Record<Queue, () => Promise<void>> => ({
  daily_round: () => dailyRound(deps),
  sweep: () => sweep(deps),
  retention: () => retention(deps),
  seal_logs: async () => {
    await sealLogs(deps);
    await checkLogs(deps);
  },
  check_logs: () => checkLogs(deps, true),
  warm_figures: async () => {
    await warmFigures(deps);
  },
});
