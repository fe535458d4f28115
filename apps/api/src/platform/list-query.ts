/** Checks a list query against its row definition. Six filters: equals, one of, empty, not empty, from–to, words. Days may be said as `today`, `today-14`, `today+30`. */
import { type Columns, type FieldProblem, PAGE_LIMIT, type RowDefinition, TOTAL_CAP } from '#contracts';
import type { Filter, ListQuery } from '#database';
import { addDays, isCivilDate } from '#domain';
import { Trouble } from './trouble.js';

export type Definition = RowDefinition<Columns>;
export type Query = Record<string, unknown>;

const CONTROL = ['sort', 'after', 'limit'];
export const bad = (path: string, code: string): never => {
  throw new Trouble(400, 'invalid', {}, [{ path, code } satisfies FieldProblem]);
};

export const MATCHES: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  int: /^-?\d{1,9}$/,
  number: /^-?\d{1,9}(\.\d{1,6})?$/,
  bool: /^(true|false)$/,
  text: /^[\s\S]{0,200}$/,
  moment: /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/,
};

function checked(definition: Definition, column: string, value: string, path: string, today: string): string {
  const kind = (definition.columns[column] as string).replace('?', '');
  const relative = kind === 'date' ? /^today(?:([+-])(\d{1,4}))?$/.exec(value) : null;
  if (relative) return addDays(today, Number(`${relative[1] ?? ''}${relative[2] ?? 0}`));
  const fits = kind === 'date' ? isCivilDate(value) : (MATCHES[kind] ?? MATCHES['text']).test(value);
  return fits ? value : bad(path, 'field.invalid');
}

/** One parameter of a list query. @throws Trouble 400 when the column is no filter or the value does not fit */
function filterOf(definition: Definition, name: string, value: string, today: string): Filter {
  const equal = definition.filters[name];
  if (equal && (value === 'null' || value === 'any'))
    return { column: name, op: value === 'null' ? 'empty' : 'filled' };
  if (equal) {
    const values = value.split(',').map((one) => checked(definition, name, one, name, today));
    const isFlag = (definition.columns[name] as string).startsWith('bool');
    return { column: name, op: 'in', values: isFlag ? values.map((one) => one === 'true') : values };
  }
  const range = /^(.+)(From|To)$/.exec(name);
  if (range && definition.filters[range[1]] === 'range')
    return {
      column: range[1],
      op: range[2] === 'From' ? 'from' : 'to',
      value: checked(definition, range[1], value, name, today),
    };
  return bad(name, 'field.unknown');
}

/** @throws Trouble 400 naming the first parameter that does not fit */
export function listQuery(definition: Definition, query: Query, today: string): ListQuery {
  for (const [name, value] of Object.entries(query)) if (typeof value !== 'string') bad(name, 'field.invalid');
  const asked = query as Record<string, string>;
  const sort = asked['sort'] ?? definition.defaultSort;
  const column = sort.replace(/^-/, '');
  if (!definition.sort.includes(column)) bad('sort', 'field.code');
  const limit = Number(asked['limit'] ?? 25);
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) bad('limit', 'field.invalid');
  const filters = Object.entries(asked)
    .filter(([name]) => !CONTROL.includes(name))
    .map(([name, value]) => filterOf(definition, name, value, today));
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

/** What the unit of work asks of a definition's view. */
export const shapeOf = (definition: Definition) => ({
  view: definition.view,
  columns: Object.keys(definition.columns),
  pageFirst: definition.pageFirst ?? false,
  countsAlong: definition.countsAlong ?? false,
});
