/** A table as a file, row by row as they come: CSV as a Swedish spreadsheet reads it, or XLSX. Text is never a formula: in CSV such text gets an
 * apostrophe, in XLSX it is only ever written as text. Only what is written so far is held, not the rows. */
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

export type Cell = string | number | null;
export interface TableFile {
  bytes: Buffer;
  type: string;
  rows: number;
}
interface Table {
  name: string;
  heads: readonly string[];
  rows: AsyncIterable<readonly Cell[]>;
}

/** @param language decides the decimal sign and, for CSV, what parts the columns */
export function tableFile(format: 'csv' | 'xlsx', table: Table, language: 'sv' | 'en'): Promise<TableFile> {
  return format === 'csv' ? csvTable(table, language) : xlsxTable(table);
}

async function csvTable({ heads, rows }: Table, language: 'sv' | 'en'): Promise<TableFile> {
  const swedish = language === 'sv';
  const writer = stringify({
    bom: true,
    delimiter: swedish ? ';' : ',',
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { number: (value) => (swedish ? String(value).replace('.', ',') : String(value)) },
  });
  const bytes = buffer(writer);
  writer.write([...heads]);
  let count = 0;
  for await (const row of rows) {
    // Rows wait for the writer, not in its memory.
    if (!writer.write([...row])) await once(writer, 'drain');
    count += 1;
  }
  writer.end();
  return { bytes: await bytes, type: 'text/csv; charset=utf-8', rows: count };
}

async function xlsxTable({ name, heads, rows }: Table): Promise<TableFile> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = heads.map((head) => ({ width: Math.max(12, Math.min(36, head.length + 4)) }));
  const head = sheet.addRow([...heads]);
  head.eachCell((cell) => (cell.style = { font: { bold: true }, border: { bottom: { style: 'thin' } } }));
  head.commit();
  let count = 0;
  for await (const row of rows) {
    const line = sheet.addRow([]);
    row.forEach((value, at) => {
      if (value === null || value === '') return;
      const cell = line.getCell(at + 1);
      cell.value = value;
      if (typeof value === 'string') cell.style = { numFmt: '@' };
    });
    line.commit();
    count += 1;
  }
  sheet.commit();
  await book.commit();
  return {
    bytes: await bytes,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    rows: count,
  };
}
