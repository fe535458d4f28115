/**
 * Figures of a project as of a day, counted by the database over the kept facts in one statement: the same values as `figureOf` and `breakdown`
 * of the domain give in memory, which a property test demands (ARCHITECTURE.md 7). Who wants the people behind a number asks `judge`.
 */
import {
  type Breakdown,
  canBreakDown,
  type CivilDate,
  type DaySpan,
  costOf,
  countedFigure,
  type Counts,
  earlier,
  type Figure,
  type Group,
  type Indicator,
  type IndicatorCode,
  indicatorOf,
  inOrder,
  isPeopled,
  type MemberAnswer,
} from '#domain';
import type { UnitOfWork } from '../unit-of-work.js';
import { projectAbout } from '../project-facts.js';
import { COUNTED, LEFT_OUT_OF, NOT_COUNTED, UNKNOWN } from './answer-sql.js';
import { cellsOf, type CountRow, SILENT } from './cells.js';
import { keptRows } from './kept.js';
import { type CountStatement, countStatement, DEGREE_LETTERS } from './statement.js';
import { type About, type Row, spansOf, type TallySpan } from './tally.js';

export interface CountOptions {
  asOf: CivilDate;
  period?: { from: CivilDate; to: CivilDate };
  codes: readonly IndicatorCode[];
  /** at most two dimensions */
  by?: readonly Breakdown[];
  /** a reader who may know protected persons as far as the facts show them; never for funder and public */
  handler: boolean;
}

export interface CountedFigure {
  figure: Figure;
  groups: Group[];
}

/** What a cost is divided by has to be counted with it. */
const NEEDS: Partial<Record<IndicatorCode, IndicatorCode>> = {
  cost_per_participant: 'participants_enrolled',
  cost_per_result: 'outcome_within_3_months',
};

/** The figures of one project, in the order of the codes. */
export async function figuresOf(work: UnitOfWork, projectId: string, options: CountOptions): Promise<CountedFigure[]> {
  const about = await projectAbout(work, projectId);
  return (await figuresOfProjects(work, new Map([[projectId, about]]), options)).get(projectId) ?? [];
}

/** The figures of several projects in one statement, each project by itself. */
export async function figuresOfProjects(
  work: UnitOfWork,
  projects: ReadonlyMap<string, About>,
  options: CountOptions,
): Promise<Map<string, CountedFigure[]>> {
  const needed = options.codes.flatMap((code) => NEEDS[code] ?? []);
  const codes = [...new Set([...options.codes, ...needed])];
  const indicators = codes.map(indicatorOf);
  const statement = countStatement({ ...options, by: options.by ?? [], projectIds: [...projects.keys()], indicators });
  const rows = await rowsOf(work, [...projects.keys()], statement);
  return new Map(
    [...projects].map(([id, about]) => {
      const counter = new Counter(rows.get(id) ?? [], statement, indicators, about, options);
      return [id, options.codes.map((code) => counter.of(codes.indexOf(code)))];
    }),
  );
}

/** The statement's rows by project: kept ones where they hold. */
async function rowsOf(
  work: UnitOfWork,
  projectIds: readonly string[],
  statement: CountStatement,
): Promise<Map<string, CountRow[]>> {
  if (work.keeps && statement.isKeepable)
    return statement.extra.length === 0
      ? cellsOf(work, projectIds, statement)
      : byProject((await keptRows(work, projectIds, statement)).map(read));
  return byProject((await work.counted(statement)).map(read));
}

function byProject(rows: readonly CountRow[]): Map<string, CountRow[]> {
  const found = new Map<string, CountRow[]>();
  for (const row of rows) {
    const list = found.get(row.projectId);
    if (list) list.push(row);
    else found.set(row.projectId, [row]);
  }
  return found;
}

/** What each participation answers to each of the codes, in their order, by its key: a letter of LEFT_OUT_LETTER, or Y, N, U. */
export async function answersOf(
  work: UnitOfWork,
  projectId: string,
  options: Omit<CountOptions, 'by'>,
): Promise<Map<string, string>> {
  const indicators = options.codes.map(indicatorOf);
  const query = { ...options, by: [], each: true, projectIds: [projectId], indicators };
  const rows = (await work.counted(countStatement(query))).map(read);
  return new Map(rows.map(({ group, letters }) => [group, letters.slice(1, indicators.length + 1)]));
}

/** A figure and what each participation answered to it, by its key, in one statement: the list behind a number is made of the number's own answers. */
export async function figureWithAnswers(
  work: UnitOfWork,
  projectId: string,
  { asOf, code, handler }: { asOf: CivilDate; code: IndicatorCode; handler: boolean },
): Promise<{ figure: Figure; answers: Map<string, MemberAnswer> }> {
  const about = await projectAbout(work, projectId);
  const indicators = [code, ...[NEEDS[code] ?? []].flat()].map(indicatorOf);
  const statement = countStatement({ projectIds: [projectId], asOf, by: [], handler, each: true, indicators });
  const rows = (await work.counted(statement)).map(read);
  const { figure } = new Counter(rows, statement, indicators, about, { asOf, codes: [code], handler }).of(0);
  return { figure, answers: new Map(rows.map(({ group, letters }) => [group, ANSWER_OF[letters[1]] ?? 'left_out'])) };
}

const ANSWER_OF: Record<string, MemberAnswer> = {
  [COUNTED]: 'counted',
  [NOT_COUNTED]: 'not_counted',
  [UNKNOWN]: 'unknown',
};

/** Open stretches of the population up to the day, by day numbers, cut to the project's time. */
export async function openSpansOf(work: UnitOfWork, projectId: string, asOf: CivilDate): Promise<DaySpan[]> {
  const indicators = [indicatorOf('occupancy_peak')];
  const statement = countStatement({ projectIds: [projectId], asOf, by: [], handler: true, indicators });
  const counted = (await rowsOf(work, [projectId], statement)).get(projectId) ?? [];
  const rows = counted.filter(({ letters }) => LEFT_OUT_OF[letters[1]] === undefined);
  return spansOf(rows.flatMap(({ extra }) => String(extra['spans'] ?? '').split(',')).filter((text) => text !== ''));
}

function read(row: Record<string, unknown>): CountRow {
  const { c0, c1, c2, people, ...rest } = row;
  return {
    projectId: String(c0),
    group: String(c1),
    letters: String(c2),
    people: Number(people),
    extra: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.slice(2), value])),
  };
}

/** Turns the rows of one project into figures. */
class Counter {
  private readonly groups: [group: string, rows: CountRow[]][];

  constructor(
    private readonly rows: readonly CountRow[],
    private readonly statement: CountStatement,
    private readonly indicators: readonly Indicator[],
    private readonly about: About,
    private readonly options: CountOptions,
  ) {
    const by = options.by ?? [];
    const groups = new Map<string, CountRow[]>();
    for (const row of by.length > 0 ? rows : []) {
      const group = groups.get(row.group);
      if (group) group.push(row);
      else groups.set(row.group, [row]);
    }
    this.groups = [...groups].sort(([a], [b]) => inOrder(by, a, b));
  }

  of(at: number): CountedFigure {
    const groups = canBreakDown(this.indicators[at])
      ? this.groups.flatMap(([group, rows]) => this.groupOf(at, group, rows))
      : [];
    return { figure: this.figureOf(at, this.rows, this.about), groups };
  }

  private groupOf(at: number, group: string, rows: readonly CountRow[]): Group[] {
    const figure = this.figureOf(at, rows, { ...this.about, estimates: [] });
    const size = rows.reduce((sum, row) => sum + (row.letters[0] === SILENT ? 0 : row.people), 0);
    if (!isPeopled(figure, size)) return [];
    const people = rows.reduce((sum, row) => sum + (row.letters[0] === 'P' ? row.people : 0), 0);
    const { n, N, value, percent, unknown } = figure;
    return [{ group, n, N, value, percent, unknown, people }];
  }

  private figureOf(at: number, rows: readonly CountRow[], about: About): Figure {
    const indicator = this.indicators[at];
    const counts = this.countsOf(at, rows);
    const tally = this.statement.tallies[at];
    if (!tally) return countedFigure(indicator, counts, about.estimates, this.options.asOf);
    const all: Row[] = rows
      .map(({ people, extra, letters }) => ({ people, extra, letter: letters[at + 1] }))
      .filter(({ letter }) => letter !== SILENT);
    const inside = all.filter(({ letter }) => LEFT_OUT_OF[letter] === undefined);
    const isOfPeople = indicator.unit !== 'offer' && indicator.unit !== 'organisation';
    const numbers =
      indicator.measure === 'cost' ? this.cost(indicator, rows, about) : tally.numbers(inside, all, about, this.span());
    return {
      code: indicator.code,
      unit: indicator.unit,
      measure: indicator.measure,
      n: null,
      N: null,
      value: null,
      percent: null,
      unknown: 0,
      ...numbers,
      leftOut: numbers.leftOut ?? (isOfPeople ? counts.leftOut : {}),
    };
  }

  private cost(indicator: Indicator, rows: readonly CountRow[], about: About): Partial<Figure> {
    const other = this.indicators.findIndex(({ code }) => code === indicator.variant);
    return costOf(about, this.figureOf(other, rows, about));
  }

  private span(): TallySpan {
    const { asOf, period } = this.options;
    return {
      from: period?.from ?? this.about.project.startsOn,
      to: earlier(period?.to ?? asOf, asOf),
      asOf,
    };
  }

  private countsOf(at: number, rows: readonly CountRow[]): Counts {
    const counts: Counts = { n: 0, inside: 0, unknown: 0, leftOut: {}, degrees: { FULL: 0, PARTIAL: 0, UNKNOWN: 0 } };
    const degreeAt = this.statement.degreeAt[at];
    for (const { letters, people } of rows) {
      const letter = letters[at + 1];
      if (letter === SILENT) continue;
      const code = LEFT_OUT_OF[letter];
      if (code !== undefined) {
        counts.leftOut[code] = (counts.leftOut[code] ?? 0) + people;
        continue;
      }
      if (letter !== COUNTED && letter !== NOT_COUNTED && letter !== UNKNOWN)
        throw new Error(`${this.indicators[at].code} answered ${letter}`);
      counts.inside += people;
      if (letter === UNKNOWN) counts.unknown += people;
      if (letter !== COUNTED) continue;
      counts.n += people;
      if (degreeAt >= 0) counts.degrees[DEGREE_LETTERS[letters[degreeAt]]] += people;
    }
    return counts;
  }
}
