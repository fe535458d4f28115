/** Every table of the exchange format, in the order they are read, written and counted. */
import type { TableDefinition } from '../definition.js';
import { PEOPLE_TABLES } from './people.js';
import { PROJECT_TABLES } from './projects.js';
import { RESULT_TABLES } from './results.js';
import { SUPPORT_TABLES } from './support.js';

const ORDER = [
  'organisations',
  'projects',
  'project_partners',
  'goals',
  'participants',
  'periods',
  'outcomes',
  'follow_ups',
  'survey_answers',
  'activities',
  'placement_offers',
  'placements',
  'sfi_enrolments',
  'estimates',
  'mentor_matches',
  'anonymous_participants',
];
const ALL = new Map(
  [...PROJECT_TABLES, ...PEOPLE_TABLES, ...RESULT_TABLES, ...SUPPORT_TABLES].map((table) => [table.name, table]),
);

export const EXCHANGE_TABLES: readonly TableDefinition[] = ORDER.map((name) => ALL.get(name)!);
export const tableNamed = (name: string): TableDefinition | undefined => ALL.get(name);
