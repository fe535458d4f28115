/** Checks a list query against its row definition, then asks the unit of work. Five filters, no joins at run time; what needs more becomes a view. */
import { type Columns, type FieldProblem, type Page, PAGE_LIMIT, type RowDefinition, TOTAL_CAP } from '#contracts';
import type { Filter, ListQuery, UnitOfWork } from '#database';
import { isCivilDate } from '#domain';
import { type Keys } from '../platform/keys.js';
import { shownName } from '../platform/names.js';
import { Trouble } from '../platform/trouble.js';

type Definition = RowDefinition<Columns>;
type Query = Record<string, unknown>;

const CONTROL = ['sort', 'after', 'limit'];
const bad = (path: string, code: string): never => {
  throw new Trouble(400, 'invalid', {}, [{ path, code } satisfies FieldProblem]);
};

const MATCHES: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  int: /^-?\d{1,9}$/,
  number: /^-?\d{1,9}(\.\d{1,6})?$/,
  bool: /^(true|false)$/,
  text: /^[\s\S]{0,200}$/,
  moment: /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/,
};

function checked(definition: Definition, column: string, value: string, path: string): string {
  const kind = (definition.columns[column] as string).replace('?', '');
  const fits = kind === 'date' ? isCivilDate(value) : (MATCHES[kind] ?? MATCHES['text']).test(value);
  return fits ? value : bad(path, 'field.invalid');
}

function filterOf(definition: Definition, name: string, value: string): Filter {
  const equal = definition.filters[name];
  if (equal)
    return value === 'null'
      ? { column: name, op: 'empty' }
      : { column: name, op: 'in', values: value.split(',').map((one) => checked(definition, name, one, name)) };
  const range = /^(.+)(From|To)$/.exec(name);
  if (range && definition.filters[range[1]] === 'range')
    return {
      column: range[1],
      op: range[2] === 'From' ? 'from' : 'to',
      value: checked(definition, range[1], value, name),
    };
  return bad(name, 'field.unknown');
}

/** @throws Trouble 400 naming the first parameter that does not fit */
export function listQuery(definition: Definition, query: Query): ListQuery {
  for (const [name, value] of Object.entries(query)) if (typeof value !== 'string') bad(name, 'field.invalid');
  const asked = query as Record<string, string>;
  const sort = asked['sort'] ?? definition.defaultSort;
  const column = sort.replace(/^-/, '');
  if (!definition.sort.includes(column)) bad('sort', 'field.code');
  const limit = Number(asked['limit'] ?? 25);
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) bad('limit', 'field.invalid');
  const filters = Object.entries(asked)
    .filter(([name]) => !CONTROL.includes(name))
    .map(([name, value]) => filterOf(definition, name, value));
  return {
    filters,
    sort: { column, descending: sort.startsWith('-') },
    limit,
    totalCap: TOTAL_CAP,
    ...(asked['after'] ? { after: cursor(asked['after']) } : {}),
  };
}

function cursor(text: string): { value: string | null; id: string } {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [string | null, string];
    if ((value === null || typeof value === 'string') && MATCHES['uuid'].test(id)) return { value, id };
  } catch {
    // falls through to the refusal
  }
  return bad('after', 'field.invalid');
}

const shape = (definition: Definition) => ({
  view: definition.view,
  columns: Object.keys(definition.columns),
  pageFirst: definition.pageFirst ?? false,
});

/** The cursor holds no name: pages sorted by a personal column carry a sealed sort value instead of the value itself. */
export class Reader {
  constructor(private readonly keys: Keys) {}

  async page(work: UnitOfWork, definition: Definition, query: Query): Promise<Page<Record<string, unknown>>> {
    const found = await work.rows(shape(definition), this.opened(listQuery(definition, query)));
    const next = found.next
      ? Buffer.from(JSON.stringify([this.closed(found.next.value), found.next.id])).toString('base64url')
      : null;
    return {
      rows: found.rows.map((row) => this.readable(row)),
      total: found.total,
      totalIsExact: found.totalIsExact,
      next,
    };
  }

  async one(work: UnitOfWork, definition: Definition, id: string): Promise<Record<string, unknown>> {
    if (!MATCHES['uuid'].test(id)) throw new Trouble(404, 'not_found');
    return this.readable(await work.row(shape(definition), id));
  }

  private closed(value: string | null): string | null {
    return value === null ? null : this.keys.seal(value, CURSOR).toString('base64url');
  }

  private opened(query: ListQuery): ListQuery {
    if (!query.after || query.after.value === null) return query;
    try {
      return {
        ...query,
        after: { ...query.after, value: this.keys.open(Buffer.from(query.after.value, 'base64url'), CURSOR) },
      };
    } catch {
      return bad('after', 'field.invalid');
    }
  }

  private readable(row: Record<string, unknown>): Record<string, unknown> {
    for (const name of ['displayName', 'withName'])
      if (typeof row[name] === 'string') row[name] = shownName(this.keys, row[name]);
    return row;
  }
}

const CURSOR = { orgId: 'house', table: 'cursor', column: 'value', rowId: 'page' };
