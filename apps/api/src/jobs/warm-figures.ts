/**
 * Before people come: the questions about figures that somebody waited for lately are counted for the new day (decision 0051). A few projects at a time, in
 * transactions of their own, resting as long as it has worked, so that people's requests come between; what the time does not suffice for is left to who asks.
 */
import type { UnitOfWork } from '#database';
import { log } from '../platform/log.js';
import type { JobDeps } from './queues.js';

/** Projects counted in one transaction, and for how long in all: the job library takes a job for dead after fifteen minutes. */
const AT_ONCE = 10;
const MINUTES = 12;

interface Asked {
  question: string | null;
  projects: string[];
  seen: string[];
  nights: number;
  is_sum: boolean;
}

export interface Warmed {
  questions: number;
  /** counted anew for one question and one project */
  counted: number;
  /** questions there was no time for */
  left: number;
}

export async function warmFigures(
  { database }: Pick<JobDeps, 'database'>,
  minutes = MINUTES,
  rest: (ms: number) => Promise<void> = pause,
): Promise<Warmed> {
  const today = await database.today();
  const began = performance.now();
  const inTime = () => performance.now() - began < minutes * 60_000;
  const inWork = <T>(job: (work: UnitOfWork) => Promise<T>): Promise<T> =>
    database.work({ account: 'worker', orgs: null, today, readOnly: true, keeps: true }, job);
  const asked = await inWork(async (work) => (await work.call('asked_lately')) as unknown as Asked[]);
  const done: Warmed = { questions: 0, counted: 0, left: asked.length };
  for (const one of asked) {
    // A sum is asked for whole, when its projects have been counted; they come first in the list.
    const atOnce = one.is_sum ? one.projects.length : AT_ONCE;
    for (let from = 0; from < one.projects.length && inTime(); from += atOnce) {
      const since = performance.now();
      const some = one.projects.slice(from, from + atOnce);
      const [row] = await inWork((work) =>
        work.call('count_at_night', one.question, some, one.seen, one.nights + 1, one.is_sum),
      );
      done.counted += Number(row['count_at_night']);
      await rest(performance.now() - since);
    }
    if (!inTime()) break;
    done.questions += 1;
    done.left -= 1;
  }
  log.info({ ...done, seconds: Math.round((performance.now() - began) / 1000) }, 'figures counted for the morning');
  return done;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
