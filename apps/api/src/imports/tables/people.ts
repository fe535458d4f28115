/** People and the periods of their participations (EXCHANGE.md; codes: DOMAIN.md 5.4–5.8, 7.5). */
import {
  CONTRACT_TYPES, EDUCATION_LEVELS, EXIT_DESTINATIONS, EXIT_REASONS, GENDERS, LABOUR_STATUSES, PARTICIPANT_CATEGORIES, PROTECTION_KINDS, REFERRALS, RESIDENCE_STATUSES, SUPPORT_CODES, TRISTATE,
} from '#domain';
import { code, codes, country, countries, date, decimal, email, reference, required, type TableDefinition, text, texts } from '../definition.js';

const SENSITIVE = [...TRISTATE, 'declined'];

export const PEOPLE_TABLES: readonly TableDefinition[] = [
  {
    name: 'participants',
    columns: [
      required(reference('participant_ref')), { name: 'personal_number', kind: 'number' }, text('given_name', { max: 80 }), text('family_name', { max: 80 }), date('birth_date'), code('gender', GENDERS, 'gender'),
      country('country_of_birth'), countries('citizenship'), code('parents_born_abroad', TRISTATE, 'tristate'), code('disability', SENSITIVE, 'tristate'), code('housing_exclusion', SENSITIVE, 'tristate'),
      code('education', EDUCATION_LEVELS, 'education'), texts('languages', { max: 35 }), text('interpreter_language', { max: 35 }), text('municipality', { max: 80 }), code('residence_status', RESIDENCE_STATUSES, 'residenceStatus'),
      date('permit_on'), date('registered_on'), date('deceased_on'), code('protected', PROTECTION_KINDS, 'protection'),
    ],
  },
  {
    name: 'periods',
    columns: [
      required(reference('project_code')), required(reference('participant_ref')), required(date('entry_on')), date('planned_exit_on'), email('coach'), code('referral', REFERRALS, 'referral'),
      code('category', PARTICIPANT_CATEGORIES, 'category'), code('labour_status', LABOUR_STATUSES, 'labourStatus'), date('unemployed_since'), decimal('hours_per_week', { max: 80 }), code('contract_type', CONTRACT_TYPES, 'contractType'),
      codes('support', SUPPORT_CODES, 'support'), date('exit_on'), code('exit_reason', EXIT_REASONS, 'exitReason'), code('exit_destination', EXIT_DESTINATIONS, 'exitDestination'),
    ],
  },
];
