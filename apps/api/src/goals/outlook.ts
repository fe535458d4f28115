/** Where the goals are heading and what is missing; judged in memory over the project's facts, because it explains single cases. */
import type { ForecastView, GoalOutlook, OutlookView } from '#contracts';
import type { Goal } from '#database';
import {
  backTest,
  canForecast,
  type CivilDate,
  type Forecast,
  forecastOf,
  type Goal as GoalRule,
  type IndicatorCode,
  figureOf,
  forecastUntil,
  mendsOf,
  nextMilestone,
  type ProjectFacts,
  remembering,
} from '#domain';
import { ruleOf } from './goal-views.js';

export function outlookOf(
  rows: readonly Goal[],
  plain: ProjectFacts,
  asOf: CivilDate,
  coaches: ReadonlyMap<string, string>,
): OutlookView {
  const facts = remembering(plain);
  const goals = rows.map((row) => ({ id: row.id, rule: ruleOf(row) }));
  return {
    asOf,
    forecasts: goals.flatMap(({ id, rule }) => goalOutlook(id, rule, facts, asOf)),
    toMend: toMendOf(goals, facts, asOf, coaches),
  };
}

function goalOutlook(goalId: string, rule: GoalRule, facts: ProjectFacts, asOf: CivilDate): GoalOutlook[] {
  if (!canForecast(rule)) return [];
  // A goal whose day has come is no longer forecast: its figure is what it is.
  const end = forecastUntil(rule, facts.project, asOf);
  if (end === 'none') return [];
  const nearOn = nextMilestone(asOf, end);
  const near = forecastOf(rule, facts, asOf, nearOn);
  const due = end !== null && end > nearOn ? forecastOf(rule, facts, asOf, end) : null;
  if (!near) return [];
  return [{ goalId, near: shown(near), due: due && shown(due), backTest: backTest(rule, facts, asOf) }];
}

function shown({ rates: _rates, chance, ...forecast }: Forecast): ForecastView {
  return { ...forecast, chance: chance === null ? null : Math.round(chance * 1000) / 1000 };
}

/** What the list of things to mend is ordered by: the goals that are shares of people. */
export function shareCodes(rows: readonly Goal[]): IndicatorCode[] {
  const shares = rows.map(ruleOf).filter(({ unit }) => unit === 'percent');
  return [...new Set(shares.map(({ indicator }) => indicator))];
}

function toMendOf(
  goals: readonly { id: string; rule: GoalRule }[],
  facts: ProjectFacts,
  asOf: CivilDate,
  coaches: ReadonlyMap<string, string>,
): OutlookView['toMend'] {
  const shares = goals.filter(({ rule }) => rule.unit === 'percent');
  const codes = [...new Set(shares.map(({ rule }) => rule.indicator))];
  const whole = new Map(codes.map((code): [IndicatorCode, number | null] => [code, figureOf(code, facts, { asOf }).N]));
  const coachOf = new Map(facts.facts.map((fact) => [fact.key, coaches.get(fact.coach ?? '') ?? '']));
  return mendsOf(codes, facts, asOf).map(({ code, keys, effects }) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(coachOf.get(key) ?? '', (counts.get(coachOf.get(key) ?? '') ?? 0) + 1);
    return {
      code,
      n: keys.length,
      coaches: [...counts].sort(([a], [b]) => a.localeCompare(b, 'sv')).map(([name, n]) => ({ name, n })),
      effects: effects.flatMap(({ indicator, from, to, more }) =>
        shares
          .filter(({ rule }) => rule.indicator === indicator)
          .map(({ id }) => {
            const N = whole.get(indicator) ?? null;
            return { goalId: id, from, to, N, toN: N === null ? null : N + more };
          }),
      ),
    };
  });
}
