/** What coaches have arranged around their cases: contacts with employers, plans agreed on, a template, a shared filter, steps towards an own business. */
import { BusinessStep, EmployerContact, EmployerTouch, PlanTemplate, PlanVersion, SavedFilter } from '#database';
import { addDays, type CivilDate } from '#domain';
import type { Case } from './person.js';
import { idOf } from './dice.js';
import { planSteps } from './plans.js';
import { organisationId } from './places.js';
import { recorded } from './recorded.js';
import { accountId, IN_PROJECT, OWNER } from './staff.js';
import type { Rows } from './world.js';

const rows = <T extends object>(entity: new () => T, list: Partial<T>[]): Rows =>
  ({ entity, rows: list }) as unknown as Rows;

/** Two coaches have asked the same shop within a month: the third is warned. */
function touches(today: CivilDate): Partial<EmployerTouch>[] {
  const list: [
    employer: string,
    coach: 'sara' | 'johan' | 'maria',
    days: number,
    channel: string,
    purpose: string,
    note: string,
  ][] = [
    ['torghallen', 'johan', 19, 'PHONE', 'ASK_PLACE', 'Kan ta en till efter nyår.'],
    ['torghallen', 'sara', 7, 'MEETING', 'ASK_PLACE', 'Tog emot en plats i kassan, väntar på skriftligt.'],
    ['torghallen', 'sara', 1, 'EMAIL', 'FOLLOW_UP', 'Skickade överenskommelsen.'],
  ];
  return list.map(([employer, coach, days, channel, purpose, note], at) => ({
    id: idOf('employer_touch', `${employer} ${at}`),
    orgId: OWNER.id,
    employerId: organisationId(employer),
    accountId: accountId(coach),
    onDate: addDays(today, -days),
    channel,
    purpose,
    note,
  }));
}

const contacts = (): Partial<EmployerContact>[] => [
  {
    id: idOf('employer_contact', 'Maj Wik'),
    orgId: OWNER.id,
    employerId: organisationId('torghallen'),
    name: 'Maj Wik',
    role: 'butikschef',
    phone: '070-174 06 90',
    email: 'maj.wik@torghallen.example',
  },
];

const templates = (): Partial<PlanTemplate>[] => [
  {
    id: idOf('plan_template', 'start'),
    ...IN_PROJECT,
    name: 'De första två månaderna',
    steps: [
      {
        title: 'Kartläggning del 1 och 2',
        kind: 'MAPPING',
        responsible: 'coach',
        startsAfterDays: 0,
        dueAfterDays: 14,
      },
      {
        title: 'Skriva planen',
        kind: 'INDIVIDUAL_PLAN',
        responsible: 'deltagare och coach',
        startsAfterDays: 14,
        dueAfterDays: 21,
      },
      { title: 'CV på svenska', kind: 'JOB_SEARCH', responsible: 'deltagare', startsAfterDays: 21, dueAfterDays: 45 },
      { title: 'Studiebesök', kind: 'STUDY_VISIT', responsible: 'coach', startsAfterDays: 30, dueAfterDays: 60 },
    ],
  },
];

const filters = (): Partial<SavedFilter>[] => [
  {
    id: idOf('saved_filter', 'interpreter'),
    ...IN_PROJECT,
    accountId: accountId('sara'),
    name: 'Behöver tolk',
    filter: { state: 'active', interpreterLanguage: 'any' },
    columns: [],
    isShared: true,
    position: 1,
  },
];

/** Two of Sara's have agreed on a plan; Leyla wants to be a hairdresser of her own. */
function agreed(cases: readonly Case[], today: CivilDate): Partial<PlanVersion>[] {
  return cases
    .filter((it) => ['Rana Salih', 'Leyla Demir'].includes(it.key))
    .flatMap((it) => {
      const steps = planSteps(it, today).map(({ id, title, kind, responsible, startsOn, dueOn }) => ({
        id,
        title,
        kind: kind ?? null,
        responsible: responsible ?? null,
        startsOn: startsOn ?? null,
        dueOn: dueOn ?? null,
        status: 'planned',
      }));
      return [
        {
          id: idOf('plan_version', it.key),
          ...IN_PROJECT,
          participationId: it.participationId,
          number: 1,
          agreedOn: addDays(today, -45),
          agreedById: accountId('sara'),
          goalWords: null,
          steps: steps.slice(0, Math.max(1, steps.length - 1)),
        },
      ];
    });
}

const business = (cases: readonly Case[], today: CivilDate): Partial<BusinessStep>[] =>
  cases
    .filter((it) => it.key === 'Leyla Demir')
    .flatMap((it) =>
      (['IDEA', 'PLAN'] as const).map((step, at) => ({
        id: idOf('business_step', `${it.key} ${step}`),
        ...IN_PROJECT,
        participationId: it.participationId,
        step,
        doneOn: addDays(today, -30 + at * 18),
      })),
    );

export const casework = (cases: readonly Case[], today: CivilDate): Rows[] => [
  rows(EmployerContact, contacts()),
  rows(EmployerTouch, touches(today)),
  rows(PlanTemplate, templates()),
  rows(PlanVersion, recorded(agreed(cases, today), today)),
  rows(SavedFilter, filters()),
  rows(BusinessStep, business(cases, today)),
];
