/** What participants take part in: activities, placements, SFI and mentors (EXCHANGE.md; codes: DOMAIN.md 5.1, 5.9). */
import {
  ACTIVITY_KINDS,
  ACTIVITY_MODES,
  ATTENDANCE_STATUSES,
  PLACEMENT_KINDS,
  SFI_COURSES,
  SFI_PATHS,
  SFI_RESULTS,
  TRISTATE,
} from '#domain';
import {
  code,
  type Column,
  date,
  decimal,
  reference,
  required,
  type TableDefinition,
  text,
  time,
  whole,
} from '../definition.js';

const CASE: readonly Column[] = [required(reference('project_code')), required(reference('participant_ref'))];
const minutes = (name: string): Column => whole(name, { max: 1440 });

export const SUPPORT_TABLES: readonly TableDefinition[] = [
  {
    name: 'activities',
    columns: [
      ...CASE,
      required(code('kind', ACTIVITY_KINDS, 'activityKind')),
      required(date('on')),
      time('starts_at'),
      time('ends_at'),
      time('arrived_at'),
      minutes('planned_minutes'),
      minutes('break_minutes'),
      minutes('attended_minutes'),
      required(code('attendance', ATTENDANCE_STATUSES, 'attendance')),
      code('signed', TRISTATE, 'tristate'),
      reference('activity_ref'),
      code('mode', ACTIVITY_MODES, 'activityMode'),
      text('note', { max: 4000 }),
    ],
  },
  {
    name: 'placement_offers',
    columns: [
      required(reference('project_code')),
      required(reference('offer_ref')),
      required(reference('employer_ref')),
      date('offered_on'),
      code('confirmed_in_writing', TRISTATE, 'tristate'),
      whole('places', { min: 1, max: 200 }),
      date('withdrawn_on'),
      text('occupation', { max: 80 }),
    ],
  },
  {
    name: 'placements',
    columns: [
      ...CASE,
      reference('offer_ref'),
      reference('employer_ref'),
      code('kind', PLACEMENT_KINDS, 'activityKind'),
      required(date('starts_on')),
      date('ends_on'),
      date('planned_end_on'),
      decimal('hours_per_week', { max: 80 }),
      text('supervisor', { max: 120 }),
      text('end_reason'),
      code('offered_job', TRISTATE, 'tristate'),
    ],
  },
  {
    name: 'sfi_enrolments',
    columns: [
      ...CASE,
      reference('provider_ref'),
      required(code('path', SFI_PATHS, 'sfiPath')),
      required(code('course', SFI_COURSES, 'sfiCourse')),
      required(date('starts_on')),
      date('ends_on'),
      code('result', SFI_RESULTS, 'sfiResult'),
      decimal('hours_per_week', { max: 60 }),
    ],
  },
  {
    name: 'mentor_matches',
    columns: [
      ...CASE,
      required(reference('mentor_ref')),
      required(date('starts_on')),
      date('ends_on'),
      text('industry', { max: 80 }),
      text('end_reason'),
    ],
  },
];
