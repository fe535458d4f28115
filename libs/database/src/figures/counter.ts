/** From the statement's rows to figures: the same numbers as `figureOf` and `breakdown` of the domain give in memory. Rows of several projects count together. */
import {
  type Breakdown,
  canBreakDown,
  type CivilDate,
  costOf,
  countedFigure,
  type Counts,
  earlier,
  type Figure,
  type Group,
  type Indicator,
  inOrder,
  isPeopled,
  unsaid,
} from '#domain';
import { COUNTED, LEFT_OUT_OF, NOT_COUNTED, UNKNOWN } from './answer-sql.js';
import { type CountRow, SILENT } from './cells.js';
import { type CountStatement, DEGREE_LETTERS } from './statement.js';
import type { About, Row, TallySpan } from './tally.js';

export interface CountedFigure {
  figure: Figure;
  groups: Group[];
}

/** What the numbers are reckoned for. */
export interface Reckoned {
  asOf: CivilDate;
  period?: { from: CivilDate; to: CivilDate };
  by?: readonly Breakdown[];
}

/** Turns the rows of one project, or of several together, into figures. */
export class Counter {
  /** Cells by the place they speak for, so that an indicator reads its own alone. */
  private readonly places = new Map<readonly CountRow[], CountRow[][]>();
  private readonly groups: [group: string, rows: CountRow[]][];

  constructor(
    private readonly rows: readonly CountRow[],
    private readonly statement: CountStatement,
    private readonly indicators: readonly Indicator[],
    private readonly about: About,
    private readonly options: Reckoned,
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

  /** Every indicator's figure, in their order. */
  all(): CountedFigure[] {
    return this.indicators.map((_, at) => this.of(at));
  }

  of(at: number): CountedFigure {
    const groups = canBreakDown(this.indicators[at])
      ? this.groups.flatMap(([group, rows]) => this.groupOf(at, group, rows))
      : [];
    return { figure: this.figureOf(at, this.rows, this.about), groups };
  }

  private groupOf(at: number, group: string, rows: readonly CountRow[]): Group[] {
    const figure = this.figureOf(at, rows, { ...this.about, estimates: [] });
    const everybody = this.speaking(-1, rows);
    const size = everybody.reduce((sum, row) => sum + (row.letters[0] === SILENT ? 0 : row.people), 0);
    if (!isPeopled(figure, size)) return [];
    const people = everybody.reduce((sum, row) => sum + (row.letters[0] === 'P' ? row.people : 0), 0);
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
      ...unsaid(indicator),
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
    for (const { letters, people } of this.speaking(at, rows)) {
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

  /** The rows that say something of an indicator, or, at -1, of who is in the population. */
  private speaking(at: number, rows: readonly CountRow[]): readonly CountRow[] {
    if (rows[0]?.place === undefined) return rows;
    let places = this.places.get(rows);
    if (!places) {
      places = [];
      for (const row of rows) (places[row.place ?? 0] ??= []).push(row);
      this.places.set(rows, places);
    }
    return places[at + 1] ?? [];
  }
}
