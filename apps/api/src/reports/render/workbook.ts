// Rule: numbers as numbers, text as text, never a formula. Text is only ever written as a string cell, whatever sign it begins with.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type ExcelJS from 'exceljs';
import { NOTHING } from '#i18n';
import { dated } from './zip-date.js';
import { excel } from '../../platform/excel.js';

export type Value = string | number | null;

export interface Column {
  label: string;
  width: number;
  percent?: boolean;
}

export interface Sheet {
  name: string;
  columns: Column[];
  rows: Value[][];
  notes: string[];
}

const PERCENT = '0.0%';
const NUMBER = '#,##0.##;-#,##0.##';

export interface About {
  title: string;
  creator: string;
  /** ISO moment; the same sheets and moment give the same bytes */
  createdAt: string;
}

export async function workbookOf(sheets: readonly Sheet[], { title, creator, createdAt }: About): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const { stream: streams } = await excel();
  const book = new streams.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const on = new Date(createdAt);
  Object.assign(book, { created: on, modified: on, creator, lastModifiedBy: creator, title });
  for (const sheet of sheets) writeSheet(book, sheet);
  await book.commit();
  return dated(await bytes, on);
}

function writeSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, { name, columns, rows, notes }: Sheet): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const head = sheet.addRow(columns.map(({ label }) => label));
  head.eachCell((cell, at) => {
    const numeric = rows.some((row) => typeof row[at - 1] === 'number');
    cell.style = {
      font: { bold: true },
      alignment: { horizontal: numeric ? 'right' : 'left', wrapText: true, vertical: 'bottom' },
      border: { bottom: { style: 'thin' } },
    };
  });
  head.commit();
  for (const values of rows) writeRow(sheet, values, columns);
  if (notes.length > 0) sheet.addRow([]).commit();
  for (const note of notes) {
    const row = sheet.addRow([note]);
    row.getCell(1).style = { font: { italic: true } };
    row.commit();
  }
  sheet.commit();
}

function writeRow(sheet: ExcelJS.Worksheet, values: readonly Value[], columns: readonly Column[]): void {
  const row = sheet.addRow([]);
  values.forEach((value, i) => {
    if (value === null || value === '') return;
    const cell = row.getCell(i + 1);
    const isPercent = columns[i]?.percent ?? false;
    if (typeof value === 'number') {
      cell.value = isPercent ? Math.round(value * 1000) / 100000 : value;
      cell.style = {
        numFmt: isPercent ? PERCENT : Number.isInteger(value) ? '#,##0' : NUMBER,
        alignment: { vertical: 'top' },
      };
    } else {
      cell.value = value;
      const sign = value === '..' || value === NOTHING;
      cell.style = {
        numFmt: '@',
        alignment: { vertical: 'top', wrapText: !sign, horizontal: sign ? 'right' : 'left' },
      };
    }
  });
  row.commit();
}
