/** Every readable row of the product. A row not listed here cannot be read. */
export * from './row.js';
export * from './activity.js';
export * from './calendar.js';
export * from './caseload.js';
export * from './casework.js';
export * from './support.js';
export * from './documents.js';
export * from './evidence.js';
export * from './links.js';
export * from './logs.js';
export * from './protection.js';
export * from './steering.js';
export * from './workplaces.js';
import * as activity from './activity.js';
import * as calendar from './calendar.js';
import * as caseload from './caseload.js';
import * as casework from './casework.js';
import * as documents from './documents.js';
import * as evidence from './evidence.js';
import * as links from './links.js';
import * as logs from './logs.js';
import * as protection from './protection.js';
import * as steering from './steering.js';
import * as support from './support.js';
import * as workplaces from './workplaces.js';
import type { Columns, RowDefinition } from './row.js';

export const ROWS: readonly RowDefinition<Columns>[] = [
  activity,
  calendar,
  caseload,
  casework,
  documents,
  evidence,
  support,
  links,
  logs,
  protection,
  steering,
  workplaces,
].flatMap((file) => Object.values(file)) as unknown as RowDefinition<Columns>[];
