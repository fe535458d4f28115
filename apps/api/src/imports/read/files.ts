/** A folder, a ZIP, one CSV or one workbook → raw tables. What is no table is said; nothing outside the folder is touched. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Tables } from '../definition.js';
import { BadFile, type ImportReport } from '../report.js';
import { readCsv } from './csv.js';
import { readXlsx } from './xlsx.js';
import { MAX_BYTES, MAX_ENTRIES, unzip } from './zip.js';

/** Files that belong in a package and are no tables. */
const ASIDE = /^(datapackage\.json|readme(\.\w+)?|licen[cs]e(\.\w+)?|\..*)$/i;

export async function readPath(path: string, report: ImportReport): Promise<Tables> {
  if (!statSync(path).isDirectory()) return readBytes(basename(path), readFileSync(path), report);
  const names = readdirSync(path)
    .sort()
    .filter((name) => lstatSync(join(path, name)).isFile());
  const size = names.reduce((sum, name) => sum + lstatSync(join(path, name)).size, 0);
  if (names.length > MAX_ENTRIES || size > MAX_BYTES)
    throw new BadFile('file_too_large', { max: MAX_BYTES / 1024 / 1024 });
  return readAll(
    names.map((name) => [name, () => readFileSync(join(path, name))]),
    report,
  );
}

/** One file by its name and content, as it comes from a browser. */
export async function readBytes(name: string, bytes: Buffer, report: ImportReport): Promise<Tables> {
  if (bytes.length > MAX_BYTES) throw new BadFile('file_too_large', { max: MAX_BYTES / 1024 / 1024 }, name);
  const kind = extname(name).toLowerCase();
  if (kind === '.xlsm') throw new BadFile('macros', {}, name);
  if (kind === '.xlsx') return readXlsx(bytes);
  if (kind === '.zip')
    return readAll(
      [...(await unzip(bytes, false))].map(([entry, content]) => [entry, () => content]),
      report,
    );
  if (kind === '.csv' || kind === '.txt') return readAll([[name, () => bytes]], report);
  throw new BadFile('file_kind', {}, name);
}

function readAll(files: [string, () => Buffer][], report: ImportReport): Tables {
  const tables: Tables = {};
  const named = pathsOf(files);
  for (const [file, content] of files) {
    if (ASIDE.test(file)) continue;
    const name = named.get(file) ?? file.replace(/\.\w+$/, '').toLowerCase();
    if (!/\.(csv|txt)$/i.test(file)) {
      report.warn({ table: file, line: 0 }, 'table_unknown', { name: file });
      continue;
    }
    const { table, isWindows } = readCsv(content(), file);
    if (tables[name]) throw new BadFile('table_twice', { name }, file);
    tables[name] = table;
    if (isWindows) report.warn({ table: name, line: 0 }, 'encoding');
  }
  return tables;
}

/** datapackage.json may call a file by another table's name; a description that cannot be read is as none. */
function pathsOf(files: [string, () => Buffer][]): Map<string, string> {
  const description = files.find(([name]) => name.toLowerCase() === 'datapackage.json');
  if (!description) return new Map();
  try {
    const { resources } = JSON.parse(description[1]().toString('utf8')) as {
      resources?: { name?: unknown; path?: unknown }[];
    };
    return new Map(
      (resources ?? [])
        .filter((one) => typeof one.name === 'string' && typeof one.path === 'string')
        .map((one) => [String(one.path), String(one.name).toLowerCase()]),
    );
  } catch {
    return new Map();
  }
}
