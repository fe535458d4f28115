// Rule: the monthly participant file in the columns of the project, as a workbook or CSV. An identity number is text, a day is text in ISO form.
import { stringify } from 'csv-stringify/sync';
import { monthCells, type MonthColumn, type MonthRow } from '#domain';
import { workbookOf } from './workbook.js';

export function monthCsv(
  rows: readonly MonthRow[],
  columns: readonly MonthColumn[],
  diaryNumber: string | null,
  month: string,
): Buffer {
  const text = stringify(
    rows.map((row) => monthCells(row, columns, { diaryNumber, month })),
    {
      header: true,
      columns: columns.map(({ header }) => header),
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { number: (value) => String(value).replace('.', ',') },
    },
  );
  return Buffer.from(text, 'utf8');
}

export function monthXlsx(
  rows: readonly MonthRow[],
  columns: readonly MonthColumn[],
  diaryNumber: string | null,
  month: string,
): Promise<Buffer> {
  const sheet = {
    name: month,
    columns: columns.map(({ header }) => ({ label: header, width: 18 })),
    rows: rows.map((row) => monthCells(row, columns, { diaryNumber, month })),
    notes: [],
  };
  return workbookOf([sheet], { title: month, creator: 'Framsteg', createdAt: `${month}-01T00:00:00.000Z` });
}
