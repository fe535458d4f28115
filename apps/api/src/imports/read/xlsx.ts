/** A workbook whose sheets are the tables. It is looked through as a ZIP first; macros are refused; formulas give their last value, nothing is computed. */
import type { CellValue, Worksheet } from 'exceljs';
import { excel } from '../../platform/excel.js';
import type { Tables } from '../definition.js';
import { BadFile } from '../report.js';
import { tableOf } from './csv.js';
import { unzip } from './zip.js';

export async function readXlsx(bytes: Buffer): Promise<Tables> {
  const parts = await unzip(bytes, true);
  if ([...parts.keys()].some((name) => /vbaProject|macrosheets/i.test(name))) throw new BadFile('macros');
  const { Workbook } = await excel();
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch {
    throw new BadFile('bad_workbook');
  }
  const tables: Tables = {};
  for (const sheet of workbook.worksheets)
    if (sheet.rowCount > 0) tables[sheet.name.trim().toLowerCase()] = readSheet(sheet);
  return tables;
}

function readSheet(sheet: Worksheet): Tables[string] {
  const rows: { record: string[]; info: { lines: number } }[] = [];
  sheet.eachRow((row, line) => {
    const cells = row.values as CellValue[];
    const record: string[] = [];
    for (let at = 1; at < cells.length; at += 1) record.push(textOf(cells[at]));
    rows.push({
      record,
      info: { lines: line + record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0) },
    });
  });
  return tableOf(rows[0]?.record ?? [], rows.slice(1), sheet.name);
}

/** What stands in the cell, as a CSV would have it. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('result' in value) return textOf(value.result as CellValue);
  if ('text' in value) return textOf(value.text as CellValue);
  return '';
}

/** A day is a day; a time of day is kept by spreadsheets as a moment of their first day. */
function dateText(value: Date): string {
  const iso = value.toISOString();
  return iso < '1900-01-02' ? iso.slice(11, 16) : iso.slice(0, 10);
}
