/**
 * Shares and counts are kept as cells: for each group, indicator and answer, how many. A thousand people answer twenty indicators in nearly a thousand
 * ways, but in a few hundred cells; and cells of projects add up.
 */
import type { UnitOfWork } from '../unit-of-work.js';
import { summed, tallied, written } from './kept.js';
import type { CountStatement } from './statement.js';

/** People with the same answers in one group of a project. */
export interface CountRow {
  projectId: string;
  group: string;
  /** whether in the population, each indicator's answer in turn, and the degree of self-support when one asks for it */
  letters: string;
  people: number;
  extra: Record<string, unknown>;
  /** Of a cell: the one place of the letters it speaks for. */
  place?: number;
}

/** Where a row says nothing: a cell answers for its own indicator alone. */
export const SILENT = '.';

type Cell = [group: string, place: number, letter: string, degree: string | null, people: number];

/** The kept or counted cells of each project, as rows. */
export async function cellsOf(
  work: UnitOfWork,
  projectIds: readonly string[],
  statement: CountStatement,
): Promise<Map<string, CountRow[]>> {
  const tallies = await tallied<Cell>(work, projectIds, cellQuestion(statement));
  const { length } = statement.degreeAt;
  return new Map(
    [...tallies].map(([projectId, cells]) => [projectId, cells.map((cell) => rowOf(projectId, cell, length))]),
  );
}

/** The kept or counted cells of these projects, or of all the reader works in, added up; the rows belong to no project. Null when they have to be asked of each (see `summed`). */
export async function summedCells(
  work: UnitOfWork,
  projectIds: readonly string[] | null,
  statement: CountStatement,
): Promise<CountRow[] | null> {
  const { length } = statement.degreeAt;
  const cells = await summed<Cell>(work, projectIds, cellQuestion(statement));
  return cells && cells.map((cell) => rowOf('', cell, length));
}

function cellQuestion(statement: CountStatement): string {
  const { length } = statement.degreeAt;
  const withDegree = statement.degreeAt.flatMap((at, place) => (at >= 0 ? [place + 1] : []));
  const degree =
    withDegree.length > 0
      ? `case when n.place in (${withDegree.join(', ')}) then substr(r.c2, ${length + 2}, 1) end`
      : 'null::text';
  return `select q.c0, json_agg(json_build_array(q.c1, q.place, q.letter, q.degree, q.people)) from (
select r.c0, r.c1, n.place, substr(r.c2, n.place + 1, 1) as letter, ${degree} as degree, sum(r.people)::int as people
from (${written(statement)}) r cross join generate_series(0, ${length}) n (place) group by 1, 2, 3, 4, 5) q group by q.c0`;
}

function rowOf(projectId: string, [group, place, letter, degree, people]: Cell, length: number): CountRow {
  return { projectId, group, letters: lettersOf(place, letter, degree, length), people, extra: {}, place };
}

/** A few hundred texts serve every cell there is. */
const texts = new Map<string, string>();

function lettersOf(place: number, letter: string, degree: string | null, length: number): string {
  const key = `${length}/${place}/${letter}/${degree ?? ''}`;
  const known = texts.get(key);
  if (known) return known;
  const letters = new Array<string>(length + 2).fill(SILENT);
  letters[place] = letter;
  if (degree !== null) letters[length + 1] = degree;
  const text = letters.join('');
  texts.set(key, text);
  return text;
}
