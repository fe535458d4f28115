/**
 * What the expressions of one statement ask about a fact, collected while they are compiled: bound parameters, and one pass each over the fact's
 * dated rows, in which every question is an aggregate. A question asked twice is asked once.
 */
import type { CivilDate, Milestone } from '#domain';
import { FOLLOW_UP_CLOSES_DAYS_AFTER, FOLLOW_UP_OPENS_DAYS_BEFORE, MILESTONE_MONTHS } from '#domain';

/** The dated rows a question can be about. */
export type Pass = 'outcomes' | 'answers' | 'sfi';

export class Gather {
  readonly values: unknown[] = [];
  private readonly places = new Map<string, string>();
  private readonly questions: Record<Pass, Map<string, string>> = {
    outcomes: new Map(),
    answers: new Map(),
    sfi: new Map(),
  };
  private readonly milestones = new Set<Milestone>();
  private readonly days = new Map<string, string>();
  /** Are the activities of the facts asked about: their days, their minutes? */
  readonly wants = { coveredDays: false, minutes: false, partners: false };

  constructor(
    readonly projectIds: readonly string[],
    asOf: CivilDate,
    period: { from: CivilDate; to: CivilDate } | undefined,
  ) {
    this.projects = this.bind(projectIds, 'uuid[]');
    this.asOf = this.bind(asOf, 'date');
    const to = period && period.to < asOf ? period.to : asOf;
    this.period = period ? { from: this.bind(period.from, 'date'), to: this.bind(to, 'date') } : null;
    this.span = { from: this.period?.from ?? 'f.starts_on', to: this.bind(to, 'date') };
  }

  readonly projects: string;
  readonly asOf: string;
  /** the asked period, cut at the day; null without one */
  readonly period: { from: string; to: string } | null;
  /** the period, or from the project's start to the day */
  readonly span: { from: string; to: string };

  /** A value as a bound parameter; the same value is bound once. */
  bind(value: unknown, type: string): string {
    const key = `${type} ${JSON.stringify(value)}`;
    const known = this.places.get(key);
    if (known) return known;
    const place = `$${this.values.push(value)}::${type}`;
    this.places.set(key, place);
    return place;
  }

  /** Every place a value is bound to. */
  all(): string[] {
    return [...this.places.values()];
  }

  /** An aggregate over the pass, by its name in the statement. */
  ask(pass: Pass, aggregate: string): string {
    const known = this.questions[pass].get(aggregate);
    if (known) return known;
    const name = `${pass}_.q${this.questions[pass].size}`;
    this.questions[pass].set(aggregate, name);
    return name;
  }

  /** A day reckoned from the standing, by its name in the statement. */
  day(sql: string): string {
    const known = this.days.get(sql);
    if (known) return known;
    const name = `w.d${this.days.size}`;
    this.days.set(sql, name);
    return name;
  }

  /** The milestone's answer inside its window, as a row with on_date (null when there is none), labour_status and support. */
  answered(milestone: Milestone): string {
    this.milestones.add(milestone);
    return `${milestone}_`;
  }

  /** The passes, to be joined behind the standing. */
  laterals(): string {
    const from: Record<Pass, string> = {
      outcomes:
        'unnest(f.outcomes) with ordinality as o(type, starts_on, ends_on, confirmed_through, hours_per_week, contract_type, subsidy, study_finance, leads_to_employment, matches_home_background, improved, support, municipality, employer_id, nr)',
      answers: 'unnest(f.answers) with ordinality as v(survey, occasion, on_date, item, answer, nr)',
      sfi: 'unnest(f.sfi) as e',
    };
    const milestones = [...this.milestones].map((milestone) => this.answerOf(milestone));
    const passes = (Object.keys(this.questions) as Pass[])
      .filter((pass) => this.questions[pass].size > 0)
      .map((pass) => {
        const list = [...this.questions[pass]].map(([sql, name]) => `${sql} as ${name.split('.')[1]}`);
        return `cross join lateral (select ${list.join(',\n    ')}\n  from ${from[pass]}) ${pass}_`;
      });
    const days = [...this.days].map(([sql, name]) => `${sql} as ${name.slice(2)}`);
    const reckoned = days.length > 0 ? [`cross join lateral (select ${days.join(', ')} offset 0) w`] : [];
    return [...reckoned, ...milestones, ...passes].join('\n');
  }

  private answerOf(milestone: Milestone): string {
    const due = this.day(`(s.exit_on + make_interval(months => ${MILESTONE_MONTHS[milestone]}))::date`);
    return `left join lateral (select u.answered_on as on_date, u.labour_status, u.support
  from unnest(f.follow_ups) with ordinality as u(milestone, due_on, result, answered_on, labour_status, support, nr)
  where u.milestone = ${this.bind(milestone, 'text')} and u.result = 'ANSWERED' and u.answered_on <= ${this.asOf}
    and u.answered_on between ${due} - ${FOLLOW_UP_OPENS_DAYS_BEFORE} and ${due} + ${FOLLOW_UP_CLOSES_DAYS_AFTER}
  order by u.answered_on desc, u.nr desc limit 1) ${milestone}_ on true`;
  }
}
