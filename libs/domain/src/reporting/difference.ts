// Why a figure is not what it was: who came into it, who left it, whose answer became another (PEERS.md rank 21). Corrected is who was judged
// otherwise although the day of the report is the same; between two days it is called reclassified.
export interface FigureBasis {
  code: string;
  counted: readonly string[];
  not: readonly string[];
}

export interface FigureDifference {
  code: string;
  /** in N now and not then */
  came: string[];
  /** in N then and not now */
  left: string[];
  /** not counted then, counted now */
  nowCounted: string[];
  /** counted then, not counted now */
  noLongerCounted: string[];
}

/** What lies between two stored figures; null when nobody does. */
export function differenceOf(earlier: FigureBasis, now: FigureBasis): FigureDifference | null {
  const then = new Map([
    ...earlier.not.map((k) => [k, false] as const),
    ...earlier.counted.map((k) => [k, true] as const),
  ]);
  const today = new Map([...now.not.map((k) => [k, false] as const), ...now.counted.map((k) => [k, true] as const)]);
  const keys = (of: Map<string, boolean>, test: (key: string, counts: boolean) => boolean): string[] =>
    [...of].filter(([key, counts]) => test(key, counts)).map(([key]) => key);
  const difference = {
    code: now.code,
    came: keys(today, (key) => !then.has(key)),
    left: keys(then, (key) => !today.has(key)),
    nowCounted: keys(today, (key, counts) => counts && then.get(key) === false),
    noLongerCounted: keys(today, (key, counts) => !counts && then.get(key) === true),
  };
  const { came, left, nowCounted, noLongerCounted } = difference;
  return [came, left, nowCounted, noLongerCounted].some((list) => list.length > 0) ? difference : null;
}
