/** A table as a file, batch by batch as it comes: CSV as a Swedish spreadsheet reads it, or XLSX. Text is never a formula: in CSV such text gets an
 * apostrophe, in XLSX it is only ever written as text. Only what is written so far is held, not the rows. */
import { stringify } from 'csv-stringify/sync';
import type ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { excel } from './excel.js';

export type Cell = string | number | null;
export interface TableFile {
  bytes: Buffer;
  type: string;
  rows: number;
}
interface Table {
  name: string;
  heads: readonly string[];
  /** Batch by batch. */
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** @param language decides the decimal sign and, for CSV, what parts the columns */
export function tableFile(format: 'csv' | 'xlsx', table: Table, language: 'sv' | 'en'): Promise<TableFile> {
  return format === 'csv' ? csvTable(table, language) : xlsxTable(table);
}

async function csvTable({ heads, rows }: Table, language: 'sv' | 'en'): Promise<TableFile> {
  const swedish = language === 'sv';
  const lines = (batch: readonly (readonly Cell[])[], bom: boolean): Buffer =>
    Buffer.from(
      stringify(batch as Cell[][], {
        bom,
        delimiter: swedish ? ';' : ',',
        record_delimiter: '\r\n',
        escape_formulas: true,
        cast: { number: (value) => (swedish ? String(value).replace('.', ',') : String(value)) },
      }),
    );
  const parts = [lines([heads], true)];
  let count = 0;
  for await (const batch of rows) {
    parts.push(lines(batch, false));
    count += batch.length;
  }
  return { bytes: Buffer.concat(parts), type: 'text/csv; charset=utf-8', rows: count };
}

async function xlsxTable({ name, heads, rows }: Table): Promise<TableFile> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  // A table of shared strings would be held whole until the end.
  const { stream: streams } = await excel();
  const book = new streams.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = heads.map((head) => ({ width: Math.max(12, Math.min(36, head.length + 4)) }));
  const head = sheet.addRow([...heads]);
  head.eachCell((cell) => (cell.style = { font: { bold: true }, border: { bottom: { style: 'thin' } } }));
  head.commit();
  let count = 0;
  for await (const batch of rows) {
    for (const row of batch) writeLine(sheet, row);
    count += batch.length;
  }
  sheet.commit();
  await book.commit();
  return {
    bytes: await bytes,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    rows: count,
  };
}

/** One object for all cells, so that the writer knows it again. */
const AS_TEXT = { numFmt: '@' };

function writeLine(sheet: ExcelJS.Worksheet, row: readonly Cell[]): void {
  const line = sheet.addRow([]);
  row.forEach((value, at) => {
    if (value === null || value === '') return;
    const cell = line.getCell(at + 1);
    cell.value = value;
    if (typeof value === 'string') cell.style = AS_TEXT;
  });
  line.commit();
}
