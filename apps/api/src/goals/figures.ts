/**
 * Figures as page, command line and report show them: counted by the database, and suppressed for funder and public before anything is serialised
 * (DOMAIN.md 7.6).
 */
import type { FigureView } from '#contracts';
import { type CountedFigure, figuresOf, type UnitOfWork } from '#database';
import { type Audience, type Breakdown, INDICATOR_CODES, type IndicatorCode, suppress, suppressFigure } from '#domain';

export interface FiguresOptions {
  asOf: string;
  period?: { from: string; to: string };
  codes?: readonly string[];
  by?: readonly Breakdown[];
  audience: Audience;
  threshold: number;
  /** The reader may know protected persons as far as the facts show them; never for funder and public. */
  handler: boolean;
}

/** In the order of the codes; without codes every indicator there is. */
export async function figureViews(work: UnitOfWork, projectId: string, options: FiguresOptions): Promise<FigureView[]> {
  const codes = (options.codes?.length ? options.codes : INDICATOR_CODES) as readonly IndicatorCode[];
  const { asOf, period, by, audience } = options;
  const handler = options.handler && audience === 'internal';
  const counted = await figuresOf(work, projectId, { asOf, period, codes, by, handler });
  return counted.map((one) => figureView(one, options));
}

/** A counted figure as the audience may see it. */
export function figureView(
  { figure, groups }: CountedFigure,
  how: Pick<FiguresOptions, 'audience' | 'threshold'>,
): FigureView {
  return {
    code: figure.code,
    unit: figure.unit,
    ...suppressFigure(figure, how),
    ...(figure.parts && how.audience === 'internal' ? { parts: figure.parts } : {}),
    ...(figure.estimated ? { estimated: true as const } : {}),
    by: groupViews(figure, groups, how),
  };
}

function groupViews(
  figure: CountedFigure['figure'],
  all: CountedFigure['groups'],
  how: Pick<FiguresOptions, 'audience' | 'threshold'>,
): FigureView['by'] {
  if (all.length === 0) return [];
  const { groups, withheld } = suppress(figure, all, how);
  return groups.map(({ group, n, N, value, percent }) =>
    withheld ? { group, n: '..', N: '..', value: '..', percent: '..' } : { group, n, N, value, percent },
  );
}
