/** Opening a project (libs/database/src/sql/23-keeper-founding.sql): its owner is one the house knows by that name, or a new one. */
import { randomUUID } from 'node:crypto';
import type { OpenProject } from '#contracts';
import { Organisation, type UnitOfWork } from '#database';
import { checkProjectTime, demand } from '#domain';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ProjectsService {
  /** @throws Refusal project.code_taken, project.ends_before_start */
  async open(work: UnitOfWork, input: OpenProject): Promise<{ id: string; version: number }> {
    const { id, code, name, startsOn, endsOn } = input;
    checkProjectTime(startsOn, endsOn);
    const [{ project_code_taken: isTaken }] = await work.call('project_code_taken', code);
    demand(isTaken !== true, 'project.code_taken', { code });
    await work.call('open_project', id, await this.owner(work, input.ownerName.trim()), code, name, startsOn, endsOn);
    return { id, version: 1 };
  }

  private async owner(work: UnitOfWork, name: string): Promise<string> {
    const owners = await work.find(Organisation, { isOwner: true });
    const known = owners.find((one) => one.name.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv'));
    if (known) return known.id;
    const id = randomUUID();
    await work.call('found_owner', id, name, name, 'MUNICIPALITY', null, null);
    return id;
  }
}
