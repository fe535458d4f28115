/** One page of the people behind a figure. The order is the list's own: by answer, by reason, by reference; a cursor says where the last page ended. */
import { PAGE_LIMIT } from '#contracts';
import { LEFT_OUT_CODES, type MemberAnswer, REASON_CODES } from '#domain';
import { bad } from '../platform/list-query.js';
import type { PeopleQuery } from './figure-query.js';

/** The undecided first: they are a work list. */
export const ANSWERS: readonly MemberAnswer[] = ['unknown', 'not_counted', 'counted', 'left_out'];
const REASONS: readonly string[] = [...REASON_CODES, ...LEFT_OUT_CODES];

/** Somebody's place in the list. */
export interface Place {
  answer: MemberAnswer;
  reason: string;
  reference: string;
  key: string;
}

export interface AskedPage {
  answers: readonly MemberAnswer[];
  reason: string | null;
  limit: number;
  after: Place | null;
}

/** @throws Trouble 400 naming the first parameter that does not fit */
export function askedPage({ answer, reason, limit, after }: PeopleQuery): AskedPage {
  const answers = answer ? (answer.split(',') as MemberAnswer[]) : ANSWERS;
  if (answers.some((one) => !ANSWERS.includes(one))) bad('answer', 'field.code');
  if (reason && !REASONS.includes(reason)) bad('reason', 'field.code');
  const many = Number(limit ?? 25);
  if (!Number.isInteger(many) || many < 1 || many > PAGE_LIMIT) bad('limit', 'field.invalid');
  return { answers, reason: reason ?? null, limit: many, after: after ? placeIn(after) : null };
}

function placeIn(cursor: string): Place {
  try {
    const said = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(said) && said.length === 4 && said.every((part) => typeof part === 'string')) {
      const [answer, reason, reference, key] = said as [MemberAnswer, string, string, string];
      if (ANSWERS.includes(answer) && REASONS.includes(reason)) return { answer, reason, reference, key };
    }
  } catch {
    // falls through to the refusal
  }
  return bad('after', 'field.invalid');
}

const cursorOf = ({ answer, reason, reference, key }: Place): string =>
  Buffer.from(JSON.stringify([answer, reason, reference, key])).toString('base64url');

/** Numbers at the end of a reference in their order: R2 before R10. */
const byText = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

export const inGroupOrder = (a: Pick<Place, 'answer' | 'reason'>, b: Pick<Place, 'answer' | 'reason'>): number =>
  ANSWERS.indexOf(a.answer) - ANSWERS.indexOf(b.answer) || REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason);

const inListOrder = (a: Place, b: Place): number =>
  inGroupOrder(a, b) || byText(a.reference, b.reference) || byText(a.key, b.key);

/** The rows of the page out of all, and the cursor of the next one. */
export function pageOf<Row extends Place>(
  all: readonly Row[],
  { limit, after }: AskedPage,
): { rows: Row[]; next: string | null } {
  const rest = all.filter((row) => after === null || inListOrder(row, after) > 0).sort(inListOrder);
  const rows = rest.slice(0, limit);
  return { rows, next: rest.length > limit ? cursorOf(rows[rows.length - 1]) : null };
}
