/** The pools, one per database role, and the one way to open a unit of work (ARCHITECTURE.md 6). */
import type { MemberRole } from '#domain';
import type { DataSource } from 'typeorm';
import { dataSource } from './data-source.js';
import { schemaLevel } from './migrate.js';
import { gateCall, inTransaction, modeOf, type Row, type Who } from './transaction.js';
import type { Client, UnitOfWork } from './unit-of-work.js';

export interface OpenOptions {
  /** SHA-256 of the session token. */
  token: Buffer;
  requestId: string;
  role: 'app_staff' | 'app_funder';
  actorId: string;
  today: string;
  readOnly: boolean;
  /** A read that may keep the answers it counts. */
  keeps?: boolean;
  /** Nobody waits at a screen for it: an import thinks for longer between two statements than a request may. */
  isLong?: boolean;
}

/** Who asks, as the opening of her context told. */
export interface Asker {
  accountId: string;
  name: string;
  email: string;
  kind: 'staff' | 'funder' | 'system';
  language: 'sv' | 'en';
  /** The civil date in Stockholm. */
  today: string;
  expiresAt: string;
  memberships: { projectId: string | null; role: MemberRole; orgId: string }[];
}

export interface RequestOptions {
  /** SHA-256 of the session token. */
  token: Buffer;
  requestId: string;
  readOnly: boolean;
  /** A read that may keep the answers it counts. */
  keeps?: boolean;
}

/** The context is another role's than the one it was opened in. */
class OtherRole extends Error {}
const FUNDERS_KNOWN = 1000;

export type GateFunction =
  | 'still_here'
  | 'sign_in_wait'
  | 'sign_in_failed'
  | 'password_of'
  | 'begin_session'
  | 'end_session'
  | 'end_all_sessions'
  | 'make_link'
  | 'link_account'
  | 'use_link'
  | 'second_step_of'
  | 'offer_second_step'
  | 'begin_second_step'
  | 'take_step'
  | 'take_spare'
  | 'end_second_step'
  | 'reset_second_step'
  | 'leave_trace'
  | 'count_number_search'
  | 'calendar_of'
  | 'open_link'
  | 'verify_report'
  | 'linked_report_file'
  | 'answer_link'
  | 'today'
  | 'schema_level'
  | 'key_print';

/** Opens the context of a session and takes the role, as one statement. */
const opening =
  ({ token, requestId, role, isLong }: Pick<OpenOptions, 'token' | 'requestId' | 'role' | 'isLong'>) =>
  (client: Client) => {
    if (isLong) client.query({ text: PATIENCE }).catch(() => undefined);
    return client.query({
      name: 'open',
      text: "select o.who, o.expires_at, o.is_seen_again, set_config('role', $3, true) from app.open($1, $2) o",
      values: [token, requestId, role],
    });
  };

const askerOf = (row: Row): { asker: Asker; isSeenAgain: boolean } => ({
  asker: { ...(row['who'] as Omit<Asker, 'expiresAt'>), expiresAt: (row['expires_at'] as Date).toISOString() },
  isSeenAgain: row['is_seen_again'] === true,
});

export class Database {
  /** Sessions of funders. It only spares asking twice: the wrong role is taken back before anything is asked in it. */
  private readonly funders = new Set<string>();

  private constructor(private readonly pools: Record<'app_gate' | 'app_staff' | 'app_funder', DataSource>) {}

  /** Opens the pools of the API. @param url address of app_login */
  static async connect(url: string, sizes = { gate: 4, staff: 8, funder: 2 }): Promise<Database> {
    const pools = {
      app_gate: dataSource({
        url,
        max: sizes.gate,
        options: `-c role=app_gate -c statement_timeout=5000 ${IN_MEMORY}`,
        applicationName: 'framsteg-gate',
      }),
      app_staff: dataSource({ url, max: sizes.staff, options: LIMITS, applicationName: 'framsteg-staff' }),
      app_funder: dataSource({ url, max: sizes.funder, options: LIMITS, applicationName: 'framsteg-funder' }),
    };
    await Promise.all(Object.values(pools).map((pool) => pool.initialize()));
    return new Database(pools);
  }

  /** One call of a gate function, a transaction of its own. */
  async gate(name: GateFunction, ...args: unknown[]): Promise<Record<string, unknown>[]> {
    const runner = this.pools.app_gate.createQueryRunner();
    try {
      const client = (await runner.connect()) as Client;
      return (await client.query(gateCall(name, args))).rows;
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs `job` in one unit of work; commits when it returns, rolls back when it throws.
   * @param traceOf what `app.leave_trace` is to write of the answer, or null; it travels with the commit, in a transaction of its own, and without it there is no answer
   */
  async work<T>(
    options: OpenOptions,
    job: (work: UnitOfWork) => Promise<T>,
    traceOf: (answer: T) => unknown[] | null = () => null,
  ): Promise<T> {
    return inTransaction(
      { pool: this.pools[options.role], mode: modeOf(options), open: opening(options), who: () => options },
      job,
      traceOf,
    );
  }

  /**
   * The unit of work of a request: as `work`, but who asks is what the opening of her context says, so that nobody is looked up twice.
   * A funder works as another role on connections of her own; which of the two an account is, is known here from its first request.
   */
  async forRequest<T>(
    options: RequestOptions,
    job: (work: UnitOfWork, asker: Asker) => Promise<T>,
    traceOf: (answer: T) => unknown[] | null = () => null,
  ): Promise<T> {
    const key = options.token.toString('base64url');
    const role = this.funders.has(key) ? 'app_funder' : 'app_staff';
    let seen: Promise<unknown> = Promise.resolve();
    const who = async (opened: Promise<Row>): Promise<Asker & Who> => {
      const { asker, isSeenAgain } = askerOf(await opened);
      if ((asker.kind === 'funder') !== (role === 'app_funder')) throw new OtherRole();
      // Late is soon enough, and not at all is no reason to refuse: the next request says it again.
      if (isSeenAgain) seen = this.gate('still_here', options.token).catch(() => undefined);
      return { ...asker, actorId: asker.accountId };
    };
    try {
      const open = opening({ ...options, role });
      return await inTransaction({ pool: this.pools[role], mode: modeOf(options), open, who }, job, traceOf);
    } catch (error) {
      if (!(error instanceof OtherRole)) throw error;
      this.remember(key, role);
      return await this.forRequest(options, job, traceOf);
    } finally {
      await seen;
    }
  }

  private remember(key: string, wasTaken: 'app_staff' | 'app_funder'): void {
    if (this.funders.size >= FUNDERS_KNOWN) this.funders.clear();
    if (wasTaken === 'app_staff') this.funders.add(key);
    else this.funders.delete(key);
  }

  /** True when the database answers and stands at this program's level. */
  async isReady(): Promise<boolean> {
    const [row] = await this.gate('schema_level');
    return row?.['schema_level'] === schemaLevel();
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.pools).map((pool) => pool.destroy()));
  }
}

// What is asked for again and again lies in memory, where a page here and there costs what the next one costs; PostgreSQL reckons with a turning disk.
const IN_MEMORY = '-c random_page_cost=1.1';
// Compiling a statement to machine code costs more than any of ours takes; and planning a list's statement anew for each request costs
// more than asking it, so the plan of a named statement is kept (its values are ids and days, not shapes).
const LIMITS = `-c jit=off -c plan_cache_mode=force_generic_plan -c statement_timeout=10000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=15000 ${IN_MEMORY}`;

/** For one transaction; what it holds meanwhile is its own new rows. */
const PATIENCE = "set local statement_timeout = '2min'; set local idle_in_transaction_session_timeout = '2min'";
