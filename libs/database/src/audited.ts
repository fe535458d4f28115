/** Which tables the change trigger lies on, and which of their columns it may store values of (SECURITY.md 4). */
import { dataClassOf } from '#domain';
import { getMetadataArgsStorage } from 'typeorm';
import { snake } from './entities/columns.js';
import { TABLES } from './data-source.js';

/** Logs, and rows that are themselves traces of an act or of a form in progress. */
export const NOT_AUDITED = [
  'change_log',
  'access_log',
  'idempotency_key',
  'sign_in_delay',
  'draft',
  'preference',
  'login_session',
  'last_look',
];

export const TABLE_NAMES: string[] = TABLES.map((table) => snake(table.name));
export const AUDITED: string[] = TABLE_NAMES.filter((name) => !NOT_AUDITED.includes(name));

/** Column names of a table as the entities say them. */
export function columnsOf(table: string): string[] {
  const entity = TABLES.find((candidate) => snake(candidate.name) === table);
  if (!entity) throw new Error(`no table ${table}`);
  const chain: unknown[] = [];
  for (let at: object | null = entity; at && at !== Function.prototype; at = Object.getPrototypeOf(at) as object | null)
    chain.push(at);
  return [
    ...new Set(
      getMetadataArgsStorage()
        .columns.filter((column) => chain.includes(column.target))
        .map((column) => snake(column.propertyName)),
    ),
  ];
}

/** Columns whose values may stand in the change log. */
export function openColumns(table: string): string[] {
  return columnsOf(table).filter(
    (column) =>
      dataClassOf(table, column) === null && column !== 'id' && column !== 'org_id' && column !== 'created_at',
  );
}
