// Words of lists as files: headings of columns and the codes that views make up themselves (a phase, a state, what comes next).
import type { Language } from './format.js';
import type { CodeWords } from './messages.js';
import { messages } from './words.js';

/** Columns that can stand in a file of participants, in the order they are offered. */
export const CASELOAD_COLUMNS = [
  'name',
  'reference',
  'state',
  'stage',
  'nextKind',
  'nextOn',
  'lastContactOn',
  'silentDays',
  'attendance30',
  'sfiCourse',
  'openSteps',
  'coachName',
  'entryOn',
  'plannedExitOn',
  'exitOn',
  'exitReason',
  'exitDestination',
  'gender',
  'birthYear',
  'category',
  'interpreterLanguage',
] as const;
export type CaseloadColumn = (typeof CASELOAD_COLUMNS)[number];

const HEADS: Record<Language, Record<CaseloadColumn, string>> = {
  sv: {
    name: 'Namn',
    reference: 'Beteckning',
    state: 'Läge',
    stage: 'Fas',
    nextKind: 'Nästa',
    nextOn: 'Nästa, dag',
    lastContactOn: 'Senaste kontakt',
    silentDays: 'Dagar sedan kontakt',
    attendance30: 'Närvaro 30 dagar, %',
    sfiCourse: 'SFI',
    openSteps: 'Öppna plansteg',
    coachName: 'Coach',
    entryOn: 'Inskriven',
    plannedExitOn: 'Planerat avslut',
    exitOn: 'Avslutad',
    exitReason: 'Orsak till avslut',
    exitDestination: 'Till vad',
    gender: 'Kön',
    birthYear: 'Födelseår',
    category: 'Kategori',
    interpreterLanguage: 'Tolkspråk',
  },
  en: {
    name: 'Name',
    reference: 'Reference',
    state: 'State',
    stage: 'Phase',
    nextKind: 'Next',
    nextOn: 'Next, day',
    lastContactOn: 'Last contact',
    silentDays: 'Days since contact',
    attendance30: 'Attendance 30 days, %',
    sfiCourse: 'SFI',
    openSteps: 'Open plan steps',
    coachName: 'Coach',
    entryOn: 'Entry',
    plannedExitOn: 'Planned exit',
    exitOn: 'Exit',
    exitReason: 'Exit reason',
    exitDestination: 'Destination',
    gender: 'Gender',
    birthYear: 'Year of birth',
    category: 'Category',
    interpreterLanguage: 'Interpreter language',
  },
};

const OWN: Record<Language, Record<string, Record<string, string>>> = {
  sv: {
    state: { waiting: 'väntar', active: 'pågår', exited: 'avslutad' },
    stage: {
      mapping: 'Kartläggning',
      plan: 'Plan',
      sfi: 'SFI',
      practice: 'Praktik',
      exited: 'Avslutade',
      followed_up: 'Uppföljda',
    },
    nextKind: { follow_up: 'Uppföljning', plan_step: 'Plansteg', placement: 'Praktik', exit: 'Planerat avslut' },
  },
  en: {
    state: { waiting: 'waiting', active: 'active', exited: 'exited' },
    stage: {
      mapping: 'Mapping',
      plan: 'Plan',
      sfi: 'SFI',
      practice: 'Placement',
      exited: 'Exited',
      followed_up: 'Followed up',
    },
    nextKind: { follow_up: 'Follow-up', plan_step: 'Plan step', placement: 'Placement', exit: 'Planned exit' },
  },
};
const LISTS: Partial<Record<CaseloadColumn, keyof CodeWords>> = {
  exitReason: 'exitReason',
  exitDestination: 'exitDestination',
  gender: 'gender',
  category: 'category',
};

/** The heading of a column. */
export const columnHead = (column: CaseloadColumn, language: Language): string => HEADS[language][column];

/** A code in words where the column holds codes; anything else as it is. */
export function cellWord(column: CaseloadColumn, value: unknown, language: Language): unknown {
  if (typeof value !== 'string') return value;
  const list = LISTS[column];
  const codes = list ? (messages(language).codes[list] as Readonly<Record<string, string>>) : OWN[language][column];
  return codes?.[value] ?? value;
}

/** What the file and its sheet are called. */
export const LIST_NAME: Record<Language, string> = { sv: 'Deltagare', en: 'Participants' };
