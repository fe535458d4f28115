// The little probability a forecast needs, exact sums and nothing drawn at random. A distribution is an array: the chance of 0, 1, 2, …

/** Of a beta distribution: a-½ that reached, b-½ that did not, when the shapes start at ½. */
export interface Shape {
  a: number;
  b: number;
}

/** The natural logarithm of Γ(x), x > 0 (Lanczos, 15 digits). */
export function logGamma(x: number): number {
  const c = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const y = x - 1;
  const sum = c.reduce((all, one, at) => all + one / (y + at + 1), 0.99999999999980993);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** How many of m reach when each does with the same unknown rate of that shape: one chance in full, at the mean, and its neighbours from it. */
export function betaBinomial(m: number, { a, b }: Shape): number[] {
  const dist = new Array<number>(m + 1).fill(0);
  const mean = Math.round((m * a) / (a + b));
  const ways = logGamma(m + 1) - logGamma(mean + 1) - logGamma(m - mean + 1);
  dist[mean] = Math.exp(ways + logBeta(mean + a, m - mean + b) - logBeta(a, b));
  for (let k = mean; k < m; k += 1) dist[k + 1] = (dist[k] * (m - k) * (k + a)) / ((k + 1) * (m - k - 1 + b));
  for (let k = mean; k > 0; k -= 1) dist[k - 1] = (dist[k] * k * (m - k + b)) / ((m - k + 1) * (k - 1 + a));
  return dist;
}

/** Points of a rate with their weights, which sum to 1. */
export function betaGrid({ a, b }: Shape, points = 200): { p: number; weight: number }[] {
  const grid = Array.from({ length: points }, (_, at) => {
    const p = (at + 0.5) / points;
    return { p, weight: Math.exp((a - 1) * Math.log(p) + (b - 1) * Math.log(1 - p) - logBeta(a, b)) };
  });
  const total = grid.reduce((sum, { weight }) => sum + weight, 0);
  return grid.map(({ p, weight }) => ({ p, weight: weight / total }));
}

/** How many more come when `shape` came in one unit of time and `time` units lie ahead: negative binomial, cut where nothing is left. */
export function gammaPoisson(shape: number, time: number): number[] {
  if (time <= 0) return [1];
  const p = 1 / (1 + time);
  const dist: number[] = [];
  let total = 0;
  for (let k = 0; total < 1 - 1e-9 && k < 100_000; k += 1) {
    const chance = Math.exp(
      logGamma(k + shape) - logGamma(k + 1) - logGamma(shape) + shape * Math.log(p) + k * Math.log(1 - p),
    );
    dist.push(chance);
    total += chance;
  }
  return dist;
}

/** The sum of two independent numbers. */
export function convolve(left: readonly number[], right: readonly number[]): number[] {
  const sum = new Array<number>(left.length + right.length - 1).fill(0);
  for (let i = 0; i < left.length; i += 1) for (let j = 0; j < right.length; j += 1) sum[i + j] += left[i] * right[j];
  return sum;
}

/** How many of these succeed, each with a chance of its own: added one by one to a sum that grows in place. */
export function successes(chances: readonly number[]): Float64Array {
  const dist = new Float64Array(chances.length + 1);
  dist[0] = 1;
  chances.forEach((chance, at) => {
    for (let k = at + 1; k > 0; k -= 1) dist[k] = dist[k] * (1 - chance) + dist[k - 1] * chance;
    dist[0] *= 1 - chance;
  });
  return dist;
}

/** The same when all chances hang on one unknown rate: for each point of its grid, weighed. Points without weight are not looked at. */
export function mixedSuccesses(
  grid: readonly { p: number; weight: number }[],
  count: number,
  chanceOf: (p: number, at: number) => number,
): number[] {
  const mixed = new Array<number>(count + 1).fill(0);
  for (const { p, weight } of grid) {
    if (weight < NO_WEIGHT) continue;
    const some = successes(Array.from({ length: count }, (_, at) => chanceOf(p, at)));
    for (let k = 0; k <= count; k += 1) mixed[k] += weight * some[k];
  }
  return mixed;
}

/** Together such points move no chance by more than a hundred-millionth. */
const NO_WEIGHT = 1e-11;

/** The chance of at least that many. */
export function tailFrom(dist: readonly number[], least: number): number {
  if (least <= 0) return 1;
  const from = Math.ceil(least);
  return Math.min(
    1,
    dist.slice(from).reduce((sum, chance) => sum + chance, 0),
  );
}

/** The least and the most when equal shares of the rest are cut off at both ends. */
export function intervalOf(dist: readonly number[], inside: number): [number, number] {
  const cut = (1 - inside) / 2;
  let below = 0;
  let low = 0;
  while (low < dist.length - 1 && below + dist[low] <= cut) {
    below += dist[low];
    low += 1;
  }
  let above = 0;
  let high = dist.length - 1;
  while (high > low && above + dist[high] <= cut) {
    above += dist[high];
    high -= 1;
  }
  return [low, high];
}
