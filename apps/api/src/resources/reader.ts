/** The one reader: a checked list query (platform/list-query) becomes a page of rows, names opened for those who may see them. */
import type { Page } from '#contracts';
import type { ListQuery, UnitOfWork } from '#database';
import { isCivilDate } from '#domain';
import type { Keys } from '../platform/keys.js';
import { bad, type Definition, listQuery, MATCHES, type Query, shapeOf } from '../platform/list-query.js';
import { shownName } from '../platform/names.js';
import { wordFilters } from '../platform/selection.js';
import { Trouble } from '../platform/trouble.js';

/** The cursor holds no name: it carries the sort value sealed. A date stands in addresses anyhow and goes as it is. */
export class Reader {
  constructor(private readonly keys: Keys) {}

  /** @param q typed words, for definitions that can be searched; they never stand in an address */
  async page(
    work: UnitOfWork,
    definition: Definition,
    query: Query,
    q?: string,
  ): Promise<Page<Record<string, unknown>>> {
    const asked = this.opened(definition, listQuery(definition, query, work.today));
    const words = await wordFilters(work, this.keys, definition, q, asked);
    if (words === null) return { rows: [], total: 0, totalIsExact: true, next: null };
    const found = await work.rows(shapeOf(definition), { ...asked, filters: [...asked.filters, ...words] });
    const next = found.next
      ? Buffer.from(JSON.stringify([this.closed(definition, asked, found.next.value), found.next.id])).toString(
          'base64url',
        )
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
    return this.readable(await work.row(shapeOf(definition), id));
  }

  private closed(definition: Definition, { sort }: ListQuery, value: string | null): string | null {
    if (value === null || isDate(definition, sort.column)) return value;
    return this.keys.seal(value, CURSOR).toString('base64url');
  }

  private opened(definition: Definition, query: ListQuery): ListQuery {
    const { after, sort } = query;
    if (!after || after.value === null) return query;
    if (isDate(definition, sort.column)) return isCivilDate(after.value) ? query : bad('after', 'field.invalid');
    try {
      const value = this.keys.open(Buffer.from(after.value, 'base64url'), CURSOR);
      return { ...query, after: { ...after, value } };
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

const isDate = (definition: Definition, column: string): boolean => definition.columns[column].startsWith('date');

const CURSOR = { orgId: 'house', table: 'cursor', column: 'value', rowId: 'page' };
