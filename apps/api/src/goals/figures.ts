/** Figures as page, command line and report show them: the same values, suppressed for funder and public before anything is serialised (DOMAIN.md 7.6). */
import type { FigureView } from '#contracts';
import {
  type Audience,
  type Breakdown,
  breakdown,
  type Figure,
  figureOf,
  INDICATOR_CODES,
  type IndicatorCode,
  type ProjectFacts,
  suppress,
  suppressFigure,
} from '#domain';

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

export function figureViews(facts: ProjectFacts, options: FiguresOptions): FigureView[] {
  const codes = (options.codes?.length ? options.codes : INDICATOR_CODES) as readonly IndicatorCode[];
  return codes.map((code) => figureView(facts, code, options));
}

export function figureView(facts: ProjectFacts, code: IndicatorCode, options: FiguresOptions): FigureView {
  const how = {
    asOf: options.asOf,
    period: options.period,
    handler: options.handler && options.audience === 'internal',
  };
  const figure = figureOf(code, facts, how);
  const shown = suppressFigure(figure, { audience: options.audience, threshold: options.threshold });
  return {
    code,
    unit: figure.unit,
    ...shown,
    ...(figure.parts && options.audience === 'internal' ? { parts: figure.parts } : {}),
    by: groupsOf(facts, code, figure, options),
  };
}

function groupsOf(facts: ProjectFacts, code: IndicatorCode, figure: Figure, options: FiguresOptions): FigureView['by'] {
  if (!options.by?.length) return [];
  const how = {
    asOf: options.asOf,
    period: options.period,
    handler: options.handler && options.audience === 'internal',
  };
  const { groups, withheld } = suppress(figure, breakdown(code, facts, options.by, how), {
    audience: options.audience,
    threshold: options.threshold,
  });
  return groups.map(({ group, n, N, value, percent }) =>
    withheld ? { group, n: '..', N: '..', value: '..', percent: '..' } : { group, n, N, value, percent },
  );
}
