/** One shape for every list: keyset pages with a total, exact up to a cap (ARCHITECTURE.md 5, PERFORMANCE.md 6). */
export interface Page<Row> {
  rows: Row[];
  /** Rows that match under the same visibility as the page. */
  total: number;
  /** False when counting stopped at the cap. */
  totalIsExact: boolean;
  /** Cursor of the next page; null on the last one. Opaque. */
  next: string | null;
}
export const PAGE_LIMIT = 100;
export const TOTAL_CAP = 10_000;
