/**
 * The reader's projects together and beside each other. The sums are kept for the whole set (decision 0050), the projects come page by page: neither
 * grows with how many there are.
 */
import { PAGE_LIMIT, type ProgrammeView } from '#contracts';
import { AnonymousCount, type CountOptions, figuresBeside, figuresOfSet, type UnitOfWork } from '#database';
import { type Breakdown, BREAKDOWNS, canAddUp, GENDERS, type IndicatorCode, isIndicatorCode } from '#domain';
import { Injectable } from '@nestjs/common';
import { bad, MATCHES } from '../platform/list-query.js';
import { dayOf, type FigureQuery } from './figure-query.js';
import { figureView } from './figures.js';
import { INSIDE } from './goal-views.js';

export type ProgrammeQuery = FigureQuery & { limit?: string; after?: string };

/** What the page shows unasked. */
const USUAL: readonly IndicatorCode[] = [
  'participants_enrolled',
  'outcome_within_3_months',
  'completion_rate',
  'empowered_at_exit',
  'follow_up_answer_rate_3_months',
];
/** Partners and coaches are a project's own; beside others they would be a league table. */
const WITHIN_ONE: readonly Breakdown[] = ['partner', 'coach'];
/** Before any project began. */
const EVER = '1900-01-01';

@Injectable()
export class ProgrammeService {
  async programme(work: UnitOfWork, query: ProgrammeQuery): Promise<ProgrammeView> {
    const options = askedFigures(query, work.today);
    const { limit, after } = askedPage(query);
    const year = Number(options.asOf.slice(0, 4));
    const [rows, together, [people], anonymous] = await Promise.all([
      work.call('projects_by_name', after?.name ?? null, after?.id ?? null, limit + 1),
      figuresOfSet(work, null, options),
      work.call('distinct_people', null, options.asOf),
      work.find(AnonymousCount, { year }),
    ]);
    const shown = rows.slice(0, limit) as { id: string; code: string; name: string; total: number }[];
    // The same question as the sum's, so that nobody is counted twice.
    const own = await figuresBeside(
      work,
      shown.map(({ id }) => id),
      options,
    );
    return {
      asOf: options.asOf,
      rows: shown.map(({ id, code, name }) => ({
        id,
        code,
        name,
        figures: (own.get(id) ?? []).map((one) => figureView(one, INSIDE)),
      })),
      total: shown[0]?.total ?? 0,
      totalIsExact: true,
      next: rows.length > limit ? cursorOf(shown[limit - 1]) : null,
      together: together.map((one) => figureView(one, INSIDE)),
      distinctPeople: Number(people?.['distinct_people'] ?? 0),
      anonymous: { year, groups: peopleByGender(anonymous) },
    };
  }
}

const peopleByGender = (counts: readonly AnonymousCount[]): ProgrammeView['anonymous']['groups'] =>
  GENDERS.map((gender) => ({
    gender,
    people: counts.filter((one) => one.gender === gender).reduce((sum, one) => sum + one.people, 0),
  })).filter(({ people }) => people > 0);

/** @throws Trouble 400 for a code that does not add up, or a dimension that is a project's own */
function askedFigures(query: ProgrammeQuery, today: string): CountOptions {
  const asOf = dayOf(query.asOf, today);
  const codes = (query.code ? query.code.split(',') : USUAL) as IndicatorCode[];
  const by = (query.by ? query.by.split(',') : []) as Breakdown[];
  if (codes.some((code) => !isIndicatorCode(code) || !canAddUp(code))) bad('code', 'field.code');
  if (by.length > 2 || by.some((one) => !BREAKDOWNS.includes(one) || WITHIN_ONE.includes(one))) bad('by', 'field.code');
  const period = query.from || query.to ? { from: dayOf(query.from, EVER), to: dayOf(query.to, asOf) } : undefined;
  return { asOf, period, codes, by, handler: true };
}

/** @throws Trouble 400 naming the parameter that does not fit */
function askedPage({ limit, after }: ProgrammeQuery): { limit: number; after: { name: string; id: string } | null } {
  const many = Number(limit ?? 25);
  if (!Number.isInteger(many) || many < 1 || many > PAGE_LIMIT) bad('limit', 'field.invalid');
  return { limit: many, after: after ? placeIn(after) : null };
}

const cursorOf = ({ name, id }: { name: string; id: string }): string =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url');

function placeIn(cursor: string): { name: string; id: string } {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    if (typeof name === 'string' && typeof id === 'string' && MATCHES['uuid'].test(id)) return { name, id };
  } catch {
    // falls through to the refusal
  }
  return bad('after', 'field.invalid');
}
