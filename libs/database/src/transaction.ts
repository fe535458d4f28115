/** One transaction around a job: how it begins, what travels together, and what follows it. */
import type { DataSource, QueryRunner } from 'typeorm';
import { type Client, together, UnitOfWork } from './unit-of-work.js';

export type Row = Record<string, unknown>;
/** What a unit of work must know of who asks. */
export type Who = { today: string; actorId: string };

/** A call of a gate function by its name and arguments. */
export const gateCall = (name: string, args: unknown[]) => ({
  name: `${name}/${args.length}`,
  text: `select * from app.${name}(${args.map((_, i) => `$${i + 1}`).join(', ')})`,
  values: args,
});

export type Mode = 'reads' | 'keeps' | 'writes';
export const modeOf = ({ readOnly, keeps }: { readOnly?: boolean; keeps?: boolean }): Mode =>
  !readOnly ? 'writes' : keeps ? 'keeps' : 'reads';
/** Whoever reads sees one moment. Keeping an answer writes, so such a read is not read-only for the database; the unit of work holds it to it. */
const BEGIN: Record<Mode, string> = {
  reads: 'begin isolation level repeatable read read only',
  keeps: 'begin isolation level repeatable read',
  writes: 'begin',
};

export interface Frame<W extends Who> {
  pool: DataSource;
  mode: Mode;
  open: (client: Client) => Promise<{ rows: Row[] }>;
  /** Who asks: known beforehand, or learnt from what the opening says. */
  who: (opened: Promise<Row>) => W | Promise<W>;
}

/**
 * One transaction around `job`. Begin, context and the job's first statement leave together, unless who asks has to be learnt first; so do its last one and the commit.
 * A read has nothing to lose at its commit, so nobody waits for it. The trace follows the commit on the same connection: outside the transaction the
 * connection is app_login again, which may do nothing but open a context and leave a trace.
 */
export async function inTransaction<T, W extends Who>(
  { pool, mode, open, who }: Frame<W>,
  job: (work: UnitOfWork, who: W) => Promise<T>,
  traceOf: (answer: T) => unknown[] | null = () => null,
): Promise<T> {
  const runner: QueryRunner = pool.createQueryRunner();
  const client = (await runner.connect()) as Client;
  const beganAt = performance.now();
  const ask = (text: string) => together(client, () => client.query({ text }));
  const opened = Promise.all([ask(BEGIN[mode]), together(client, () => open(client))]).then(([, { rows }]) => rows[0]);
  opened.catch(() => undefined);
  let work: UnitOfWork | undefined;
  try {
    const me = await who(opened);
    work = new UnitOfWork(runner, client, me.today, me.actorId, mode === 'keeps', beganAt);
    const answer = await job(work, me);
    await opened;
    const committed = Promise.all([work.end(), ask('commit')]);
    const trace = traceOf(answer);
    const traced = trace && together(client, () => client.query(gateCall('leave_trace', trace)));
    if (mode !== 'writes') committed.catch(() => undefined);
    else await committed;
    await traced;
    return answer;
  } catch (error) {
    work?.end().catch(() => undefined);
    await ask('rollback').catch(() => undefined);
    // Without its context every statement fails; what is to blame is the context.
    await opened;
    throw error;
  } finally {
    await runner.release();
  }
}
