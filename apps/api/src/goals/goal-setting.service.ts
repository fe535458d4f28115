/** Setting, changing and ending goals and milestones. What stood before stays as a version of its own. */
import type { GoalVersionView, JudgeMilestone, SetGoal, SetMilestone } from '#contracts';
import { Goal, NotFound, Project, type UnitOfWork } from '#database';
import { checkGoal, type GoalUnit, isIndicatorCode, MILESTONE } from '#domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Trouble } from '../platform/trouble.js';

/** The driver answers a Date where the row says text; as ISO text moments also sort by time. */
const momentOf = (moment: string): string => new Date(moment).toISOString();

type Made = { id: string; version: number };

@Injectable()
export class GoalSettingService {
  /** @throws Refusal goal.* */
  async set(work: UnitOfWork, { name }: Actor, input: SetGoal): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    if (!isIndicatorCode(input.indicator))
      throw new Trouble(400, 'invalid', {}, [{ path: 'indicator', code: 'field.code' }]);
    checkGoal({
      target: input.target,
      targetMax: input.targetMax ?? null,
      unit: (input.unit ?? 'count') as GoalUnit,
    });
    await work.add(Goal, { ...input, orgId: project.orgId, setByName: name });
    return { id: input.id, version: 1 };
  }

  /** A changed goal is a new row; the old one stays and says when it was replaced. */
  async change(work: UnitOfWork, actor: Actor, id: string, version: number, input: SetGoal): Promise<Made> {
    await this.end(work, id, version);
    return this.set(work, actor, input);
  }

  /** The goal no longer holds; it stays among the versions. */
  async end(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(Goal, id, version, { replacedAt: new Date().toISOString() }) };
  }

  async setMilestone(work: UnitOfWork, { name }: Actor, input: SetMilestone): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    await work.add(Goal, { ...input, orgId: project.orgId, indicator: MILESTONE, target: 1, setByName: name });
    return { id: input.id, version: 1 };
  }

  /** Met, partly met or not, with the words that say why; judged as of today. */
  async judge(work: UnitOfWork, id: string, version: number, input: JudgeMilestone): Promise<Made> {
    const goal = await work.get(Goal, id);
    if (goal.indicator !== MILESTONE || goal.replacedAt !== null) throw new NotFound();
    return { id, version: await work.change(Goal, id, version, { ...input, judgedOn: work.today }) };
  }

  /** Every version of every goal, newest first. */
  async versions(work: UnitOfWork, projectId: string): Promise<GoalVersionView[]> {
    await work.get(Project, projectId);
    const rows = await work.find(Goal, { projectId });
    return rows
      .map(({ id, indicator, label, target, targetMax, unit, dueOn, decision, createdAt, setByName, replacedAt }) => ({
        id,
        indicator,
        label,
        target,
        targetMax,
        unit,
        dueOn,
        decision,
        setAt: momentOf(createdAt),
        setByName,
        replacedAt: replacedAt === null ? null : momentOf(replacedAt),
      }))
      .sort((a, b) => (a.setAt < b.setAt ? 1 : -1));
  }
}
