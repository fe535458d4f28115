/**
 * How a column is written here: text with a CHECK for code lists (never enum types: not leakproof, SECURITY.md 3.2), civil dates as text,
 * whole minutes as integers. Every table carries id, org_id (who answers for the data) and version (optimistic locking).
 */
import { Check, Column, PrimaryColumn, Unique } from 'typeorm';

/** snake_case of a class or property name. */
export const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

export abstract class Row {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') orgId: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: string;
}

interface Options {
  /** The column may be empty. */
  maybe?: true;
  default?: string | number | boolean;
}
const options = (o: Options = {}) => ({
  nullable: o.maybe ?? false,
  ...(o.default === undefined ? {} : { default: o.default }),
});

export const Text = (o?: Options) => Column('text', options(o));
export const Day = (o?: Options) => Column('date', options(o));
export const Clock = (o?: Options) => Column('time', { ...options(o), precision: 0 });
export const Moment = (o?: Options) => Column('timestamptz', options(o));
export const Whole = (o?: Options) => Column('int', options(o));
export const Decimal = (o?: Options) => Column('double precision', options(o));
export const Flag = (o?: Options) => Column('boolean', options(o));
export const Ref = (o?: Options) => Column('uuid', options(o));
export const Bytes = (o?: Options) => Column('bytea', options(o));
export const Json = (o?: Options) => Column('jsonb', options(o));
export const Texts = () => Column('text', { array: true, default: () => "'{}'" });

/** A code of a closed list: text with a CHECK that names the list. */
export function Code(codes: readonly string[], o?: Options): PropertyDecorator {
  return (target, key) => {
    Column('text', options(o))(target, key);
    const table = snake(target.constructor.name);
    const column = snake(String(key));
    Check(`${table}_${column}_ck`, `${column} in (${codes.map((code) => `'${code}'`).join(', ')})`)(target, key);
  };
}

/** Makes (org_id, id) and, for participations, (org_id, project_id, id) something children can point to. */
export const OrgKey = () => Unique(['orgId', 'id']);
