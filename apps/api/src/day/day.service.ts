/** The coach's day: what is found from the palette, what is put aside, and the rules a project may tune (libs/domain/src/day-rules.ts). */
import type { OrganisationHit, SearchOrganisations, SnoozeToDo, TuneDay } from '#contracts';
import { DuplicateHint, Participation, Project, ToDoSnooze, type UnitOfWork } from '#database';
import { checkDayRules, checkSnooze, fold } from '#domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';

type Made = { id: string; version: number };
const HITS = 6;

@Injectable()
export class DayService {
  /** Employers and other organisations by a part of their name, however it is accented. */
  async organisations(work: UnitOfWork, { q }: SearchOrganisations): Promise<OrganisationHit[]> {
    const rows = await work.call('search_organisations', fold(q), HITS);
    return rows.map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      municipality: row['municipality'] as string | null,
      openPlaces: Number(row['open_places']),
    }));
  }

  /** Aside for the one who asks, until a day. @throws Refusal day.snooze_out_of_bounds */
  async snooze(work: UnitOfWork, actor: Actor, toDoId: string, input: SnoozeToDo): Promise<Made> {
    checkSnooze(input.untilOn, work.today);
    const { orgId, projectId, id: participationId } = await work.get(Participation, input.participationId);
    const { id, untilOn, reason } = input;
    await work.add(ToDoSnooze, {
      id,
      orgId,
      projectId,
      participationId,
      accountId: actor.accountId,
      toDoId,
      untilOn,
      reason,
    });
    return { id, version: 1 };
  }

  /** Back into the list at once. */
  async endSnooze(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(ToDoSnooze, id, version, { untilOn: work.today }) };
  }

  /** A handler has looked at a silent match. */
  async matchHandled(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(DuplicateHint, id, version, { handledAt: new Date().toISOString() }) };
  }

  /** @throws Refusal day.rule_out_of_bounds */
  async tune(work: UnitOfWork, id: string, version: number, input: TuneDay): Promise<Made> {
    checkDayRules(input);
    const { silenceDays, absencesInRow, stepDaysAhead } = input;
    return { id, version: await work.change(Project, id, version, { silenceDays, absencesInRow, stepDaysAhead }) };
  }
}
