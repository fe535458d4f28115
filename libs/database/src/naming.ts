/** Names in the database are said, not hashed: snake_case, and every key, index and check after its table and columns. */
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';
import { snake } from './entities/columns.js';

const tableName = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').pop() ?? '';
const short = (name: string): string => (name.length <= 63 ? name : name.slice(0, 63));

export class SaidNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, custom: string | undefined): string {
    return custom ?? snake(className);
  }
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }
  override primaryKeyName(table: Table | string): string {
    return short(`${tableName(table)}_pk`);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return short(
      `${tableName(table)}_${columns.filter((c) => columns.length === 1 || (c !== 'org_id' && c !== 'project_id')).join('_')}_fk`,
    );
  }
  override indexName(table: Table | string, columns: string[]): string {
    return short(`${tableName(table)}_${columns.join('_')}_ix`);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return short(`${tableName(table)}_${columns.join('_')}_uq`);
  }
}
