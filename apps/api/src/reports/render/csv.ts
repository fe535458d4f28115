// Rule: one tidy table, a figure a line, `..` kept. In Swedish with ; and decimal comma, so that a Swedish spreadsheet reads numbers as
// numbers. Text that a spreadsheet could take for a formula gets an apostrophe before it.
import { stringify } from 'csv-stringify/sync';
import { NOTHING } from '#i18n';
import type { ReportDocument, TidyRow } from './model.js';

export const CSV_COLUMNS = [
  'section',
  'code',
  'name',
  'group',
  'n',
  'N',
  'value',
  'percent',
  'unit',
  'target',
  'verdict',
  'as_of',
] as const;

export function csvOf({ rows, language, asOf }: ReportDocument): Buffer {
  const swedish = language === 'sv';
  const text = stringify(
    rows.map((row) => lineOf(row, asOf)),
    {
      header: true,
      columns: [...CSV_COLUMNS],
      bom: true,
      delimiter: swedish ? ';' : ',',
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { number: (value) => (swedish ? String(value).replace('.', ',') : String(value)) },
    },
  );
  return Buffer.from(text, 'utf8');
}

function lineOf(row: TidyRow, asOf: string): Record<(typeof CSV_COLUMNS)[number], string | number | null> {
  const { section, code, name, groups, n, N, value, unit, target, verdict } = row;
  const percent = row.percent ?? (N === 0 ? NOTHING : null);
  return {
    section,
    code,
    name,
    group: groups.join(' | '),
    n,
    N,
    value,
    percent,
    unit,
    target,
    verdict,
    as_of: row.carriedFrom?.asOf ?? asOf,
  };
}
