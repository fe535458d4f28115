/**
 * Figures of several projects together, each participation counted in its own project: what a programme reads and a funder adds up. Different persons
 * are asked for apart, for they do not add up (DOMAIN.md 2.8). Shares and counts alone: a median of medians is no median.
 */
import { type Figure, type Indicator, indicatorOf } from '#domain';
import { Estimate } from '../entities/index.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { cellsOf, type CountRow, summedCells } from './cells.js';
import { type CountedFigure, Counter } from './counter.js';
import { type CountOptions, read } from './figures.js';
import { type CountStatement, countStatement } from './statement.js';
import type { About } from './tally.js';

/** Projects counted by one statement. */
const AT_ONCE = 50;
/** Of the projects' frames nothing is asked for shares and counts but the estimates, which stand in project by project. */
const NOTHING = { estimates: [] } as unknown as About;

/**
 * The figures of these projects as one, in the order of the codes; groups too.
 * @param projectIds null means every project the reader works in as staff
 * @throws Error for an indicator that is no share or count
 */
export async function figuresOfSet(
  work: UnitOfWork,
  projectIds: readonly string[] | null,
  options: CountOptions,
): Promise<CountedFigure[]> {
  const ask = new Asked(work, options);
  const [rows, estimates] = await Promise.all([ask.summed(projectIds), ask.estimates(projectIds)]);
  const whole = ask.counter(rows).all();
  const ids = [...estimates.keys()];
  if (ids.length === 0) return whole;
  const own = await ask.byProject(ids);
  for (const [id, known] of estimates) {
    const of = (about: About) => ask.counter(own.get(id) ?? [], about).all();
    const plain = of(NOTHING);
    for (const [at, { figure }] of of({ ...NOTHING, estimates: known }).entries())
      if (figure.estimated) putIn(whole[at].figure, plain[at].figure, figure);
  }
  return whole;
}

/** The same figures of each project by itself, without groups. */
export async function figuresBeside(
  work: UnitOfWork,
  projectIds: readonly string[],
  options: CountOptions,
): Promise<Map<string, CountedFigure[]>> {
  const ask = new Asked(work, options);
  const [rows, estimates] = await Promise.all([ask.byProject(projectIds), ask.estimates(projectIds)]);
  return new Map(
    projectIds.map((id) => [
      id,
      ask.counter(rows.get(id) ?? [], { ...NOTHING, estimates: estimates.get(id) ?? [] }, []).all(),
    ]),
  );
}

/** The leader's estimate stands in for what that project has not collected, and for no other's. */
function putIn(whole: Figure, plain: Figure, estimated: Figure): void {
  whole.n = (whole.n ?? 0) + (estimated.n ?? 0) - (plain.n ?? 0);
  whole.value = whole.n;
  whole.unknown += estimated.unknown - plain.unknown;
  whole.estimated = true;
}

/** One question about a set of projects. */
class Asked {
  private readonly indicators: readonly Indicator[];
  private readonly shape: CountStatement;

  constructor(
    private readonly work: UnitOfWork,
    private readonly options: CountOptions,
  ) {
    this.indicators = options.codes.map(indicatorOf);
    this.shape = this.statement([]);
    if (this.shape.tallies.some((tally) => tally !== null)) throw new Error('only shares and counts add up');
  }

  async summed(ids: readonly string[] | null): Promise<CountRow[]> {
    const kept = this.work.keeps && this.shape.isKeepable ? await summedCells(this.work, ids, this.shape) : null;
    if (kept) return kept;
    return [...(await this.byProject(ids ?? (await this.mine()))).values()].flat();
  }

  async byProject(ids: readonly string[]): Promise<Map<string, CountRow[]>> {
    if (this.work.keeps && this.shape.isKeepable) return cellsOf(this.work, ids, this.shape);
    const rows = new Map<string, CountRow[]>(ids.map((id) => [id, []]));
    for (let from = 0; from < ids.length; from += AT_ONCE)
      for (const row of (await this.work.counted(this.statement(ids.slice(from, from + AT_ONCE)))).map(read))
        rows.get(row.projectId)?.push(row);
    return rows;
  }

  /** By project, for the indicators that may be estimated; a project without is not among them. */
  async estimates(ids: readonly string[] | null): Promise<Map<string, About['estimates']>> {
    const found = new Map<string, About['estimates']>();
    const codes = this.indicators.filter(({ estimate }) => estimate).map(({ code }) => code);
    if (codes.length === 0 || ids?.length === 0) return found;
    const rows = await this.work.find(Estimate, { indicator: codes, ...(ids ? { projectId: [...ids] } : {}) });
    for (const { projectId, indicator, onDate, n } of rows)
      found.set(projectId, [...(found.get(projectId) ?? []), { indicator, on: onDate, n }]);
    return found;
  }

  counter(rows: readonly CountRow[], about: About = NOTHING, by = this.options.by): Counter {
    return new Counter(rows, this.shape, this.indicators, about, { ...this.options, by });
  }

  private statement(projectIds: readonly string[]): CountStatement {
    return countStatement({
      ...this.options,
      by: this.options.by ?? [],
      projectIds,
      indicators: this.indicators,
    });
  }

  private async mine(): Promise<string[]> {
    const [row] = await this.work.call('projects_as', 'staff');
    return [...new Set((row?.['projects_as'] as string[] | undefined) ?? [])];
  }
}
