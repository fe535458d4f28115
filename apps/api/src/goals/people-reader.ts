/** Names and references of people behind figures, as far as this reader may see them; a thousand at a time. */
import type { UnitOfWork } from '#database';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { shownName } from '../platform/names.js';

export interface Person {
  participationId: string;
  displayName: string | null;
  reference: string;
  coachName: string | null;
}

const AT_ONCE = 1000;
/** More than a project can have. */
const EVERYBODY = 1_000_000;

@Injectable()
export class PeopleReader {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** By participation; who is not in it may not be seen. */
  async find(work: UnitOfWork, ids: readonly string[]): Promise<Map<string, Person>> {
    const found = new Map<string, Person>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const { rows } = await work.rows(
        { view: 'figure_person', columns: ['id', 'displayName', 'reference', 'coachName'] },
        {
          filters: [{ column: 'id', op: 'in', values: ids.slice(from, from + AT_ONCE) }],
          sort: { column: 'reference', descending: false },
          limit: AT_ONCE,
          totalCap: 1,
        },
      );
      for (const row of rows)
        found.set(String(row['id']), {
          participationId: String(row['id']),
          displayName: shownName(this.keys, row['displayName'] as string | null),
          reference: String(row['reference']),
          coachName: row['coachName'] as string | null,
        });
    }
    return found;
  }

  /** Ids of the project's participations this reader may see at all. */
  async visible(work: UnitOfWork, projectId: string): Promise<Set<string>> {
    const { rows } = await work.rows(
      { view: 'figure_member', columns: ['id'] },
      {
        filters: [{ column: 'projectId', op: 'in', values: [projectId] }],
        sort: { column: 'id', descending: false },
        limit: EVERYBODY,
        totalCap: 1,
      },
    );
    return new Set(rows.map((row) => String(row['id'])));
  }

  /** Names of the project's members by account. */
  async coaches(work: UnitOfWork, projectId: string): Promise<Map<string, string>> {
    const { rows } = await work.rows(
      { view: 'member_row', columns: ['id', 'accountId', 'name'] },
      {
        filters: [{ column: 'projectId', op: 'in', values: [projectId] }],
        sort: { column: 'name', descending: false },
        limit: 500,
        totalCap: 1,
      },
    );
    return new Map(rows.map((row) => [String(row['accountId']), String(row['name'])]));
  }
}
