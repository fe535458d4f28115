/** Saved filters: given a name, shared or not, taken away. What a filter holds is checked as the list itself checks it. */
import { caseload, type ChangeFilter, type Columns, type RowDefinition, type SaveFilter } from '#contracts';
import { Project, SavedFilter, type UnitOfWork } from '#database';
import { demand } from '#domain';
import { Injectable } from '@nestjs/common';
import { listQuery } from '../platform/list-query.js';

type Made = { id: string; version: number };
const LIST = caseload as unknown as RowDefinition<Columns>;

@Injectable()
export class FiltersService {
  /** @throws Refusal filter.name_taken; Trouble 400 for a filter the list does not know */
  async save(work: UnitOfWork, input: SaveFilter): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    listQuery(LIST, { ...input.filter, ...(input.sort ? { sort: input.sort } : {}) }, work.today);
    await this.demandFree(work, project.id, input.name, input.id);
    await work.add(SavedFilter, {
      id: input.id,
      orgId: project.orgId,
      projectId: project.id,
      accountId: work.actorId,
      name: input.name,
      filter: input.filter,
      sort: input.sort ?? null,
      columns: input.columns ?? [],
      isShared: input.isShared,
      position: (await this.own(work, project.id)).length + 1,
    });
    return { id: input.id, version: 1 };
  }

  async change(work: UnitOfWork, id: string, version: number, input: ChangeFilter): Promise<Made> {
    const filter = await work.get(SavedFilter, id);
    if (input.filter || input.sort)
      listQuery(
        LIST,
        { ...(input.filter ?? (filter.filter as Record<string, string>)), ...(input.sort ? { sort: input.sort } : {}) },
        work.today,
      );
    if (input.name) await this.demandFree(work, filter.projectId, input.name, id);
    return { id, version: await work.change(SavedFilter, id, version, { ...input }) };
  }

  async remove(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(SavedFilter, id, version, { removedOn: work.today }) };
  }

  /** Taken away and thought better of. */
  async restore(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(SavedFilter, id, version, { removedOn: null }) };
  }

  private own(work: UnitOfWork, projectId: string): Promise<SavedFilter[]> {
    return work.find(SavedFilter, { accountId: work.actorId, projectId, removedOn: null });
  }

  private async demandFree(work: UnitOfWork, projectId: string, name: string, id: string): Promise<void> {
    const same = (await this.own(work, projectId)).some(
      (one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase(),
    );
    demand(!same, 'filter.name_taken');
  }
}
