/** Tables → files: datapackage.json and one CSV per table, readable by their owner alone, for they hold names and numbers. */
import { stringify } from 'csv-stringify/sync';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Column, TableDefinition } from '../definition.js';
import { EXCHANGE_TABLES } from '../tables/index.js';
import type { ExportRow } from './export-tables.js';

const TYPES: Partial<Record<Column['kind'], string>> = {
  date: 'date',
  time: 'time',
  whole: 'integer',
  decimal: 'number',
};

export function writePackage(
  folder: string,
  project: { code: string; name: string },
  tables: Record<string, ExportRow[]>,
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const written = EXCHANGE_TABLES.filter(({ name, whenAny }) => !whenAny || (tables[name] ?? []).length > 0);
  for (const { name, columns } of written) writeFile(join(folder, `${name}.csv`), csvOf(columns, tables[name] ?? []));
  writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(descriptionOf(project, written), null, 1)}\n`);
}

const writeFile = (path: string, content: string): void => writeFileSync(path, content, { mode: 0o600 });

export function csvOf(columns: readonly Column[], rows: ExportRow[]): string {
  return stringify(
    [
      columns.map((column) => column.name),
      ...rows.map((row) => columns.map((column) => cellOf(column, row[column.name]))),
    ],
    { record_delimiter: '\n' },
  );
}

function cellOf({ kind }: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('|');
  return kind === 'time' ? String(value).slice(0, 5) : String(value);
}

function descriptionOf({ code, name }: { code: string; name: string }, written: readonly TableDefinition[]): unknown {
  return {
    profile: 'tabular-data-package',
    name: code.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
    title: name,
    resources: written.map((table) => ({
      name: table.name,
      path: `${table.name}.csv`,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: {
        fields: table.columns.map((column) => ({
          name: column.name,
          type: TYPES[column.kind] ?? 'string',
          ...(column.required ? { constraints: { required: true } } : {}),
        })),
      },
    })),
  };
}
