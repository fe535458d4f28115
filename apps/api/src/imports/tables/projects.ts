/** Organisations, projects, their partners, goals and estimates (EXCHANGE.md; codes: DOMAIN.md 5.3, 3). */
import { GENDERS, GOAL_UNITS, INDICATOR_CODES, ORGANISATION_KINDS, PARTNER_ROLES, RECRUITMENT_STATUSES } from '#domain';
import { code, date, decimal, reference, required, type TableDefinition, text, whole } from '../definition.js';

/** The indicators a leader may estimate (DOMAIN.md 3.1). */
export const ESTIMATED = ['EECO12', 'EECO15', 'EECO16', 'EECO17'];

export const PROJECT_TABLES: readonly TableDefinition[] = [
  {
    name: 'organisations',
    columns: [
      required(reference('organisation_ref')),
      required(text('name')),
      required(code('kind', ORGANISATION_KINDS, 'organisationKind')),
      { name: 'organisation_number', kind: 'organisation_number' },
      text('municipality', { max: 80 }),
    ],
  },
  {
    name: 'projects',
    columns: [
      required(reference('project_code')),
      required(text('name')),
      required(reference('owner_ref')),
      text('diary_number', { max: 80 }),
      text('programme_area', { max: 80 }),
      text('region', { max: 80 }),
      required(date('starts_on')),
      required(date('ends_on')),
      whole('granted_sek'),
      whole('budget_sek'),
      whole('capacity'),
      whole('norm_months', { min: 1, max: 120 }),
      whole('target_min'),
      whole('target_max'),
    ],
  },
  {
    name: 'project_partners',
    columns: [
      required(reference('project_code')),
      required(reference('organisation_ref')),
      required(code('role', PARTNER_ROLES, 'partnerRole')),
      date('from_on'),
      date('to_on'),
      text('leaving_reason'),
      code('recruitment', RECRUITMENT_STATUSES, 'recruitmentStatus'),
      date('recruited_on'),
      text('recruitment_set', { max: 80 }),
    ],
  },
  {
    name: 'goals',
    columns: [
      required(reference('project_code')),
      required(code('indicator', INDICATOR_CODES)),
      required(decimal('target')),
      decimal('target_max'),
      code('unit', GOAL_UNITS, 'goalUnit'),
      date('due_on'),
      text('label', { max: 300 }),
    ],
  },
  {
    name: 'estimates',
    columns: [
      required(reference('project_code')),
      required(code('indicator', ESTIMATED)),
      required(date('on')),
      required(whole('n')),
    ],
  },
  {
    name: 'anonymous_participants',
    whenAny: true,
    columns: [
      required(reference('project_code')),
      required(whole('year', { min: 1900, max: 2999 })),
      required(code('gender', GENDERS, 'gender')),
      required(whole('people')),
    ],
  },
];
