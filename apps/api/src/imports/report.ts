/** What an import has to say: per table the counts, and errors and warnings in plain words. Identity numbers never stand in them in full. */
import type { ImportError, ImportResult } from '#contracts';
import { Refusal } from '#domain';
import { fill, type Language, messages } from '#i18n';
import { type ImportWord, importWords } from './words.js';

export const MOST_ERRORS = 1000;
export type Fate = 'made' | 'changed' | 'same';
export type Params = Record<string, string | number>;

export interface Spot {
  table: string;
  line: number;
  column?: string;
  value?: string;
}

/** A file that cannot be read at all: why, in words made later. */
export class BadFile extends Error {
  constructor(
    readonly word: ImportWord,
    readonly params: Params = {},
    readonly file = '',
  ) {
    super(word);
  }
}

export class ImportReport {
  private readonly tables: ImportResult['tables'] = {};
  private readonly errors: ImportError[] = [];
  private readonly warnings: ImportError[] = [];
  private readonly refused = new Map<string, Set<number>>();
  private readonly unknown: NonNullable<ImportResult['unknownColumns']> = [];
  private total = 0;

  constructor(readonly language: Language = 'sv') {}

  get isClean(): boolean {
    return this.total === 0;
  }

  read(table: string, rows: number): void {
    this.countsOf(table).read += rows;
  }

  count(table: string, fate: Fate): void {
    this.countsOf(table)[fate] += 1;
  }

  /** A refused row; the whole import changes nothing. */
  refuse(spot: Spot, word: ImportWord, params: Params = {}): void {
    this.total += 1;
    const lines = this.refused.get(spot.table) ?? new Set<number>();
    this.refused.set(spot.table, lines.add(spot.line));
    if (this.errors.length < MOST_ERRORS) this.errors.push(this.said(spot, word, params));
  }

  /** Runs a rule of the domain; what it refuses is an error of the row. */
  rule(spot: Spot, attempt: () => void): boolean {
    try {
      attempt();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(spot, 'rule', {
        reason: fill(messages(this.language).refusal[error.code], error.params, this.language),
      });
      return false;
    }
  }

  warn(spot: Spot, word: ImportWord, params: Params = {}): void {
    if (this.warnings.length < MOST_ERRORS) this.warnings.push(this.said(spot, word, params));
  }

  unknownColumn(table: string, column: string, choices: string[]): void {
    this.warn({ table, line: 1, column }, 'column_unknown');
    this.unknown.push({ table, column, choices });
  }

  badFile(error: BadFile): void {
    this.refuse({ table: error.file, line: 0 }, error.word, error.params);
  }

  result(): ImportResult {
    for (const [table, lines] of this.refused) if (this.tables[table]) this.tables[table].refused = lines.size;
    if (!this.isClean) for (const counts of Object.values(this.tables)) Object.assign(counts, { made: 0, changed: 0 });
    return {
      ok: this.isClean,
      tables: this.tables,
      errors: this.errors,
      errorsTotal: this.total,
      warnings: this.warnings,
      ...(this.unknown.length ? { unknownColumns: this.unknown } : {}),
    };
  }

  private countsOf(table: string): ImportResult['tables'][string] {
    return (this.tables[table] ??= { read: 0, made: 0, changed: 0, same: 0, refused: 0 });
  }

  private said({ table, line, column = '', value = '' }: Spot, word: ImportWord, params: Params): ImportError {
    const { reason, mend } = importWords(this.language)[word];
    const shown = masked(value);
    const all = { column, value: shown, ...params };
    return {
      table,
      row: line,
      column,
      value: shown,
      reason: fill(reason, all, this.language),
      mend: fill(mend, all, this.language),
    };
  }
}

/** Numbers that look like a person's lose their last four digits; long cells are cut. */
export function masked(value: string): string {
  const short = value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return short
    .replace(/(\d{6,8})[-+\s]?(?:\d{4}|[TRSUWXJKLMN]\d{3})(?!\d)/gi, '$1-****')
    .replace(/\d{9,}/g, (digits) => `${digits.slice(0, 6)}-****`);
}
