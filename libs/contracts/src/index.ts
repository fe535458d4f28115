/** What crosses the wire, and nothing else. Nested inputs are made by class-transformer, which asks for the metadata of decorators. */
import 'reflect-metadata';
export * from './accounts.js';
export * from './activities.js';
export * from './attendance.js';
export * from './documents.js';
export * from './intake.js';
export * from './links.js';
export * from './day.js';
export * from './caseload.js';
export * from './months.js';
export * from './plans.js';
export * from './page.js';
export * from './participations.js';
export * from './problem.js';
export * from './report-snapshot.js';
export * from './rows/index.js';
export * from './steering.js';
export * from './support.js';
