/** Who stands in each cell of a report, kept for the difference ledger and for explaining what is different; and what an earlier report would give away. */
import type { ReportSnapshot, SnapshotBreakdown } from '#contracts';
import { Report, ReportBasis, type UnitOfWork } from '#database';
import {
  type BasisCell,
  type Breakdown,
  givenAway,
  HIDDEN,
  type IndicatorCode,
  indicatorOf,
  isInPopulation,
  isSameQuarter,
  type LedgerFinding,
  membershipOf,
  type ProjectFacts,
  publishedThisQuarter,
  standingsOf,
} from '#domain';
import type { HowToCount } from './tables.js';

export const tableOf = ({ code, dimensions }: Pick<SnapshotBreakdown, 'code' | 'dimensions'>): string =>
  [code, ...dimensions].join('|');
const EXITS = 'exits';

/** The cells of every table of the snapshot, and the project's own totals under the bare code (group ''). */
export function basisOf(snapshot: ReportSnapshot, facts: ProjectFacts, how: HowToCount): BasisCell[] {
  return [
    ...snapshot.breakdowns.flatMap((one) => breakdownCells(one, facts, how)),
    ...exitCells(snapshot, facts, how),
    ...totalCells(snapshot, facts, how),
  ];
}

function breakdownCells(one: SnapshotBreakdown, facts: ProjectFacts, how: HowToCount): BasisCell[] {
  const table = tableOf(one);
  const isShare = one.measure === 'share';
  return membershipOf(indicatorOf(one.code as IndicatorCode), facts, one.dimensions as Breakdown[], how).flatMap(
    ({ group, counted, not }): BasisCell[] => {
      const shown = one.groups.find((row) => row.group === group);
      const isAllShown = !one.withheld && (isShare ? shown?.N !== HIDDEN : shown?.n !== HIDDEN);
      const isSplitShown = !one.withheld && shown?.n !== HIDDEN && shown?.N !== HIDDEN;
      const all = { table, group, part: 'all' as const, isShown: isAllShown, keys: [...counted, ...not] };
      if (!isShare) return [all];
      return [
        all,
        { table, group, part: 'counted', isShown: isSplitShown, keys: counted },
        { table, group, part: 'not', isShown: isSplitShown, keys: not },
      ];
    },
  );
}

function exitCells(snapshot: ReportSnapshot, facts: ProjectFacts, { asOf }: HowToCount): BasisCell[] {
  const people = standingsOf(facts.facts, asOf, facts.project.normMonths).filter(isInPopulation);
  return snapshot.exits.map(({ reason, n }) => ({
    table: EXITS,
    group: reason,
    part: 'all',
    isShown: !snapshot.exitsWithheld && n !== HIDDEN,
    keys: people.filter((one) => one.periods[one.periods.length - 1]?.exitReason === reason).map((one) => one.fact.key),
  }));
}

function totalCells(snapshot: ReportSnapshot, facts: ProjectFacts, how: HowToCount): BasisCell[] {
  const codes = [
    ...new Set([
      ...snapshot.indicators.flatMap(({ figures }) => figures.map((figure) => figure.code)),
      ...snapshot.goals.map((goal) => goal.indicator),
    ]),
  ] as IndicatorCode[];
  return codes
    .filter((code) => ['share', 'count'].includes(indicatorOf(code).measure) && indicatorOf(code).estimate !== 'only')
    .flatMap((code): BasisCell[] => {
      const [{ counted, not } = { counted: [], not: [] }] = membershipOf(indicatorOf(code), facts, [], how);
      const part = (name: 'counted' | 'not', keys: string[]): BasisCell => ({
        table: code,
        group: '',
        part: name,
        isShown: true,
        keys,
      });
      return [part('counted', counted), part('not', not)];
    });
}

export async function keepBasis(
  work: UnitOfWork,
  report: { id: string; orgId: string; projectId: string },
  cells: readonly BasisCell[],
  newId: () => string,
): Promise<void> {
  await work.addMany(
    ReportBasis,
    cells.map(({ table, group, part, isShown, keys }) => ({
      id: newId(),
      orgId: report.orgId,
      projectId: report.projectId,
      reportId: report.id,
      cellTable: table,
      cellGroup: group,
      part,
      isShown,
      keys: [...keys],
    })),
  );
}

export async function basisOfReport(work: UnitOfWork, reportId: string): Promise<BasisCell[]> {
  return (await work.find(ReportBasis, { reportId })).map((row) => ({
    table: row.cellTable,
    group: row.cellGroup,
    part: row.part as BasisCell['part'],
    isShown: row.isShown,
    keys: row.keys,
  }));
}

export interface Conflict extends LedgerFinding {
  earlier: Report;
}

const isTotal = ({ table }: Pick<BasisCell, 'table'>): boolean => table !== EXITS && !table.includes('|');

/** What the new cells would give away beside each report published before, tables and totals apart. */
export async function conflictsOf(
  work: UnitOfWork,
  report: { projectId: string; asOf: string },
  cells: readonly BasisCell[],
  threshold: number,
): Promise<{ tables: Conflict[]; totals: Conflict[] }> {
  const published = (await work.find(Report, { projectId: report.projectId, status: 'published' })).sort((a, b) =>
    a.asOf < b.asOf ? -1 : 1,
  );
  const tables = cells.filter((cell) => !isTotal(cell));
  const found: Conflict[] = [];
  for (const earlier of published) {
    const before = await basisOfReport(work, earlier.id);
    const thisQuarter = isSameQuarter(earlier.asOf, report.asOf) ? publishedThisQuarter(before, tables) : [];
    for (const one of [...thisQuarter, ...givenAway(before, cells, threshold)]) found.push({ ...one, earlier });
  }
  return { tables: found.filter((one) => !isTotal(one)), totals: found.filter(isTotal) };
}

/** The snapshot with the conflicting tables as they last stood in a published report, and the cells that go with them. */
export async function carriedOver(
  work: UnitOfWork,
  snapshot: ReportSnapshot,
  cells: readonly BasisCell[],
  conflicts: readonly Conflict[],
): Promise<{ snapshot: ReportSnapshot; cells: BasisCell[] }> {
  const latest = new Map<string, Report>();
  for (const { table, earlier } of conflicts) latest.set(table, earlier);
  const kept = { snapshot: { ...snapshot, breakdowns: [...snapshot.breakdowns] }, cells: [...cells] };
  for (const [table, earlier] of latest) {
    const old = earlier.snapshot as ReportSnapshot;
    const oldCells = (await basisOfReport(work, earlier.id)).filter((one) => one.table === table);
    kept.cells = [...kept.cells.filter((one) => one.table !== table), ...oldCells];
    if (table === EXITS) {
      Object.assign(kept.snapshot, {
        exits: old.exits,
        exitsWithheld: old.exitsWithheld,
        exitsCarriedFrom: old.exitsCarriedFrom ?? { asOf: old.asOf },
      });
      continue;
    }
    const before = old.breakdowns.find((one) => tableOf(one) === table);
    const at = kept.snapshot.breakdowns.findIndex((one) => tableOf(one) === table);
    if (before && at >= 0)
      kept.snapshot.breakdowns[at] = { ...before, carriedFrom: before.carriedFrom ?? { asOf: old.asOf } };
  }
  return kept;
}
