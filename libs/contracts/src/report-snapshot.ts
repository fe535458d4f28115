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

/** `GET /api/projects/:id/report-check`: what stands in the way of a right report. */
export interface ReportCheckView {
  asOf: string;
  checks: { check: string; isBlocking: boolean; n: number; participationIds: string[] }[];
  /** tables that will be shown as in an earlier report, and why */
  ledger: { table: string; earlierAsOf: string; changed: number; why: 'few' | 'alike' | 'quarter' }[];
  /** totals of the project that moved by fewer than the threshold since an earlier report: exact by contract, said here */
  totals: { code: string; earlierAsOf: string; changed: number }[];
  isReady: boolean;
}

/** `GET /api/reports/:id/difference?to=`: what is different between two reports, with the people behind for those who may see them. */
export interface ReportDifference {
  earlier: { id: string | null; asOf: string; title: string };
  later: { id: string | null; asOf: string; title: string };
  isSame: boolean;
  figures: {
    code: string;
    before: { n: Shown | null; N: Shown | null; percent: Shown | null; value: Shown | null };
    after: { n: Shown | null; N: Shown | null; percent: Shown | null; value: Shown | null };
    came: DifferencePeople;
    left: DifferencePeople;
    nowCounted: DifferencePeople;
    noLongerCounted: DifferencePeople;
  }[];
}
export interface DifferencePeople {
  n: number;
  people: { participationId: string; displayName: string | null; reference: string }[];
}

/** `POST /api/verify`: what the house says of a checksum; null fields when it knows nothing of it. */
export interface Verification {
  isGenuine: boolean;
  /** of the file taken from the house, or of the report's content */
  kind: 'file' | 'content' | null;
  format: string | null;
  language: string | null;
  title: string | null;
  project: string | null;
  owner: string | null;
  asOf: string | null;
  publishedAt: string | null;
  sha256: string | null;
  signature: string | null;
  keyId: string | null;
  /** false when a later report of the same kind has been published */
  isCurrent: boolean | null;
  newerAsOf: string | null;
}

export interface SnapshotBreakdown {
  code: string;
  measure: string;
  dimensions: string[];
  /** Nothing of it may be shown: a hidden number could be reckoned out. */
  withheld: boolean;
  /** Shown as in an earlier report, because together with it the new numbers would have given somebody away. */
  carriedFrom?: { asOf: string };
  groups: { group: string; n: Shown | null; N: Shown | null; value: Shown | null; percent: Shown | null }[];
}

/** People who came and left in a month, and places taken in the mean. */
export interface SnapshotMonth {
  month: string;
  entered: Shown;
  left: Shown;
  mean: number;
}

/** What was done, by kind: people who took part and their attended minutes, and both by gender. */
export interface SnapshotActivity {
  kind: string;
  people: Shown;
  minutes: Shown;
  byGender: { gender: string; people: Shown; minutes: Shown }[];
}

/** People of a calendar year counted without being registered: in no other number of the report. */
export interface SnapshotAnonymous {
  year: number;
  people: Shown;
  byGender: { gender: string; people: Shown }[];
}

export interface SnapshotPartner {
  name: string;
  role: string;
  from: string | null;
  to: string | null;
}

/** A text of the project's own; {{figures}} in it are bound to this snapshot. */
export interface SnapshotText {
  heading: string;
  body: string;
}

export interface ReportSnapshot {
  /** 1: the first form, without template, texts, months and activities */
  format: 1 | 2;
  template?: string;
  /** on what ground the project's exact totals are given to the funder */
  totalsBasis?: string | null;
  months?: SnapshotMonth[];
  monthsCarriedFrom?: { asOf: string };
  activities?: SnapshotActivity[];
  activitiesWithheld?: boolean;
  anonymous?: SnapshotAnonymous[];
  partners?: SnapshotPartner[];
  texts?: SnapshotText[];
  /** a participant's own words, with consent and without a name */
  quotes?: string[];
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
  exitsCarriedFrom?: { asOf: string };
  indicators: { heading: 'results' | 'activity' | 'esf_outputs' | 'esf_results'; figures: SnapshotFigure[] }[];
  breakdowns: SnapshotBreakdown[];
}

/** `GET /api/reports/:id/snapshot` */
export interface ReportView {
  id: string;
  version: number;
  status: 'draft' | 'published';
  sha256: string;
  /** Base64 of the Ed25519 signature over the canonical JSON, and which key made it; null for a draft. */
  signature: string | null;
  keyId: string | null;
  template: string;
  /** False once a later report of the same kind has been published. */
  isCurrent: boolean;
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
