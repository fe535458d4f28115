/**
 * Answers the database keeps (decision 0033). A counting statement's text, with its values written into it, is the question; the keeper's functions say
 * what was answered for a project when nothing has changed since, and count and keep the rest. Units of work that keep nothing count each time.
 */
import { createHash } from 'node:crypto';
import type { UnitOfWork } from '../unit-of-work.js';

export interface Counting {
  /** its first column is c0, the project; its only open place in the end is that of the projects, $1 */
  text: string;
  values: unknown[];
}

/** The rows of the statement, kept or counted; the same either way. */
export async function keptRows(
  work: UnitOfWork,
  projectIds: readonly string[],
  statement: Counting,
): Promise<Record<string, unknown>[]> {
  if (!work.keeps) return work.counted(statement);
  const question = `select q.c0, json_agg(to_json(q)) from (${written(statement)}) q group by q.c0`;
  const tallies = await tallied<Record<string, unknown>>(work, projectIds, question);
  return [...tallies.values()].flat();
}

/** What the question answers for each of the projects; one the reader may not count in is not among them. */
export async function tallied<Row>(
  work: UnitOfWork,
  projectIds: readonly string[],
  question: string,
): Promise<Map<string, Row[]>> {
  const asked = nameOf(question);
  const found = new Map<string, Row[]>();
  const note = (rows: Record<string, unknown>[]): void => {
    for (const row of rows) found.set(String(row['project_id']), row['tally'] as Row[]);
  };
  note(await work.call('kept_tallies', projectIds, asked));
  await countMissing(
    work,
    projectIds.filter((id) => !found.has(id)),
    question,
    note,
  );
  return found;
}

/**
 * What the question answers for all the projects together, where answers are cells; kept for the set (decision 0050).
 * @returns null when nothing counted now may be kept: a transaction older than the last rebuilding of the facts is still open somewhere on the server
 */
export async function summed<Cell>(
  work: UnitOfWork,
  projectIds: readonly string[] | null,
  question: string,
): Promise<Cell[] | null> {
  const ask = async () => (await work.call('summed', projectIds, nameOf(question)))[0];
  let row = await ask();
  if (row['tally'] === null) {
    await countMissing(work, row['missing'] as string[], question);
    row = await ask();
  }
  return row['tally'] as Cell[] | null;
}

const nameOf = (question: string): Buffer => createHash('sha256').update(question).digest();

async function countMissing(
  work: UnitOfWork,
  missing: readonly string[],
  question: string,
  note: (rows: Record<string, unknown>[]) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < missing.length; from += AT_ONCE)
    note(await work.call('count_and_keep', missing.slice(from, from + AT_ONCE), question));
}

/** Projects counted by one statement: a programme of a thousand must not run into the limit of a statement's time. */
const AT_ONCE = 50;

/** The text with every value but the projects in it. */
export function written({ text, values }: Counting): string {
  return text.replace(/\$(\d+)::(uuid\[\]|text\[\]|text|date)/g, (place, number: string, type: string) =>
    number === '1' ? place : `${literal(values[Number(number) - 1])}::${type}`,
  );
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'string' || value.includes('\\')) throw new Error('a value of a kept question is plain text');
  return `'${value.replaceAll("'", "''")}'`;
}
