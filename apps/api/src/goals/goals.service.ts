/** Goals and their figures. Nothing is counted here: the database counts. */
import type { GoalsView, GoalTrend } from '#contracts';
import { Project, projectAbout, type UnitOfWork } from '#database';
import { type Breakdown, BREAKDOWNS, isIndicatorCode } from '#domain';
import { Injectable } from '@nestjs/common';
import { Trouble } from '../platform/trouble.js';
import { dayOf, type FigureQuery } from './figure-query.js';
import { funnelOf, occupancyOf } from './dashboard.js';
import { figureViews } from './figures.js';
import { countGoals, goalRows, goalTrends, goalView, milestonesOf, ruleOf } from './goal-views.js';

@Injectable()
export class GoalsService {
  async goals(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<GoalsView> {
    const about = await projectAbout(work, projectId);
    const { id, code, name, startsOn, endsOn, capacity } = await work.get(Project, projectId);
    const asOf = dayOf(query.asOf, work.today);
    const rows = (await goalRows(work, projectId)).map((row) => ({ row, rule: ruleOf(row) }));
    const counted = await countGoals(
      work,
      projectId,
      about,
      rows.map(({ rule }) => rule),
      asOf,
    );
    const goals = rows
      .map(({ row, rule }) => goalView(row, rule, counted))
      .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
    return {
      project: { id, code, name, startsOn, endsOn, capacity },
      asOf,
      goals,
      milestones: await milestonesOf(work, projectId),
      funnel: funnelOf((wanted) => counted(wanted).figure),
      occupancy: await occupancyOf(work, projectId, about, asOf),
    };
  }

  async trends(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<GoalTrend[]> {
    const about = await projectAbout(work, projectId);
    return goalTrends(work, projectId, about, await goalRows(work, projectId), dayOf(query.asOf, work.today));
  }

  async figures(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<unknown> {
    const project = await work.get(Project, projectId);
    const asOf = dayOf(query.asOf, work.today);
    const codes = query.code?.split(',') ?? [];
    const by = (query.by?.split(',') ?? []) as Breakdown[];
    if (codes.some((code) => !isIndicatorCode(code)) || by.length > 2 || by.some((one) => !BREAKDOWNS.includes(one)))
      throw new Trouble(400, 'invalid', {}, [{ path: 'code', code: 'field.code' }]);
    const period =
      query.from || query.to ? { from: dayOf(query.from, project.startsOn), to: dayOf(query.to, asOf) } : undefined;
    const how = { asOf, period, codes, by, audience: 'internal' as const, threshold: project.suppressionThreshold };
    return {
      project: project.code,
      asOf,
      audience: 'internal',
      figures: await figureViews(work, projectId, { ...how, handler: true }),
    };
  }
}

const ORDER = ['below', 'at_risk', 'none', 'reached'];
