/** The rows that say who takes part: participant, identity before it is sealed, participation, periods, coaches, handlers, consents. Longer than most: one function a table, one line a column. */
import type {
  CoachAssignment,
  Consent,
  IdentityNumber,
  Participant,
  Participation,
  Period,
  ProtectedHandler,
  SensitiveFact,
} from '#database';
import { addDays, addMonths, ageOn, type CivilDate, earlier, type SupportCode } from '#domain';
import { dice, idOf } from './dice.js';
import { type Case, lastStay, type Stay } from './person.js';
import { MUNICIPALITY_NAMES } from './places.js';
import { accountId, IN_PROJECT, OWNER } from './staff.js';

const LANGUAGES: Record<string, string[]> = {
  SYR: ['ar'],
  ERI: ['ti'],
  SOM: ['so'],
  AFG: ['prs'],
  UKR: ['uk', 'ru'],
  IRQ: ['ar'],
  TUR: ['tr', 'kmr'],
  ETH: ['am'],
  IRN: ['fa'],
  SDN: ['ar'],
  COD: ['fr', 'sw'],
  GIN: ['fr', 'ff'],
  GMB: ['en', 'wo'],
  THA: ['th'],
  POL: ['pl'],
  SWE: ['sv'],
};
const PERMITS: Record<string, string[]> = {
  UKR: ['TEMPORARY_PROTECTION'],
  POL: ['EU_EEA_RIGHT'],
  SWE: ['CITIZEN_SE'],
  THA: ['FAMILY_OTHER'],
  COD: ['QUOTA_REFUGEE', 'PERMANENT_PERMIT'],
  GIN: ['TEMP_SUBSIDIARY'],
  GMB: ['FAMILY_OTHER'],
};
const ASYLUM = ['TEMP_REFUGEE', 'PERMANENT_PERMIT', 'FAMILY_OF_PROTECTED', 'QUOTA_REFUGEE', 'TEMP_SUBSIDIARY'];

/** Who she is before anything is sealed; the loader seals the rest. */
export interface PlainIdentity {
  id: string;
  participantId: string;
  given: string;
  family: string;
  birthDate: string;
  isProtected: boolean;
  phone: string | null;
  email: string | null;
  number: { id: string; kind: IdentityNumber['kind']; number: string; fromOn: CivilDate } | null;
}

export function participant(it: Case, today: CivilDate): Partial<Participant> {
  const { person, key } = it;
  const throws = dice(`participant ${key}`);
  const entry = it.stays[0]?.entryOn ?? today;
  const isSwedish = person.country === 'SWE';
  const registered = isSwedish ? null : addDays(entry, -throws.whole(200, 1400));
  const citizen = throws.chance(0.1) ? ['SWE'] : [throws.chance(0.04) ? 'XXA' : person.country];
  return {
    id: it.participantId,
    orgId: OWNER.id,
    gender: person.gender,
    birthYear: Number(person.born.slice(0, 4)),
    protection: person.protection ?? 'no',
    countryOfBirth: person.country,
    citizenship: citizen,
    parentsBornAbroad: isSwedish ? (person.given === 'Nadia' ? 'yes' : 'no') : null,
    education: person.education,
    languages: LANGUAGES[person.country] ?? [],
    interpreterLanguage:
      person.interpreter ??
      (person.sfi === 'A' || (person.sfi === 'B' && throws.chance(0.7)) ? LANGUAGES[person.country][0] : null),
    municipality: it.isProtected ? null : throws.pick(['Norrvik', 'Norrvik', 'Norrvik', ...MUNICIPALITY_NAMES]),
    residenceStatus: citizen[0] === 'SWE' ? 'CITIZEN_SE' : throws.pick(PERMITS[person.country] ?? ASYLUM),
    permitOn: registered && addDays(registered, -throws.whole(15, 80)),
    registeredOn: registered,
    deceasedOn: person.reason === 'DECEASED' ? (lastStay(it)?.exitOn ?? null) : null,
  };
}

export function identity(it: Case, today: CivilDate): PlainIdentity {
  const { person, key } = it;
  const throws = dice(`identity ${key}`);
  const latin = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^a-zA-Z]/g, '')
      .toLowerCase();
  return {
    id: idOf('identity', key),
    participantId: it.participantId,
    given: person.given,
    family: person.family,
    birthDate: person.born,
    isProtected: it.isProtected,
    phone: it.isProtected ? null : `070-174 06 ${throws.whole(10, 99)}`,
    email: !it.isProtected && throws.chance(0.6) ? `${latin(person.given)}.${latin(person.family)}@post.example` : null,
    number: person.number
      ? {
          id: idOf('identity_number', key),
          kind: Number(person.number.slice(6, 8)) > 60 ? 'samordningsnummer' : 'personnummer',
          number: person.number,
          fromOn: it.stays[0]?.entryOn ?? today,
        }
      : null,
  };
}

export const participation = (it: Case): Partial<Participation> => ({
  id: it.participationId,
  ...IN_PROJECT,
  participantId: it.participantId,
  reference: it.reference,
  category: it.person.category ?? 'JOBSEEKER',
  ageAtEntry: it.stays[0] ? ageOn(it.person.born, it.stays[0].entryOn) : null,
  isProtected: it.isProtected,
  goalWords: it.person.goal === undefined ? dice(`goal ${it.key}`).pick(GOAL_WORDS) : it.person.goal,
});

const GOAL_WORDS = [
  'Jag vill ha ett arbete och egna pengar.',
  'Jag vill jobba med människor.',
  'Jag vill lära mig svenska på jobbet.',
  'Jag vill ha ett fast jobb så att barnen får det lugnt.',
  'Jag vill tillbaka till mitt yrke.',
  'Jag vill prova olika jobb och se vad jag är bra på.',
  'Jag vill starta eget, gärna med mat.',
  'Jag vill ta körkort och söka jobb längre bort.',
  'Jag vill läsa vidare och få en utbildning.',
  'Jag vill våga prata svenska med kunder.',
];

/** What the entry says about work and income; the first period counts. */
function atEntry(it: Case, stay: Stay): Partial<Period> {
  if (it.person.category === 'STAFF')
    return {
      labourStatus: 'EMPLOYED',
      hoursPerWeek: 40,
      contractType: 'PERMANENT',
      support: ['OWN_WORK'],
      referral: 'OTHER_PROJECT',
    };
  const throws = dice(`entry ${it.key} ${it.stays.indexOf(stay)}`);
  const status = throws.pick([
    'UNEMPLOYED_REGISTERED',
    'UNEMPLOYED_REGISTERED',
    'UNEMPLOYED_REGISTERED',
    'UNEMPLOYED_REGISTERED',
    'UNEMPLOYED_REGISTERED',
    'UNEMPLOYED_NOT_REGISTERED',
    'INACTIVE_CARE',
    'INACTIVE_OTHER',
    'INACTIVE_STUDENT',
    'EMPLOYED',
    'UNKNOWN',
  ]);
  const unemployed = status.startsWith('UNEMPLOYED');
  const main: SupportCode = unemployed
    ? throws.pick(['ETABLERING', 'AKTIVITETSSTOD', 'FORSORJNINGSSTOD'])
    : status === 'EMPLOYED'
      ? 'OWN_WORK'
      : status === 'INACTIVE_CARE'
        ? 'PARTNER'
        : status === 'UNKNOWN'
          ? 'UNKNOWN'
          : 'FORSORJNINGSSTOD';
  return {
    labourStatus: status,
    unemployedSince: unemployed ? addDays(stay.entryOn, -throws.whole(60, 900)) : null,
    hoursPerWeek: status === 'EMPLOYED' ? 10 : null,
    contractType: status === 'EMPLOYED' ? 'HOURLY' : null,
    support:
      main !== 'FORSORJNINGSSTOD' && main !== 'PARTNER' && throws.chance(0.3) ? [main, 'FORSORJNINGSSTOD'] : [main],
    referral: throws.pick([
      'PES',
      'PES',
      'PES',
      'SOCIAL_SERVICES',
      'SOCIAL_SERVICES',
      'SFI_PROVIDER',
      'NGO',
      'SELF',
      'OUTREACH',
    ]),
  };
}

export const periodId = (it: Case, stay: Stay): string => idOf('period', `${it.key} ${it.stays.indexOf(stay)}`);

export const periods = (it: Case): Partial<Period>[] =>
  it.stays.map((stay) => ({
    id: periodId(it, stay),
    ...IN_PROJECT,
    participationId: it.participationId,
    entryOn: stay.entryOn,
    plannedExitOn: stay.plannedExitOn,
    exitOn: stay.exitOn,
    exitReason: stay.reason,
    exitDestination: stay.to,
    ...atEntry(it, stay),
    extensionReason:
      stay.exitOn && stay.reason === 'PLAN_COMPLETED' && stay.exitOn > stay.plannedExitOn
        ? 'Praktiken förlängdes efter trepartssamtal.'
        : null,
  }));

/** A coach keeps the case until the six-month follow-up is over; some people have changed coach, two of Johan's have a substitute now. */
export function coaches(it: Case, today: CivilDate): Partial<CoachAssignment>[] {
  const [first] = it.stays;
  if (!it.coach || !first) return [];
  const row = (name: string, values: Partial<CoachAssignment>): Partial<CoachAssignment> => ({
    id: idOf('coach_assignment', `${it.key} ${name}`),
    ...IN_PROJECT,
    participationId: it.participationId,
    kind: 'coach',
    toOn: null,
    ...values,
  });
  const exitOn = lastStay(it)?.exitOn ?? null;
  const over = exitOn
    ? it.person.reason === 'DECEASED' || it.person.reason === 'REGISTRATION_ERROR'
      ? addDays(exitOn, 5)
      : addDays(addMonths(exitOn, 6), 28)
    : null;
  const toOn = over && over < today ? over : null;
  const throws = dice(`coach ${it.key}`);
  const changedOn = addDays(first.entryOn, 60);
  const changed =
    it.coach !== 'sara' &&
    !it.person.protection &&
    (first.exitOn ?? today) > addDays(changedOn, 20) &&
    throws.chance(0.15);
  const other = it.coach === 'johan' ? 'maria' : 'johan';
  return [
    ...(changed
      ? [row('before', { accountId: accountId(other), fromOn: first.entryOn, toOn: addDays(changedOn, -1) })]
      : []),
    row('now', { accountId: accountId(it.coach), fromOn: changed ? changedOn : first.entryOn, toOn }),
    ...(['Filmon Ghebre', 'Liban Farah'].includes(it.key)
      ? [
          row('substitute', {
            accountId: accountId('ali'),
            kind: 'substitute',
            fromOn: addDays(today, -20),
            toOn: addDays(today, 10),
          }),
        ]
      : []),
  ];
}

/** Sara and the administrator for the one, Maria for the other. */
export const handlers = (it: Case): Partial<ProtectedHandler>[] =>
  !it.isProtected
    ? []
    : (it.coach === 'sara' ? (['sara', 'amir'] as const) : (['maria'] as const)).map((key) => ({
        id: idOf('protected_handler', `${it.key} ${key}`),
        orgId: OWNER.id,
        participantId: it.participantId,
        accountId: accountId(key),
        toOn: null,
      }));

export function sensitive(it: Case): Partial<SensitiveFact>[] {
  const throws = dice(`sensitive ${it.key}`);
  if (throws.chance(0.15)) return [];
  const answer = (): string => throws.pick(['no', 'no', 'no', 'no', 'no', 'no', 'no', 'yes', 'declined', 'unknown']);
  return [
    {
      id: idOf('sensitive_fact', it.key),
      orgId: OWNER.id,
      participantId: it.participantId,
      disability: answer(),
      housingExclusion: answer(),
    },
  ];
}

/** Everybody is told; most let their officer at the employment service and the coach speak; one took that back and left. */
export function consents(it: Case): Partial<Consent>[] {
  const [first] = it.stays;
  if (!first) return [];
  const throws = dice(`consent ${it.key}`);
  const row = (kind: string, values: Partial<Consent>): Partial<Consent> => ({
    id: idOf('consent', `${it.key} ${kind}`),
    ...IN_PROJECT,
    participationId: it.participationId,
    kind,
    fromOn: first.entryOn,
    form: 'skriftligt',
    language: 'sv',
    textVersion: '2',
    ...values,
  });
  const withdrawn = it.person.reason === 'CONSENT_WITHDRAWN' ? first.exitOn : null;
  return [
    row('information_given', { form: 'muntligt och skriftligt' }),
    ...(withdrawn || throws.chance(0.75)
      ? [
          row('secrecy_waiver', {
            recipients: ['Arbetsförmedlingen Klyvnan', 'Socialtjänsten Norrvik'],
            categories: ['planering', 'närvaro'],
            toOn: earlier(addMonths(first.entryOn, 12), addMonths(first.plannedExitOn, 6)),
            withdrawnOn: withdrawn,
          }),
        ]
      : []),
  ];
}
