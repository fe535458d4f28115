// The project's own total as an audience may see it (DOMAIN.md 7.6): whole for staff and, by contract, for the funder; for the public small numbers are hidden here too.
import type { Figure } from '../indicators/figure.js';
import { DEFAULT_THRESHOLD, HIDDEN, isRateSafe, type Shown, type SuppressOptions } from './suppress.js';

export interface SuppressedFigure {
  n: Shown | null;
  N: Shown | null;
  value: Shown | null;
  percent: Shown | null;
  unknown: Shown;
  leftOut: Record<string, Shown>;
}

/** The project's own total: whole for staff and, by contract, for the funder; for the public small numbers are hidden here too. */
export function suppressFigure(
  figure: Figure,
  { audience, threshold = DEFAULT_THRESHOLD }: SuppressOptions,
): SuppressedFigure {
  const { n, N, value, percent, unknown, leftOut } = figure;
  if (audience !== 'public') return { n, N, value, percent, unknown, leftOut: { ...leftOut } };
  const small = (x: number | null) => x !== null && x > 0 && x < threshold;
  const ofPeople = ['count', 'share'].includes(figure.measure);
  const pair = figure.measure === 'share' && (small(n) || small(N) || small((N ?? 0) - (n ?? 0)));
  const few = figure.measure !== 'count' && N !== null && (small(N) || (ofPeople && pair));
  const hide = (x: number | null): Shown | null =>
    x === null ? null : few || (figure.measure === 'count' && small(x)) ? HIDDEN : x;
  const safe = figure.measure !== 'share' || isRateSafe(n ?? 0, N ?? 0, threshold, audience);
  return {
    n: hide(n),
    N: small(N) ? HIDDEN : N,
    value: hide(value),
    percent: percent === null ? null : safe ? percent : HIDDEN,
    unknown: small(unknown) ? HIDDEN : unknown,
    leftOut: hideParts(leftOut, small),
  };
}

/** Small parts are hidden, and where only one is, the smallest other goes with it. */
function hideParts(parts: Figure['leftOut'], small: (x: number) => boolean): Record<string, Shown> {
  const entries = Object.entries(parts);
  const hidden = new Set(entries.filter(([, x]) => small(x)).map(([code]) => code));
  if (hidden.size === 1) {
    const others = entries.filter(([code]) => !hidden.has(code)).sort((a, b) => a[1] - b[1]);
    if (others[0]) hidden.add(others[0][0]);
  }
  return Object.fromEntries(entries.map(([code, x]) => [code, hidden.has(code) ? HIDDEN : x]));
}
