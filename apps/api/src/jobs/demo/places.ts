/** The organisations around the project, all invented: partners over time, municipalities and associations being recruited, employers with their places, mentors. */
import type { AnonymousCount, Estimate, Goal, Mentor, Organisation, ProjectPartner } from '#database';
import {
  addDays,
  addMonths,
  type CivilDate,
  MILESTONE,
  type OrganisationKind,
  type PartnerRole,
  type RecruitmentStatus,
} from '#domain';
import { projectSpan } from './days.js';
import { idOf } from './dice.js';
import { IN_PROJECT, OWNER } from './staff.js';

const ORGANISATIONS: readonly [ref: string, name: string, kind: OrganisationKind, municipality?: string][] = [
  ['af', 'Arbetsförmedlingen Klyvnan', 'PES'],
  ['komvux', 'Vuxenskolan Ekhöjden', 'SFI_PROVIDER', 'Norrvik'],
  ['bildning', 'Studieförbundet Gemet', 'STUDY_ASSOC', 'Norrvik'],
  ['soc', 'Socialtjänsten Norrvik', 'SOCIAL_SERVICES', 'Norrvik'],
  ['samordning', 'Samordningsförbundet Tre Åar', 'COORDINATION_ASSOC'],
  ['foretagsrad', 'Rådgivarna Starta Rätt', 'BUSINESS_ADVISORY'],
  ['folkhogskola', 'Tallåsens folkhögskola', 'FOLK_HIGH_SCHOOL', 'Björkfors'],
  ['snickargarn', 'Snickargårn i Norrvik', 'EMPLOYER_PRIVATE', 'Norrvik'],
  ['torghallen', 'Torghallens Frukt', 'EMPLOYER_PRIVATE', 'Norrvik'],
  ['ekorren', 'Förskolan Ekorrstigen', 'EMPLOYER_PUBLIC', 'Norrvik'],
  ['verkstan', 'Klyvnans Bilverkstad', 'EMPLOYER_PRIVATE', 'Lindesund'],
  ['raknestugan', 'Räknestugan', 'EMPLOYER_PRIVATE', 'Norrvik'],
  ['hemtjanst', 'Hemtjänsten Åkervik', 'EMPLOYER_PUBLIC', 'Åkervik'],
  ['lagret', 'Granstads Lagerhus', 'EMPLOYER_PRIVATE', 'Granstad'],
  ['koket', 'Sundsbro Skolkök', 'EMPLOYER_MUNICIPAL_COMPANY', 'Sundsbro'],
  ['aterbruk', 'Återbruket Andra Varvet', 'ASF', 'Norrvik'],
  ['svets', 'Västanå Svets', 'EMPLOYER_PRIVATE', 'Västanå'],
  ['kodverket', 'Kodverket Nio', 'EMPLOYER_PRIVATE', 'Norrvik'],
];
/** How far each municipality of the set has come: months after the start for contacted, anchored, committed. */
const MUNICIPALITIES: readonly [name: string, contacted: number, anchored?: number, committed?: number][] = [
  ['Norrvik', 0, 1, 2],
  ['Lindesund', 1, 3, 6],
  ['Västanå', 1, 4, 9],
  ['Åkervik', 2, 6, 14],
  ['Björkfors', 2, 8, 20],
  ['Sundsbro', 4, 11],
  ['Granstad', 5],
  ['Ekbacka', 9],
];
const ASSOCIATIONS: readonly [name: string, contacted: number, anchored?: number, committed?: number][] = [
  ['Kvinnoföreningen Rosengången', 1, 3, 8],
  ['Föreningen Öppet Bord', 1, 4],
  ['Idrottsföreningen Klyvnans Vänner', 3, 7],
  ['Eritreanska kulturföreningen i Norrvik', 4, 9],
  ['Hantverksföreningen Handlag', 6],
];

export const MUNICIPALITY_NAMES = MUNICIPALITIES.map(([name]) => name);
export const EMPLOYERS = [
  'snickargarn',
  'torghallen',
  'ekorren',
  'verkstan',
  'raknestugan',
  'hemtjanst',
  'lagret',
  'koket',
  'aterbruk',
  'svets',
  'kodverket',
] as const;
export const organisationId = (ref: string): string => idOf('organisation', ref);
export const municipalityOf = (ref: string): string | null => ORGANISATIONS.find(([one]) => one === ref)?.[3] ?? null;

export const organisations = (): Partial<Organisation>[] => [
  ...ORGANISATIONS.map(([ref, name, kind, municipality]) => ({
    id: organisationId(ref),
    orgId: OWNER.id,
    ref,
    name,
    kind,
    municipality: municipality ?? null,
    isOwner: false,
  })),
  ...MUNICIPALITIES.map(([name]) => ({
    id: organisationId(`kommun ${name}`),
    orgId: OWNER.id,
    ref: `kommun-${name.toLowerCase()}`,
    name: `${name}s kommun`,
    kind: 'MUNICIPALITY',
    municipality: name,
    isOwner: false,
  })),
  ...ASSOCIATIONS.map(([name], index) => ({
    id: organisationId(name),
    orgId: OWNER.id,
    ref: `forening-${index + 1}`,
    name,
    kind: 'NGO',
    municipality: null,
    isOwner: false,
  })),
];

const STATUSES: readonly RecruitmentStatus[] = ['CONTACTED', 'ANCHORED', 'COMMITTED'];

/** Partners came and went: the advisers left after fourteen months, the folk high school joined in the second year. */
export function partners(today: CivilDate): Partial<ProjectPartner>[] {
  const { startsOn } = projectSpan(today);
  const row = (
    ref: string,
    organisationId: string,
    role: PartnerRole,
    more: Partial<ProjectPartner> = {},
  ): Partial<ProjectPartner> => ({
    id: idOf('project_partner', `${ref} ${role} ${more.recruitment ?? ''}`),
    ...IN_PROJECT,
    organisationId,
    role,
    fromOn: startsOn,
    ...more,
  });
  const plain = (ref: string, role: PartnerRole, from: number, more: Partial<ProjectPartner> = {}) =>
    row(ref, organisationId(ref), role, { fromOn: addMonths(startsOn, from), ...more });
  const recruited = (
    [name, ...months]: readonly [string, number, number?, number?],
    id: string,
    set: string | null,
  ): Partial<ProjectPartner>[] =>
    months.flatMap((month, index) =>
      month === undefined
        ? []
        : [
            row(name, id, index === 2 ? 'PARTNER' : 'CONTACT', {
              fromOn: addMonths(startsOn, month),
              recruitment: STATUSES[index],
              recruitedOn: addDays(addMonths(startsOn, month), 9),
              recruitmentSet: set,
            }),
          ],
    );
  return [
    row('owner', OWNER.id, 'OWNER'),
    plain('af', 'CO_FINANCIER', 0),
    plain('af', 'REFERRER', 0),
    plain('soc', 'REFERRER', 1),
    plain('samordning', 'CO_FINANCIER', 0),
    plain('samordning', 'STEERING_MEMBER', 0),
    plain('komvux', 'PARTNER', 0),
    plain('bildning', 'PARTNER', 0),
    plain('folkhogskola', 'PARTNER', 13),
    plain('foretagsrad', 'PARTNER', 0, {
      toOn: addMonths(startsOn, 14),
      leavingReason: 'Uppdraget i kommunerna tog slut. Projektets coacher tog över starta eget.',
    }),
    ...EMPLOYERS.map((ref, index) => plain(ref, 'PLACEMENT_HOST', 1 + index)),
    ...MUNICIPALITIES.flatMap((one) => recruited(one, organisationId(`kommun ${one[0]}`), 'Klyvnans åtta kommuner')),
    ...ASSOCIATIONS.flatMap((one) => recruited(one, organisationId(one[0]), null)),
  ];
}

/** One check runs out within a month and one has run out: they are what the leader must see. */
export const mentors = (today: CivilDate): Partial<Mentor>[] => {
  const list: [name: string, industry: string, languages: string[], capacity: number][] = [
    ['Lars Bergström', 'Bygg', ['sv', 'en'], 2],
    ['Birgitta Sjöö', 'Vård och omsorg', ['sv'], 2],
    ['Goran Petrović', 'Industri', ['sv', 'sr', 'en'], 1],
    ['Agneta Fors', 'Handel', ['sv', 'fr'], 1],
    ['Samuel Gebre', 'Transport', ['sv', 'ti'], 2],
    ['Lena Wiik', 'Ekonomi', ['sv', 'en'], 1],
  ];
  return list.map(([name, industry, languages, capacity], index) => ({
    id: idOf('mentor', name),
    orgId: OWNER.id,
    ref: `mentor-${index + 1}`,
    name,
    industry,
    languages,
    capacity,
    times: index % 2 ? ['EVENING'] : ['DAY', 'EVENING'],
    phone: `070-174 06 ${70 + index}`,
    checkedOn: addDays(today, -340 + index * 55),
    checkExpiresOn: addDays(today, index === 5 ? -3 : 25 + index * 55),
  }));
};

export function goals(today: CivilDate): Partial<Goal>[] {
  const { endsOn } = projectSpan(today);
  const list: [indicator: string, target: number, unit: string, label: string, targetMax?: number][] = [
    ['empowered_at_exit', 80, 'percent', '80 % vet vad de kan och känner sig starkare'],
    ['participants_enrolled', 70, 'count', '70–90 deltagare under projektet', 90],
    [
      'outcome_within_3_months',
      30,
      'percent',
      '30 % i arbete, eget företag, praktik eller utbildning inom tre månader',
    ],
    ['occupancy_peak', 20, 'count', 'Högst 20 deltagare samtidigt'],
    ['placement_offers_created', 25, 'count', 'Minst 25 praktikplatser'],
    ['municipalities_committed', 5, 'count', 'Minst fem av åtta kommuner är med'],
  ];
  const decision = `Beslut ${addMonths(projectSpan(today).startsOn, -2)}, dnr 2025/00118`;
  const baselines: Record<string, { baselineText: string; baselineValue: number; baselineSource: string }> = {
    outcome_within_3_months: {
      baselineText: 'av dem som lämnade kommunens insats året innan var i arbete eller studier efter tre månader:',
      baselineValue: 22,
      baselineSource: 'Förstudien, tabell 3',
    },
  };
  return [
    ...list.map(([indicator, target, unit, label, targetMax]) => ({
      id: idOf('goal', indicator),
      ...IN_PROJECT,
      indicator,
      target,
      targetMax: targetMax ?? null,
      unit,
      dueOn: endsOn,
      label,
      decision,
      ...baselines[indicator],
    })),
    ...milestones(today),
  ];
}

/** What is to have been done, one judged and one still to come. */
function milestones(today: CivilDate): Partial<Goal>[] {
  const judged = addMonths(today, -2);
  const list: [label: string, dueOn: CivilDate, status: string | null, narrative: string | null][] = [
    [
      'Skriftlig samverkan med SFI-anordnarna i Norrvik, Björkfors och Ekhöjden',
      addMonths(today, -3),
      'PARTLY',
      'Två av tre anordnare har skrivit på. Den tredje väntar på ny upphandling.',
    ],
    ['Metodhandbok om språkstödd praktik klar för spridning', addMonths(today, 5), null, null],
  ];
  return list.map(([label, dueOn, milestoneStatus, narrative]) => ({
    id: idOf('goal', label),
    ...IN_PROJECT,
    indicator: MILESTONE,
    target: 1,
    dueOn,
    label,
    milestoneStatus,
    narrative,
    judgedOn: milestoneStatus === null ? null : judged,
  }));
}

/** Two women and a man of this year, and a woman of the last, did not consent to being registered. */
export function anonymousCounts(today: CivilDate): Partial<AnonymousCount>[] {
  const year = Number(today.slice(0, 4));
  const list: [year: number, gender: string, people: number][] = [
    [year, 'W', 2],
    [year, 'M', 1],
    [year - 1, 'W', 1],
  ];
  return list.map(([of, gender, people]) => ({
    id: idOf('anonymous', `${of} ${gender}`),
    ...IN_PROJECT,
    year: of,
    gender,
    people,
  }));
}

/** The leader's estimates where nothing is kept per person: after one year and now. */
export function estimates(today: CivilDate): Partial<Estimate>[] {
  const list: [indicator: string, on: CivilDate, n: number][] = [
    ['EECO15', addMonths(today, -11), 1],
    ['EECO15', addDays(today, -20), 3],
    ['EECO17', addMonths(today, -11), 5],
    ['EECO17', addDays(today, -20), 9],
  ];
  return list.map(([indicator, onDate, n]) => ({
    id: idOf('estimate', `${indicator} ${n}`),
    ...IN_PROJECT,
    indicator,
    onDate,
    n,
  }));
}
