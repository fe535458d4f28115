// Rounding half up, once, at the edge (DOMAIN.md 2.6). N = 0 has no percentage.

/** Rounded half up to a number of decimals, from an exact fraction so that no binary error tips a half. */
export function roundedRatio(numerator: number, denominator: number, decimals: number): number | null {
  if (denominator === 0) return null;
  const scale = 10 ** decimals;
  const twice = 2 * numerator * scale;
  return Math.floor((twice + denominator) / (2 * denominator)) / scale;
}

/** 100·n/N with one decimal, half up; null when N is 0. */
export function percentOf(n: number, N: number): number | null {
  return roundedRatio(100 * n, N, 1);
}

/** Half up to whole numbers, as published texts print a percentage. */
export function wholePercentOf(n: number, N: number): number | null {
  return roundedRatio(100 * n, N, 0);
}

/** The median; of an even number the mean of the two in the middle. Null when there is none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : roundedRatio(sorted[middle - 1] + sorted[middle], 2, 1);
}
