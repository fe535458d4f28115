/** Goals, their figures and the people behind each number. Nothing is counted here: the database counts, the domain explains. */
import type { FigurePeople, GoalsView, GoalTrend } from '#contracts';
import { figuresOf, NotFound, Project, projectAbout, projectFacts, type UnitOfWork } from '#database';
import {
  type Breakdown,
  BREAKDOWNS,
  figureOf,
  type IndicatorCode,
  isIndicatorCode,
  judgeAll,
  indicatorOf,
} from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { Trouble } from '../platform/trouble.js';
import { dayOf, type FigureQuery } from './figure-query.js';
import { PeopleReader } from './people-reader.js';
import { funnelOf, occupancyOf } from './dashboard.js';
import { figureView, figureViews } from './figures.js';
import { countGoals, goalRows, goalTrends, goalView, INSIDE, milestonesOf, ruleOf } from './goal-views.js';

@Injectable()
export class GoalsService {
  constructor(@Inject(PeopleReader) private readonly reader: PeopleReader) {}

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

  /** Who is counted, who is not, and why; people the reader may not see are left out of the list. */
  async people(work: UnitOfWork, projectId: string, code: string, query: FigureQuery): Promise<FigurePeople> {
    if (!isIndicatorCode(code)) throw new NotFound();
    const asOf = dayOf(query.asOf, work.today);
    const facts = await projectFacts(work, projectId, {
      activities: needsActivities(code) ? 'all' : 'none',
      partners: false,
    });
    const [counted] = await figuresOf(work, projectId, { asOf, codes: [code], handler: true });
    const figure = figureView(counted, INSIDE);
    const members = figureOf(code, facts, { asOf, members: true, handler: true }).members ?? [];
    const people = await this.reader.find(
      work,
      members.map(({ key }) => key),
    );
    const exits = new Map(
      judgeAll(indicatorOf(code), facts, { asOf }).map(({ standing }) => [standing.fact.key, standing.exitOn]),
    );
    const groups = new Map<string, FigurePeople['groups'][number]>();
    for (const member of members) {
      const person = people.get(member.key);
      if (!person) continue;
      const key = `${member.answer}/${member.reason}`;
      const group = groups.get(key) ?? { answer: member.answer, reason: member.reason, people: [] };
      group.people.push({
        ...person,
        exitOn: exits.get(member.key) ?? null, // The group's line says the reason; the row adds the deciding day, where there is one.
        fact: member.on ? { code: member.reason, params: { on: member.on } } : null,
      });
      groups.set(key, group);
    }
    return {
      code,
      asOf,
      figure,
      groups: [...groups.values()].sort((a, b) => ANSWERS.indexOf(a.answer) - ANSWERS.indexOf(b.answer)),
      mayBeShorter: true,
    };
  }
}

const ORDER = ['below', 'at_risk', 'none', 'reached'];
const ANSWERS = ['unknown', 'not_counted', 'counted', 'left_out'];

/** Does the explanation look at single activities? */
const needsActivities = (code: IndicatorCode): boolean => code === 'gap_days';
