/**
 * One action over many participations. The run is written with the request and answered at once; the rows follow after the answer, each in a unit of
 * work of its own as the same person, so that what may not be done to one stops nobody else's and every result is exact. The page can be left.
 */
import {
  type AddPlanStepToMany,
  type AssignCoachToMany,
  caseload,
  type Columns,
  type HandOver,
  type RowDefinition,
  type Selection,
} from '#contracts';
import { BulkRun, Database, NotFound, Project, type UnitOfWork } from '#database';
import { type BulkAction, type BulkResult, checkBulk, checkHandover, summarise } from '#domain';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';
import { log } from '../platform/log.js';
import { problemOf } from '../platform/problem.filter.js';
import { selectedIds } from '../platform/selection.js';
import { ParticipationsService } from './participations.service.js';

type Made = { id: string; version: number };
type OneRow = (work: UnitOfWork, participationId: string) => Promise<unknown>;
interface Start {
  id: string;
  projectId: string;
  action: BulkAction;
  of: Selection;
  receiverId?: string;
  note?: string;
  row: OneRow;
}

const LIST = caseload as unknown as RowDefinition<Columns>;
const COMMIT_WAIT_MS = 25;
const COMMIT_TRIES = 400;
const TELL_EVERY_MS = 400;
/** Who may hand out anybody's cases (30-policies.sql, hand_out). */
const STEERING: readonly string[] = ['project_leader', 'project_admin'];
const STALE_MS = 30 * 60_000;

@Injectable()
export class BulkService implements OnModuleDestroy {
  private readonly running = new Set<Promise<void>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Keys) private readonly keys: Keys,
    @Inject(ParticipationsService) private readonly participations: ParticipationsService,
  ) {}

  assignCoach(work: UnitOfWork, actor: Actor, input: AssignCoachToMany): Promise<Made> {
    return this.start(work, actor, { ...input, action: 'assign_coach', row: this.toCoach(input.accountId) });
  }

  addPlanStep(work: UnitOfWork, actor: Actor, input: AddPlanStepToMany): Promise<Made> {
    const { title, responsible, startsOn, dueOn } = input;
    const row: OneRow = (own, participationId) =>
      this.participations.addPlanStep(own, { id: randomUUID(), participationId, title, responsible, startsOn, dueOn });
    return this.start(work, actor, { ...input, action: 'add_plan_step', row });
  }

  /** Everyone the coach has who has not left for good: running, waiting, and those whose follow-ups remain. @throws Refusal handover.same, handover.not_yours */
  async handOver(work: UnitOfWork, actor: Actor, input: HandOver): Promise<Made> {
    const { accountId, memberships } = actor;
    const isSteering = memberships.some((one) => one.projectId === input.projectId && STEERING.includes(one.role));
    checkHandover(input.fromAccountId, input.accountId, { accountId, isSteering });
    const filter = { projectId: input.projectId, coachId: input.fromAccountId };
    return this.start(work, actor, {
      ...input,
      of: { filter },
      action: 'hand_over',
      receiverId: input.accountId,
      row: this.toCoach(input.accountId),
    });
  }

  async markRead(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(BulkRun, id, version, { readAt: new Date().toISOString() }) };
  }

  private toCoach(accountId: string): OneRow {
    return (work, participationId) =>
      this.participations.assignCoach(work, participationId, { id: randomUUID(), accountId, kind: 'coach' });
  }

  /** @throws Refusal bulk.nothing, bulk.too_many */
  private async start(work: UnitOfWork, actor: Actor, run: Start): Promise<Made> {
    const project = await work.get(Project, run.projectId);
    const filter = { ...run.of.filter, projectId: project.id };
    const ids = await selectedIds(work, this.keys, LIST, { ...run.of, filter });
    checkBulk(ids.length);
    await this.stopStale(work);
    await work.add(BulkRun, {
      id: run.id,
      orgId: project.orgId,
      projectId: project.id,
      action: run.action,
      startedById: actor.accountId,
      receiverId: run.receiverId ?? null,
      total: ids.length,
      note: run.note ?? null,
      results: [],
    });
    const going = this.follow(actor, run, ids)
      .catch((error: Error) => log.error({ run: run.id, error: error.name }, 'a run could not be told of'))
      .finally(() => this.running.delete(going));
    this.running.add(going);
    return { id: run.id, version: 1 };
  }

  /** A run that died with its process is said to have stopped, at its last count. */
  private async stopStale(work: UnitOfWork): Promise<void> {
    const running = await work.find(BulkRun, { startedById: work.actorId, status: 'running' });
    for (const run of running.filter((one) => Date.now() - new Date(one.createdAt).getTime() > STALE_MS))
      await work.change(BulkRun, run.id, run.version, { status: 'stopped' });
  }

  private async follow(actor: Actor, run: Start, ids: readonly string[]): Promise<void> {
    if (!(await this.committed(actor, run.id))) return;
    const results: BulkResult[] = [];
    let told = Date.now();
    for (const id of ids) {
      results.push([id, await this.one(actor, run, id)]);
      if (Date.now() - told < TELL_EVERY_MS) continue;
      told = Date.now();
      await this.tell(actor, run.id, results, 'running');
    }
    await this.tell(actor, run.id, results, 'done');
  }

  /** One row in a unit of work of its own: null when done, else the code it was refused with. */
  private async one(actor: Actor, run: Start, participationId: string): Promise<string | null> {
    try {
      await this.inWork(actor, run.id, (work) => run.row(work, participationId));
      return null;
    } catch (error) {
      return problemOf(error).code;
    }
  }

  private async tell(actor: Actor, id: string, results: BulkResult[], status: string): Promise<void> {
    const { done, skipped } = summarise(results);
    await this.inWork(actor, id, async (work) => {
      const run = await work.get(BulkRun, id);
      await work.change(BulkRun, id, run.version, { done, skipped, results, status });
    });
  }

  /** Waits until the request's transaction is there; false when it was taken back. */
  private async committed(actor: Actor, id: string): Promise<boolean> {
    for (let attempt = 0; attempt < COMMIT_TRIES; attempt += 1) {
      await sleep(COMMIT_WAIT_MS);
      try {
        await this.inWork(actor, id, (work) => work.get(BulkRun, id));
        return true;
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
      }
    }
    return false;
  }

  private inWork<T>(actor: Actor, requestId: string, job: (work: UnitOfWork) => Promise<T>): Promise<T> {
    const { token, accountId: actorId, today } = actor;
    return this.database.work({ token, requestId, role: 'app_staff', actorId, today, readOnly: false }, job);
  }

  /** A stopping program lets running runs end, as far as its stop waits. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.running);
  }
}
