/**
 * One unit of work: one transaction that knows who is asking (ARCHITECTURE.md 4, 6). There is no other way to the data.
 * Longer than most files, because every way to it is here.
 * Its few statements are written from the entities' metadata and run as named prepared statements on the pg client of TypeORM's
 * query runner; rows in, plain rows out. Statements run in the order they are asked; those asked in one go travel together, and after
 * one that failed the rest fail too. After the end the object is closed.
 */
import { createHash } from 'node:crypto';
import type { EntityMetadata, EntityTarget, QueryRunner } from 'typeorm';
import type { DatabaseFunction } from './database-function.js';
import { changeStatements, forColumn, insertStatements, type RowChange, type Statement } from './row-statements.js';
import { type ListQuery, type ListResult, selectEvery, selectOne, selectPage, type ViewShape } from './select.js';

export class NotFound extends Error {}
export class Conflict extends Error {
  constructor(readonly current: unknown) {
    super('version.stale');
  }
}

export interface Client {
  /** The socket, where pg shows it: what is written between cork and uncork leaves in one piece. */
  connection?: { stream?: { cork?(): void; uncork?(): void } };
  query(config: {
    name?: string;
    text: string;
    values?: unknown[];
  }): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>;
}

/** Rows that one step of a cursor brings. */
const BATCH = 1000;

type Insertable<T> = { [K in keyof T]?: T[K] };

export class UnitOfWork {
  private cursors = 0;
  private open = true;
  /** A statement nobody waits for but the end of the work. */
  private last: Promise<unknown> = Promise.resolve();
  /** The blind indexes of a whole identity number somebody searched by here, or null: it is counted before the answer leaves (SECURITY.md T14). */
  soughtNumber: string | null = null;

  constructor(
    private readonly runner: QueryRunner,
    private readonly client: Client,
    /** The civil date in Stockholm, taken once. */
    readonly today: string,
    readonly actorId: string,
    /** A read in which the keeper's functions may keep what they count (decision 0033); nothing else writes in it. */
    readonly keeps = false,
    /** Before its moment: what was over by then is seen in it. On the clock of `performance.now`. */
    readonly beganAt = performance.now(),
  ) {}

  /** The row, or NotFound when it does not exist or may not be seen: there is no difference to observe. */
  async get<T extends object>(entity: EntityTarget<T>, id: string): Promise<T> {
    const row = (await this.find(entity, { id } as unknown as Partial<T>))[0];
    if (!row) throw new NotFound();
    return row;
  }

  /** Rows that equal every given value; an array means one of. */
  async find<T extends object>(
    entity: EntityTarget<T>,
    where: { [K in keyof T]?: T[K] | readonly T[K][] },
  ): Promise<T[]> {
    const meta = this.runner.connection.getMetadata(entity);
    const values: unknown[] = [];
    const conditions = Object.entries(where).map(([property, value]) => {
      const column = columnOf(meta, property);
      if (value === null) return `"${column}" is null`;
      values.push(value);
      return Array.isArray(value) ? `"${column}" = any($${values.length})` : `"${column}" = $${values.length}`;
    });
    if (conditions.length === 0) throw new Error('find needs a condition');
    const { rows } = await this.run({
      text: `select ${columns(meta)} from app."${meta.tableName}" where ${conditions.join(' and ')}`,
      values,
    });
    return rows as T[];
  }

  async add<T extends object>(entity: EntityTarget<T>, row: Insertable<T>): Promise<void> {
    await this.addMany(entity, [row]);
  }

  /** Inserts rows of one table; many go in as sets. */
  async addMany<T extends object>(entity: EntityTarget<T>, rows: Insertable<T>[]): Promise<void> {
    this.mayWrite();
    const meta = this.runner.connection.getMetadata(entity);
    for (const statement of insertStatements(meta, rows as Record<string, unknown>[])) await this.run(statement);
  }

  /**
   * Changes a row of which the caller saw `version`; its version goes up by one.
   * @throws NotFound when it may not be seen, Conflict when somebody else changed it.
   * @returns the new version.
   */
  async change<T extends { id: string; version: number }>(
    entity: EntityTarget<T>,
    id: string,
    version: number,
    values: Insertable<T>,
  ): Promise<number> {
    this.mayWrite();
    const meta = this.runner.connection.getMetadata(entity);
    const params: unknown[] = [id, version];
    const sets = Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([property, value]) => {
        params.push(forColumn(meta.findColumnWithPropertyName(property)?.type, value));
        return `"${columnOf(meta, property)}" = $${params.length}`;
      });
    const { rowCount } = await this.run({
      text: `update app."${meta.tableName}" set ${['version = version + 1', ...sets].join(', ')} where id = $1 and version = $2`,
      values: params,
    });
    if (rowCount === 1) return version + 1;
    const current = await this.get(entity, id);
    if (current.version !== version) throw new Conflict(current);
    throw new Forbidden();
  }

  /**
   * Changes many rows of one table, each of which the caller saw in a version; none stands twice in the list.
   * @throws as `change`, for the first that could not be changed.
   */
  async changeMany<T extends { id: string; version: number }>(
    entity: EntityTarget<T>,
    changes: readonly RowChange[],
  ): Promise<void> {
    const done = new Set<unknown>();
    for (const statement of changeStatements(this.runner.connection.getMetadata(entity), changes))
      for (const { id } of (await this.run(statement)).rows) done.add(id);
    const missed = changes.find((one) => !done.has(one.id));
    if (missed) await this.change(entity, missed.id, missed.version, missed.values as Insertable<T>);
  }

  /** Removes drafts and answered keys, the only rows the program itself takes away. */
  async remove<T extends object>(entity: EntityTarget<T>, where: { [K in keyof T]?: T[K] }): Promise<void> {
    this.mayWrite();
    const meta = this.runner.connection.getMetadata(entity);
    const values: unknown[] = [];
    const conditions = Object.entries(where).map(
      ([property, value]) => `"${columnOf(meta, property)}" = $${values.push(value)}`,
    );
    if (conditions.length === 0) throw new Error('remove needs a condition');
    await this.run({ text: `delete from app."${meta.tableName}" where ${conditions.join(' and ')}`, values });
  }

  /** A page of a declared view. */
  async rows(view: ViewShape, query: ListQuery): Promise<ListResult> {
    return selectPage(view, query, (statement) => this.run(statement));
  }

  /**
   * Every row of a declared view that the query means, in batches as they are asked for: one statement, one moment, and no more than two batches held here.
   * The next batch is fetched while one is worked on, so no other statement may run until the last has come. Whoever stops early leaves the cursor to the
   * end of the transaction.
   */
  async *every(view: ViewShape, query: ListQuery): AsyncGenerator<Record<string, unknown>[]> {
    const { text, values } = selectEvery(view, query);
    const cursor = `every_${(this.cursors += 1)}`;
    // The whole of it is wanted, not its first rows soon.
    await this.run({ text: 'set local cursor_tuple_fraction = 1', values: [] });
    await this.run({ text: `declare ${cursor} no scroll cursor for ${text}`, values });
    const more = () => this.run({ text: `fetch ${BATCH} from ${cursor}`, values: [] });
    let coming = more();
    for (let isMore = true; isMore; ) {
      const { rows } = await coming;
      isMore = rows.length === BATCH;
      if (isMore) (coming = more()).catch(() => undefined);
      if (rows.length > 0) yield rows;
    }
    await this.run({ text: `close ${cursor}`, values: [] });
  }

  /** One row of a declared view by its id; NotFound as `get`. */
  async row(view: ViewShape, id: string): Promise<Record<string, unknown>> {
    const row = await selectOne(view, id, (statement) => this.run(statement));
    if (!row) throw new NotFound();
    return row;
  }

  /** Runs the statement that figures are counted by; only `figures/` writes one. */
  async counted(statement: { text: string; values: unknown[] }): Promise<Record<string, unknown>[]> {
    return (await this.run({ text: statement.text, values: statement.values })).rows;
  }

  /** Calls a named function of the database; the only SQL a feature can reach. */
  async call(name: DatabaseFunction, ...args: unknown[]): Promise<Record<string, unknown>[]> {
    const { rows } = await this.run({
      text: `select * from app.${name}(${args.map((_, i) => `$${i + 1}`).join(', ')})`,
      values: args,
    });
    return rows;
  }

  /**
   * Takes an idempotency key for this transaction.
   * @returns the stored answer when this very write was done before, else null.
   * @throws KeyBusy while another request with the key is running, KeyReused when it came with another body.
   */
  async claimKey(key: string, bodyHash: Buffer): Promise<{ status: number; answer: unknown } | null> {
    const free = this.run({
      text: 'select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as free',
      values: [`${this.actorId}/${key}`],
    });
    const known = this.run({
      text: 'select body_hash, status, answer from app.idempotency_key where account_id = $1 and key = $2',
      values: [this.actorId, key],
    });
    const [{ rows }, { rows: kept }] = await Promise.all([free, known]);
    if (!rows[0]['free']) throw new KeyBusy();
    const row = kept[0];
    if (!row) return null;
    if (!(row['body_hash'] as Buffer).equals(bodyHash)) throw new KeyReused();
    return { status: row['status'] as number, answer: row['answer'] };
  }

  /**
   * Keeps the answer of a write with its effect, in the same transaction (ARCHITECTURE.md 17.7); old ones are swept hourly.
   * Travels with the commit; when it fails, so does the work.
   */
  keepAnswer(orgId: string, key: string, bodyHash: Buffer, status: number, answer: unknown): void {
    this.last = this.run({
      text: `insert into app.idempotency_key (id, org_id, account_id, key, body_hash, status, answer) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      values: [orgId, this.actorId, key, bodyHash, status, answer === undefined ? null : JSON.stringify(answer)],
    });
  }

  private mayWrite(): void {
    if (this.keeps) throw new Error('a read does not write');
  }

  /** A stray asynchronous use after the end fails loudly. */
  private async run(statement: Statement): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }> {
    if (!this.open) throw new Error('the unit of work is over');
    return together(this.client, () =>
      this.client.query({
        ...(statement.values.length < 200 ? { name: nameOf(statement.text) } : {}),
        ...statement,
      }),
    );
  }

  /** Called by Database alone, which sends the commit behind what is still under way. @returns that, to be waited for with the commit. */
  end(): Promise<unknown> {
    this.open = false;
    return this.last;
  }
}

const corked = new WeakSet<object>();

/** Runs `send` so that what it writes leaves with everything else written to this server in this turn: a system call costs more than most statements. */
export function together<T>(client: Client, send: () => T): T {
  const stream = client.connection?.stream;
  if (stream?.cork && stream.uncork && !corked.has(stream)) {
    corked.add(stream);
    stream.cork();
    setImmediate(() => {
      corked.delete(stream);
      stream.uncork!();
    });
  }
  return send();
}

export class Forbidden extends Error {}
export class KeyBusy extends Error {}
export class KeyReused extends Error {}

function columnOf(meta: EntityMetadata, property: string): string {
  const column = meta.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${meta.tableName} has no ${property}`);
  return column.databaseName;
}

const columns = (meta: EntityMetadata): string =>
  meta.columns.map((c) => `"${c.databaseName}" as "${c.propertyName}"`).join(', ');

/** Texts are few and asked again and again; were they ever many, they are forgotten and named anew. */
const names = new Map<string, string>();
const NAMES_KEPT = 5000;
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  if (names.size >= NAMES_KEPT) names.clear();
  names.set(text, name);
  return name;
}
