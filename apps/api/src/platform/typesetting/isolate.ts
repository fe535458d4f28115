// Words of two directions on one page (Unicode UAX #9). In a text from right to left, a run from left to right is set apart, so that a date keeps its order and
// a Swedish sentence its full stop. The signs that do it are never seen.
const APART = '\u2066';
const END = '\u2069';
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/u;
/** From a letter or digit to the last of those that follow with no letter from right to left between: a name, a date, a clock time, a web address. */
const RUN =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}])[\p{L}\p{Nd}](?:[^\p{Script=Arabic}\p{Script=Hebrew}]*(?![\p{Script=Arabic}\p{Script=Hebrew}])[\p{L}\p{Nd}])?/gu;

/** A text for a page from right to left. One that is wholly of the other direction is set apart whole, its last sign too; in a mixed one each run is. */
export function isolate(written: string): string {
  // What somebody wrote may hold such signs itself, half of a pair.
  const text = written.replace(/[\u2066-\u2069]/g, '');
  if (!LEFT_TO_RIGHT.test(text)) return text;
  if (!RIGHT_TO_LEFT.test(text)) return APART + text + END;
  return text.replace(RUN, (run) => APART + run + END);
}

/** The same for every text in plain data. */
export function isolateAll<T>(value: T): T {
  if (typeof value === 'string') return isolate(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => isolateAll(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'kind' ? (one as unknown) : isolateAll(one)]),
  ) as T;
}
