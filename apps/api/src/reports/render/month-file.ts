// Rule: the monthly participant file in the columns of the project, as CSV (what the checksum is of) or a workbook. An identity number is text.
import { stringify } from 'csv-stringify/sync';
import { monthCells, type MonthColumn, type MonthRow } from '#domain';
import { tableFile } from '../../platform/table-file.js';

interface About {
  columns: readonly MonthColumn[];
  diaryNumber: string | null;
  month: string;
}

export function monthCsv(rows: readonly MonthRow[], about: About): Buffer {
  const text = stringify(
    rows.map((row) => monthCells(row, about.columns, about)),
    {
      header: true,
      columns: about.columns.map(({ header }) => header),
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { number: (value) => String(value).replace('.', ',') },
    },
  );
  return Buffer.from(text, 'utf8');
}

export async function monthXlsx(rows: readonly MonthRow[], about: About): Promise<Buffer> {
  async function* cells() {
    yield rows.map((row) => monthCells(row, about.columns, about));
  }
  const heads = about.columns.map(({ header }) => header);
  return (await tableFile('xlsx', { name: about.month, heads, rows: cells() }, 'sv')).bytes;
}
