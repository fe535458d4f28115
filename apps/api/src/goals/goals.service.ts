/** Goals, their figures and the people behind each number. Nothing is counted here: facts are gathered, the domain judges. */
import type { FigurePeople, FigurePerson, GoalsView, GoalView, SetGoal } from '#contracts';
import { caseload } from '#contracts';
import { Goal, NotFound, Project, projectFacts, type UnitOfWork } from '#database';
import {
  addMonths,
  type Breakdown,
  BREAKDOWNS,
  checkGoal,
  endOfMonth,
  figureOf,
  type Goal as GoalRule,
  type IndicatorCode,
  isCivilDate,
  isIndicatorCode,
  judgeAll,
  indicatorOf,
  type Member,
  progressOf,
  type ProjectFacts,
  Refusal,
  startOfMonth,
} from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { shownName } from '../platform/names.js';
import { Trouble } from '../platform/trouble.js';
import { figureView, figureViews } from './figures.js';
import { dashboard } from './dashboard.js';

type Made = { id: string; version: number };
const TREND_MONTHS = 6;
export type FigureQuery = { asOf?: string; from?: string; to?: string; code?: string; by?: string };

@Injectable()
export class GoalsService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** @throws Refusal goal.* */
  async set(work: UnitOfWork, input: SetGoal): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    if (!isIndicatorCode(input.indicator))
      throw new Trouble(400, 'invalid', {}, [{ path: 'indicator', code: 'field.code' }]);
    checkGoal({
      target: input.target,
      targetMax: input.targetMax ?? null,
      unit: (input.unit ?? 'count') as GoalRule['unit'],
    });
    await work.add(Goal, { ...input, orgId: project.orgId });
    return { id: input.id, version: 1 };
  }

  /** A changed goal is a new row; the old one stays and says when it was replaced. */
  async change(work: UnitOfWork, id: string, version: number, input: SetGoal): Promise<Made> {
    await work.change(Goal, id, version, { replacedAt: new Date().toISOString() });
    return this.set(work, input);
  }

  async goals(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<GoalsView> {
    const facts = await projectFacts(work, projectId);
    const { id, code, name, startsOn, endsOn, capacity } = await work.get(Project, projectId);
    const asOf = dayOf(query.asOf, work.today);
    const rows = (await work.find(Goal, { projectId, replacedAt: null })).filter((row) =>
      isIndicatorCode(row.indicator),
    );
    const goals = rows
      .map((row) => goalView(facts, row, asOf))
      .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
    const coaches = await this.coachNames(work, projectId);
    return { project: { id, code, name, startsOn, endsOn, capacity }, asOf, goals, ...dashboard(facts, asOf, coaches) };
  }

  async figures(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<unknown> {
    const facts = await projectFacts(work, projectId);
    const project = await work.get(Project, projectId);
    const asOf = dayOf(query.asOf, work.today);
    const codes = query.code?.split(',') ?? [];
    const by = (query.by?.split(',') ?? []) as Breakdown[];
    if (codes.some((code) => !isIndicatorCode(code)) || by.length > 2 || by.some((one) => !BREAKDOWNS.includes(one)))
      throw new Trouble(400, 'invalid', {}, [{ path: 'code', code: 'field.code' }]);
    const period =
      query.from || query.to ? { from: dayOf(query.from, project.startsOn), to: dayOf(query.to, asOf) } : undefined;
    return {
      project: project.code,
      asOf,
      audience: 'internal',
      figures: figureViews(facts, {
        asOf,
        period,
        codes,
        by,
        audience: 'internal',
        threshold: project.suppressionThreshold,
        handler: true,
      }),
    };
  }

  /** Who is counted, who is not, and why; people the reader may not see are left out of the list. */
  async people(work: UnitOfWork, projectId: string, code: string, query: FigureQuery): Promise<FigurePeople> {
    if (!isIndicatorCode(code)) throw new NotFound();
    const facts = await projectFacts(work, projectId);
    const asOf = dayOf(query.asOf, work.today);
    const figure = figureView(facts, code, { asOf, by: [], audience: 'internal', threshold: 5, handler: true });
    const members = figureOf(code, facts, { asOf, members: true, handler: true }).members ?? [];
    const people = await this.peopleOf(work, members, facts, asOf, code);
    const groups = new Map<string, FigurePeople['groups'][number]>();
    for (const member of members) {
      const person = people.get(member.key);
      if (!person) continue;
      const key = `${member.answer}/${member.reason}`;
      const group = groups.get(key) ?? { answer: member.answer, reason: member.reason, people: [] };
      group.people.push({
        ...person, // The group's line says the reason; the row adds the deciding day, where there is one.
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

  private async peopleOf(
    work: UnitOfWork,
    members: Member[],
    facts: ProjectFacts,
    asOf: string,
    code: IndicatorCode,
  ): Promise<Map<string, FigurePerson>> {
    const exits = new Map(
      judgeAll(indicatorOf(code), facts, { asOf }).map((one) => [one.standing.fact.key, one.standing.exitOn]),
    );
    const found = new Map<string, FigurePerson>();
    for (let from = 0; from < members.length; from += 1000) {
      const ids = members.slice(from, from + 1000).map((one) => one.key);
      const { rows } = await work.rows(
        { view: caseload.view, columns: ['id', 'displayName', 'reference', 'coachName'] },
        {
          filters: [{ column: 'id', op: 'in', values: ids }],
          sort: { column: 'reference', descending: false },
          limit: 1000,
          totalCap: 1,
        },
      );
      for (const row of rows)
        found.set(String(row['id']), {
          participationId: String(row['id']),
          displayName: shownName(this.keys, row['displayName'] as string | null),
          reference: String(row['reference']),
          coachName: row['coachName'] as string | null,
          exitOn: exits.get(String(row['id'])) ?? null,
          fact: null,
        });
    }
    return found;
  }

  private async coachNames(work: UnitOfWork, projectId: string): Promise<Map<string, string>> {
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

const ORDER = ['below', 'at_risk', 'none', 'reached'];
const ANSWERS = ['unknown', 'not_counted', 'counted', 'left_out'];

function dayOf(text: string | undefined, otherwise: string): string {
  if (text === undefined || text === '') return otherwise;
  if (!isCivilDate(text)) throw new Trouble(400, 'invalid', {}, [{ path: 'asOf', code: 'field.date' }]);
  return text;
}

export function ruleOf(row: Goal): GoalRule {
  if (!isIndicatorCode(row.indicator)) throw new Refusal('invalid');
  const share = figureUnit(row.indicator);
  return {
    indicator: row.indicator,
    target: row.target,
    targetMax: row.targetMax,
    unit: (row.unit ?? share) as GoalRule['unit'],
    dueOn: row.dueOn,
    label: row.label,
  };
}

const figureUnit = (code: IndicatorCode): string => (indicatorOf(code).measure === 'share' ? 'percent' : 'count');

function goalView(facts: ProjectFacts, row: Goal, asOf: string): GoalView {
  const rule = ruleOf(row);
  const options = { asOf, audience: 'internal' as const, threshold: 5, handler: true };
  const progress = progressOf(rule, figureOf(rule.indicator, facts, { asOf, handler: true }));
  const months = Array.from({ length: TREND_MONTHS }, (_, i) =>
    i === TREND_MONTHS - 1 ? asOf : endOfMonth(addMonths(startOfMonth(asOf), i + 1 - TREND_MONTHS)),
  );
  return {
    id: row.id,
    version: row.version,
    indicator: row.indicator,
    label: row.label,
    target: row.target,
    targetMax: row.targetMax,
    unit: rule.unit,
    dueOn: row.dueOn,
    verdict: progress.verdict === 'undecided' ? 'none' : progress.verdict,
    figure: figureView(facts, rule.indicator, options),
    bounds:
      rule.unit === 'percent' && progress.low !== null && progress.high !== null
        ? { low: progress.low, high: progress.high }
        : null,
    byGender: figureView(facts, rule.indicator, { ...options, by: ['gender'] }).by,
    trend: months.map((day) => {
      const figure = figureOf(rule.indicator, facts, { asOf: day, handler: true });
      return { month: day.slice(0, 7), percent: figure.percent, value: figure.value ?? figure.n };
    }),
  };
}
