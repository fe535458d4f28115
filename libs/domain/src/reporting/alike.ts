// When a share of a group says the answer of each of its people (SECURITY.md T9): nearly all counted, or nearly none.

/** What is as good as certain. */
export const CERTAIN = 0.95;

/** Is nearly everybody of a group counted, or nearly nobody? */
export function isAlike(n: number, N: number): boolean {
  return N > 0 && Math.max(n, N - n) >= CERTAIN * N;
}
