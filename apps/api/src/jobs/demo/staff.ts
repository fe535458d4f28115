/** The owner, its project, and the people who work there: the five of the sign-in page and three coaches more. */
import type { Account, Membership, ProgrammeStep } from '#database';
import { addDays, type CivilDate } from '#domain';
import { DEMO_ACCOUNTS } from '../../accounts/demo-accounts.js';
import { idOf } from './dice.js';
import { NORM_MONTHS, projectSpan } from './days.js';

export const HOUSE = '00000000-0000-4000-8000-000000000001';
export const OWNER = {
  id: idOf('organisation', 'owner'),
  ref: 'klyvnan',
  name: 'Klyvnans kooperativa utveckling',
  kind: 'COOP_AGENCY',
  number: '802005-1952',
  municipality: 'Norrvik',
};
export const PROJECT_ID = idOf('project', 'SPEKTRA');
export const PROJECT_CODE = 'SPEKTRA';
export const IN_PROJECT = { orgId: OWNER.id, projectId: PROJECT_ID };

export const projectOf = (today: CivilDate) => ({
  id: PROJECT_ID,
  code: PROJECT_CODE,
  name: 'Spektra Väst',
  ...projectSpan(today),
  details: {
    diaryNumber: '2024/00731',
    programmeArea: 'Ökade övergångar till arbete',
    region: 'Västra Mellansverige',
    grantedSek: 4_120_000,
    budgetSek: 9_480_000,
    capacity: 20,
    normMonths: NORM_MONTHS,
    targetMin: 70,
    targetMax: 90,
    suppressionThreshold: 5,
  },
});

interface Worker {
  key: 'sara' | 'karin' | 'amir' | 'ulla' | 'peter' | 'johan' | 'maria' | 'ali';
  role: string;
  name: string;
  email: string;
}
const email = (name: string): string =>
  `${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.')}@demo.framsteg.example`;
const more = (key: Worker['key'], name: string, role: string): Worker => ({ key, role, name, email: email(name) });

export const WORKERS: readonly Worker[] = [
  ...DEMO_ACCOUNTS.map(({ role, name, email: address }) => ({
    key: name.split(' ')[0].toLowerCase() as Worker['key'],
    role: String(role),
    name,
    email: address,
  })),
  more('johan', 'Johan Ek', 'coach'),
  more('maria', 'Maria Öberg', 'coach'),
  more('ali', 'Ali Rezai', 'coach_substitute'),
];
export const accountId = (key: Worker['key']): string => idOf('account', key);

export const accounts = (): Partial<Account>[] =>
  WORKERS.map(({ key, role, name, email: address }) => ({
    id: accountId(key),
    orgId: role === 'system_admin' ? HOUSE : OWNER.id,
    email: address,
    name,
    kind: role === 'funder' ? 'funder' : 'staff',
    language: 'sv',
  }));

/** The system administrator works for the house and has no project; the substitute is here for three months. */
export function memberships(today: CivilDate): Partial<Membership>[] {
  const { startsOn } = projectSpan(today);
  return WORKERS.map(({ key, role }) => ({
    id: idOf('membership', key),
    accountId: accountId(key),
    role,
    fromOn: role === 'coach_substitute' ? addDays(today, -30) : startsOn,
    toOn: role === 'coach_substitute' ? addDays(today, 60) : null,
    ...(role === 'system_admin' ? { orgId: HOUSE, projectId: null } : IN_PROJECT),
  }));
}

export const programmeSteps = (): Partial<ProgrammeStep>[] =>
  ['mapping', 'plan', 'sfi', 'practice', 'exit', 'follow_up'].map((code, index) => ({
    id: idOf('programme_step', code),
    ...IN_PROJECT,
    code,
    position: index + 1,
  }));
