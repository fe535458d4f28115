/** The door of the only place that knows SQL, TypeORM and pg. */
export * from './entities/index.js';
export { type Asker, Database, type GateFunction, type OpenOptions } from './database.js';
export { WorkerDatabase } from './worker-database.js';
export { JOBS_SCHEMA, type Queue, QUEUES } from './jobs-schema.js';
export { migrate, schemaLevel } from './migrate.js';
export { projectAbout, projectsAbout, projectFacts } from './project-facts.js';
export {
  type CountOptions,
  figuresOf,
  figuresOfProjects,
  answersOf,
  figureWithAnswers,
  readsAttendance,
  openSpansOf,
} from './figures/figures.js';
export type { CountedFigure } from './figures/counter.js';
export { figuresBeside, figuresOfSet } from './figures/set.js';
export { type Flow, flowOf } from './figures/flow.js';
export { LEFT_OUT_LETTER } from './figures/answer-sql.js';
export type { About } from './figures/tally.js';
export { prepareServer, type ServerPreparation } from './prepare-server.js';
export { Conflict, Forbidden, KeyBusy, KeyReused, NotFound, UnitOfWork } from './unit-of-work.js';
export type { Filter, ListQuery, ListResult, ViewShape } from './select.js';
export { AUDITED, columnsOf, NOT_AUDITED, openColumns, TABLE_NAMES } from './audited.js';
export { dataSource, TABLES } from './data-source.js';
