/**
 * Figures of a project as of a day, counted by the database over the kept facts in one statement: the same values as `figureOf` and `breakdown`
 * of the domain give in memory, which a property test demands (ARCHITECTURE.md 7). Who wants the people behind a number asks `judge`.
 */
import {
  type Breakdown,
  type CivilDate,
  type DaySpan,
  type Figure,
  type IndicatorCode,
  indicatorOf,
  type MemberAnswer,
} from '#domain';
import type { UnitOfWork } from '../unit-of-work.js';
import { projectAbout } from '../project-facts.js';
import { COUNTED, LEFT_OUT_OF, NOT_COUNTED, UNKNOWN } from './answer-sql.js';
import { cellsOf, type CountRow } from './cells.js';
import { type CountedFigure, Counter } from './counter.js';
import { keptRows } from './kept.js';
import { type CountStatement, countStatement } from './statement.js';
import { type About, spansOf } from './tally.js';

export interface CountOptions {
  asOf: CivilDate;
  period?: { from: CivilDate; to: CivilDate };
  codes: readonly IndicatorCode[];
  /** at most two dimensions */
  by?: readonly Breakdown[];
  /** a reader who may know protected persons as far as the facts show them; never for funder and public */
  handler: boolean;
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
  { asOf, code, handler, about }: { asOf: CivilDate; code: IndicatorCode; handler: boolean; about: About },
): Promise<{ figure: Figure; answers: Map<string, MemberAnswer> }> {
  const indicators = [code, ...[NEEDS[code] ?? []].flat()].map(indicatorOf);
  const statement = countStatement({ projectIds: [projectId], asOf, by: [], handler, each: true, indicators });
  const rows = (await work.counted(statement)).map(read);
  const { figure } = new Counter(rows, statement, indicators, about, { asOf }).of(0);
  return { figure, answers: new Map(rows.map(({ group, letters }) => [group, ANSWER_OF[letters[1]] ?? 'left_out'])) };
}

/** Is attendance part of what this figure is counted from? */
export function readsAttendance(code: IndicatorCode): boolean {
  const indicators = [code, ...[NEEDS[code] ?? []].flat()].map(indicatorOf);
  const { text } = countStatement({
    projectIds: [],
    asOf: '2000-01-01',
    by: [],
    handler: true,
    each: true,
    indicators,
  });
  return text.includes('app.activity_facts(');
}

const ANSWER_OF: Record<string, MemberAnswer> = {
  [COUNTED]: 'counted',
  [NOT_COUNTED]: 'not_counted',
  [UNKNOWN]: 'unknown',
};

/** Stretches of the population that take a place up to the day, by day numbers, cut to the project's time. @param by the occupancy that says who does */
export async function openSpansOf(
  work: UnitOfWork,
  projectId: string,
  asOf: CivilDate,
  by: IndicatorCode = 'occupancy_peak',
): Promise<DaySpan[]> {
  const indicators = [indicatorOf(by)];
  const statement = countStatement({ projectIds: [projectId], asOf, by: [], handler: true, indicators });
  const counted = (await rowsOf(work, [projectId], statement)).get(projectId) ?? [];
  const rows = counted.filter(({ letters }) => LEFT_OUT_OF[letters[1]] === undefined);
  return spansOf(
    rows.flatMap(({ extra }) => String(extra[statement.extra[0]] ?? '').split(',')).filter((text) => text !== ''),
  );
}

/** A row of the counting statement as it comes from the database. */
export function read(row: Record<string, unknown>): CountRow {
  const { c0, c1, c2, people, ...rest } = row;
  return {
    projectId: String(c0),
    group: String(c1),
    letters: String(c2),
    people: Number(people),
    extra: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.slice(2), value])),
  };
}
