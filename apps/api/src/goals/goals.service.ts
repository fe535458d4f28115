/** Goals and their figures. Nothing is counted here: the database counts. */
import type { GoalsView, GoalTrend } from '#contracts';
import { Project, projectAbout, type UnitOfWork } from '#database';
import { type Breakdown, BREAKDOWNS, isIndicatorCode } from '#domain';
import { Injectable } from '@nestjs/common';
import { Trouble } from '../platform/trouble.js';
import { dayOf, type FigureQuery } from './figure-query.js';
import { funnelOf, occupancyOf, takesPlaceBy } from './dashboard.js';
import { figureViews } from './figures.js';
import { countGoals, goalRows, goalTrends, goalView, milestonesOf, ruleOf } from './goal-views.js';

@Injectable()
export class GoalsService {
  async goals(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<GoalsView> {
    const asOf = dayOf(query.asOf, work.today);
    const [about, { id, code, name, startsOn, endsOn, capacity }, found, milestones] = await Promise.all([
      projectAbout(work, projectId),
      work.get(Project, projectId),
      goalRows(work, projectId),
      milestonesOf(work, projectId),
    ]);
    const rows = found.map((row) => ({ row, rule: ruleOf(row) }));
    const rules = rows.map(({ rule }) => rule);
    const [counted, occupancy] = await Promise.all([
      countGoals(work, projectId, about, rules, asOf),
      occupancyOf(work, projectId, about, asOf, takesPlaceBy(found)),
    ]);
    const goals = rows
      .map(({ row, rule }) => goalView(row, rule, counted))
      .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
    return {
      project: { id, code, name, startsOn, endsOn, capacity },
      asOf,
      goals,
      milestones,
      funnel: funnelOf((wanted) => counted(wanted).figure),
      occupancy,
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
