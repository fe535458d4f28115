/** What is different between two reports, or between a report and the same question asked again today; with the people behind for who may see them. */
import { caseload, type DifferencePeople, type ReportDifference, type ReportSnapshot } from '#contracts';
import { Report, type UnitOfWork } from '#database';
import { type BasisCell, differenceOf, type FigureBasis } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { shownName } from '../platform/names.js';
import { basisOfReport } from './basis.js';
import { countReport } from './freeze.js';
import { checksum } from './view.js';

interface Side {
  id: string | null;
  asOf: string;
  title: string;
  snapshot: ReportSnapshot;
  cells: BasisCell[];
}
type Person = DifferencePeople['people'][number];

@Injectable()
export class DifferenceService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  async between(work: UnitOfWork, earlierId: string, laterId: string): Promise<ReportDifference> {
    return this.told(work, await this.stored(work, earlierId), await this.stored(work, laterId));
  }

  /** The same question asked again of today's data: the same bytes, or what is different and who is behind it. */
  async again(work: UnitOfWork, id: string): Promise<ReportDifference> {
    const before = await this.stored(work, id);
    const report = await work.get(Report, id);
    const { snapshot, cells } = await countReport(
      work,
      { ...report, totalsBasis: before.snapshot.totalsBasis ?? undefined },
      before.snapshot.preparedAt,
    );
    const again = {
      ...snapshot,
      softwareVersion: before.snapshot.softwareVersion,
      texts: before.snapshot.texts,
      quotes: before.snapshot.quotes,
      // A table carried over from an earlier report says the same again.
      breakdowns: snapshot.breakdowns.map((one, at) =>
        before.snapshot.breakdowns[at]?.carriedFrom ? before.snapshot.breakdowns[at] : one,
      ),
      ...(before.snapshot.exitsCarriedFrom
        ? {
            exits: before.snapshot.exits,
            exitsWithheld: before.snapshot.exitsWithheld,
            exitsCarriedFrom: before.snapshot.exitsCarriedFrom,
          }
        : {}),
    };
    return this.told(work, before, { id: null, asOf: report.asOf, title: report.title, snapshot: again, cells });
  }

  private async stored(work: UnitOfWork, id: string): Promise<Side> {
    const { asOf, title, snapshot } = await work.get(Report, id);
    return { id, asOf, title, snapshot: snapshot as ReportSnapshot, cells: await basisOfReport(work, id) };
  }

  private async told(work: UnitOfWork, earlier: Side, later: Side): Promise<ReportDifference> {
    const codes = [...new Set(later.cells.filter((cell) => !cell.table.includes('|')).map((cell) => cell.table))];
    const differences = codes
      .map((code) => differenceOf(basisIn(earlier, code), basisIn(later, code)))
      .filter((one) => one !== null);
    const keys = differences.flatMap((one) => [one.came, one.left, one.nowCounted, one.noLongerCounted].flat());
    const people = await this.peopleOf(work, keys);
    const who = (list: string[]): DifferencePeople => ({
      n: list.length,
      people: list.flatMap((key) => people.get(key) ?? []),
    });
    return {
      earlier: { id: earlier.id, asOf: earlier.asOf, title: earlier.title },
      later: { id: later.id, asOf: later.asOf, title: later.title },
      isSame: checksum(earlier.snapshot) === checksum(later.snapshot),
      figures: differences.map((one) => ({
        code: one.code,
        before: numbersIn(earlier.snapshot, one.code),
        after: numbersIn(later.snapshot, one.code),
        came: who(one.came),
        left: who(one.left),
        nowCounted: who(one.nowCounted),
        noLongerCounted: who(one.noLongerCounted),
      })),
    };
  }

  /** Only of people the reader may see: protected ones have keys that name nobody, and rows of others do not come. */
  private async peopleOf(work: UnitOfWork, keys: readonly string[]): Promise<Map<string, Person>> {
    const ids = [...new Set(keys.filter((key) => !key.startsWith('hidden-')))];
    const found = new Map<string, Person>();
    for (let from = 0; from < ids.length; from += 500) {
      const { rows } = await work.rows(
        { view: caseload.view, columns: ['id', 'displayName', 'reference'] },
        {
          filters: [{ column: 'id', op: 'in', values: ids.slice(from, from + 500) }],
          sort: { column: 'reference', descending: false },
          limit: 500,
          totalCap: 1,
        },
      );
      for (const row of rows)
        found.set(String(row['id']), {
          participationId: String(row['id']),
          displayName: shownName(this.keys, row['displayName'] as string | null),
          reference: String(row['reference']),
        });
    }
    return found;
  }
}

function basisIn({ cells }: Side, code: string): FigureBasis {
  const keys = (part: BasisCell['part']) => cells.find((one) => one.table === code && one.part === part)?.keys ?? [];
  return { code, counted: keys('counted'), not: keys('not') };
}

function numbersIn(snapshot: ReportSnapshot, code: string): ReportDifference['figures'][number]['before'] {
  const figure =
    snapshot.indicators.flatMap(({ figures }) => figures).find((one) => one.code === code) ??
    snapshot.goals.find((one) => one.indicator === code)?.figure;
  const { n = null, N = null, percent = null, value = null } = figure ?? {};
  return { n, N, percent, value };
}
