/** TypeORM's options in one place, for the program, the migrations and the tests. TypeORM gives the pool, the metadata, migrations and the drift check; statements are ours (unit-of-work.ts). */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { types } from 'pg';
import * as entities from './entities/index.js';
import { SaidNames } from './naming.js';
import * as migrations from './migrations/index.js';

// Civil dates stay text (DOMAIN.md 2.2); numbers that fit are numbers.
const DATE = 1082;
const BIGINT = 20;
types.setTypeParser(DATE, (text) => text);
types.setTypeParser(BIGINT, (text) => Number(text));

export const TABLES = Object.values(entities) as (new () => object)[];

export interface SourceOptions {
  url: string;
  /** Connections at the most. */
  max?: number;
  /** Start-up options of each connection, as `-c role=app_owner`. */
  options?: string;
  applicationName?: string;
}

/** A data source that is not yet open. A checked-out client that loses its server reports an error instead of ending the program. */
export function dataSource({ url, max = 4, options, applicationName = 'framsteg' }: SourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'app',
    entities: TABLES,
    migrations: Object.values(migrations),
    migrationsTableName: 'migration',
    namingStrategy: new SaidNames(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    applicationName,
    poolErrorHandler: () => undefined,
    extra: {
      max,
      // Statements asked without waiting for one another travel together and are answered in order (decision 0035).
      pipeline: true,
      connectionTimeoutMillis: 3000,
      idleTimeoutMillis: 60_000,
      ...(options ? { options } : {}),
    },
  });
}
