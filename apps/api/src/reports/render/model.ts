// Rule: a report is worked out once, as this neutral document; PDF, workbook and CSV only write it down. No figure is computed after it.
import type { Shown } from '#contracts';
import { formatKronor, formatMinutes, formatNumber, formatPercent, type Language, NOTHING } from '#i18n';

export type { Language };

export type FigureKind = 'number' | 'percent' | 'minutes' | 'sek';

/** A figure in a cell. Null is "–" when there is nobody to count, else an empty cell: the column does not apply to the row. */
export interface FigureCell {
  figure: Shown | null;
  as: FigureKind;
  applies: boolean;
}

/** A verdict: the word always, the sign beside it. */
export interface VerdictCell {
  verdict: VerdictCode;
  text: string;
}

export type VerdictCode = 'reached' | 'at_risk' | 'below' | 'undecided';
export type Cell = string | FigureCell | VerdictCell;

export interface Column {
  label: string;
  /** numbers stand to the right */
  number?: boolean;
  /** share of the width; numbers take what they need */
  wide?: number;
}

export interface Table {
  caption: string;
  columns: Column[];
  rows: Cell[][];
  total: Cell[] | null;
  notes: string[];
}

export interface Run {
  text: string;
  strong?: boolean;
}

export interface Chart {
  caption: string;
  note: string;
  svg: string;
  /** what the picture says, in words */
  alt: string;
}

export interface Definition {
  code: string;
  name: string;
  text: string;
  since: number;
}

export type Block =
  | { kind: 'text'; runs: Run[]; verdict: VerdictCell | null }
  | { kind: 'note'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'table'; table: Table }
  | { kind: 'chart'; chart: Chart }
  | { kind: 'definitions'; items: Definition[] };

export interface Section {
  id: string;
  heading: string;
  blocks: Block[];
}

/** One figure with all that is known of it: a line of the CSV and of the workbook. */
export interface TidyRow {
  section: string;
  code: string;
  name: string;
  dimensions: string[];
  groups: string[];
  n: Shown | null;
  N: Shown | null;
  value: Shown | null;
  percent: Shown | null;
  unit: string;
  unknown: Shown | null;
  leftOut: string;
  target: string | number | null;
  due: string;
  /** the line stands for a whole breakdown that may not be shown */
  withheld?: true;
  /** the line stands as in an earlier report */
  carriedFrom?: { asOf: string };
  verdict: string;
}

export interface KeyNumber {
  figure: string;
  text: string;
  /** "mål 30 %", kept on one line */
  target: string;
  /** null for a number without a goal */
  verdict: VerdictCell | null;
}

export interface ReportDocument {
  language: Language;
  title: string;
  project: string;
  projectCode: string;
  owner: string;
  diaryNumber: string | null;
  from: string;
  to: string;
  asOf: string;
  preparedAt: string;
  isDraft: boolean;
  /** one page without cover and contents */
  isCompact: boolean;
  isGenuine: boolean;
  /** "Frusen 14 okt 2026 kl. 10:12", and by whom */
  sealed: string;
  sealedBy: string;
  versions: string;
  checksum: string;
  threshold: number;
  keyNumbers: KeyNumber[];
  sections: Section[];
  rows: TidyRow[];
  definitions: Definition[];
  notes: string[];
}

/** A figure as the language writes it. */
export function shownText(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return cell;
  if ('verdict' in cell) return cell.text;
  const { figure, as, applies } = cell;
  if (figure === null) return applies ? NOTHING : '';
  if (typeof figure === 'string') return figure;
  if (as === 'percent') return formatPercent(figure, language);
  if (as === 'minutes') return formatMinutes(figure, language);
  if (as === 'sek') return formatKronor(figure, language);
  return formatNumber(figure, language);
}

/** Text from people: one line, without control characters or marks that turn the direction of writing. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim();
}

/** "6a86 1d55 …": easier to compare by eye. */
export const inFours = (checksum: string): string => checksum.replace(/(.{4})(?=.)/g, '$1 ');

export const isHidden = (...cells: (Shown | null)[]): boolean => cells.includes('..');
