/** CSV as people save it: UTF-8 with or without its mark, UTF-16 with it, else Windows-1252 (and said); comma, semicolon or tab. */
import { parse } from 'csv-parse/sync';
import type { RawTable } from '../definition.js';
import { BadFile } from '../report.js';

/** Where cells beyond the last column are kept, so that they are reported and not lost. */
export const REST = '+';

export function decode(bytes: Buffer): { text: string; isWindows: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), isWindows: false };
  if (bytes.includes(0)) throw new BadFile('not_text');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isWindows: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isWindows: true };
  }
}

/** The separator the heading uses most, outside quotation marks. */
export function separatorOf(text: string): string {
  const heading = text
    .slice(0, 10_000)
    .split(/\r?\n/, 1)[0]
    .replace(/"[^"]*"/g, '');
  const found = [';', '\t', ','].map((sign) => ({ sign, times: heading.split(sign).length }));
  return found.reduce((best, one) => (one.times > best.times ? one : best), { sign: ',', times: 1 }).sign;
}

export function readCsv(bytes: Buffer, file: string): { table: RawTable; isWindows: boolean } {
  const { text, isWindows } = decode(bytes);
  const records = recordsOf(text.replace(/^\ufeff/, ''), file);
  const [heading, ...rest] = records;
  return { table: tableOf(heading?.record ?? [], rest, file), isWindows };
}

interface Recorded {
  record: string[];
  info: { lines: number };
}

function recordsOf(text: string, file: string): Recorded[] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as Recorded[];
  } catch (error) {
    throw new BadFile('bad_csv', { line: (error as { lines?: number }).lines ?? 1 }, file);
  }
}

/** Rows by the names of the heading. @throws BadFile when a name is there twice */
export function tableOf(heading: string[], rows: Recorded[], file: string): RawTable {
  const columns = heading.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const twice = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (twice) throw new BadFile('column_twice', { column: twice }, file);
  const table: RawTable = { columns: columns.filter((name) => name !== ''), rows: [], lines: [] };
  for (const { record, info } of rows) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const row: Record<string, string> = {};
    record.forEach((cell, at) => {
      if (columns[at]) row[columns[at]] = cell;
      else if (cell.trim() !== '') row[REST] = cell;
    });
    table.rows.push(row);
    // A cell of several lines ends further down than its row begins.
    table.lines?.push(info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0));
  }
  return table;
}
