/**
 * A report as it is stored, published and rendered: figures with every hidden value already gone (DOMAIN.md 7.6). Page, PDF, XLSX and CSV read
 * this and nothing else. The checksum is SHA-256 over its canonical JSON (keys sorted, no spaces).
 */
export type Shown = number | '..';

export interface SnapshotFigure {
  code: string;
  unit: string;
  /** share, count, or one of the measured kinds (median days, minutes, …). */
  measure: string;
  n: Shown | null;
  N: Shown | null;
  value: Shown | null;
  percent: Shown | null;
  unknown: Shown;
  leftOut: Record<string, Shown>;
  estimated?: true;
}

export interface SnapshotGoal {
  label: string | null;
  indicator: string;
  target: number;
  targetMax: number | null;
  unit: string | null;
  dueOn: string | null;
  verdict: 'reached' | 'at_risk' | 'below' | 'undecided';
  figure: SnapshotFigure;
}

export interface SnapshotBreakdown {
  code: string;
  measure: string;
  dimensions: string[];
  /** Nothing of it may be shown: a hidden number could be reckoned out. */
  withheld: boolean;
  groups: { group: string; n: Shown | null; N: Shown | null; value: Shown | null; percent: Shown | null }[];
}

export interface ReportSnapshot {
  format: 1;
  title: string;
  project: { code: string; name: string; owner: string; diaryNumber: string | null; startsOn: string; endsOn: string };
  period: { from: string; to: string };
  asOf: string;
  audience: 'funder';
  threshold: number;
  catalogueVersion: string;
  softwareVersion: string;
  preparedAt: string;
  goals: SnapshotGoal[];
  /** enrolled = active + completed + early + deceased; project totals, whole by contract. */
  flow: { enrolled: number; active: number; completed: number; early: number; deceased: number };
  exits: { reason: string; n: Shown }[];
  exitsWithheld: boolean;
  indicators: { heading: 'results' | 'activity' | 'esf_outputs' | 'esf_results'; figures: SnapshotFigure[] }[];
  breakdowns: SnapshotBreakdown[];
}

/** `GET /api/reports/:id/snapshot` */
export interface ReportView {
  id: string;
  version: number;
  status: 'draft' | 'published';
  sha256: string;
  /** True when the stored snapshot still gives the stored checksum. */
  isGenuine: boolean;
  preparedByName: string | null;
  publishedByName: string | null;
  publishedAt: string | null;
  snapshot: ReportSnapshot;
}

/** JSON with sorted keys and no spaces: the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
