/** What is laid by hand around today: this morning's group, the afternoon, the last meetings the coach's day turns on, and the next ones. */
import { addDays } from '#domain';
import { weekdayAfter, weekdayBefore } from './dice.js';
import type { Log, Session } from './log.js';
import type { Case } from './person.js';

const MORNING = [
  'Abdirahman Osman',
  'Ibrahim Diallo',
  'Leyla Demir',
  'Mariam Nasser',
  'Olena Shevchuk',
  'Rana Salih',
  'Nour Khalil',
  'Filmon Ghebre',
  'Iryna Kovalenko',
  'Farid Rahimi',
  'Liban Farah',
  'Grace Mbuyi',
];
const AFTERNOON = [
  'Abdirahman Osman',
  'Elif Aydın',
  'Mariam Nasser',
  'Olena Shevchuk',
  'Rana Salih',
  'Filmon Ghebre',
  'Iryna Kovalenko',
  'Liban Farah',
  'Grace Mbuyi',
];

export function dayOfSara(log: Log, cases: readonly Case[]): void {
  const { today } = log;
  const of = (key: string): Case => {
    const it = cases.find((one) => one.key === key);
    if (!it) throw new Error(`nobody is called ${key}`);
    return it;
  };
  const planned = { attendance: 'NOT_REPORTED', isLate: true } as const;
  const group = (
    session: Session,
    keys: readonly string[],
    part: (key: string) => Parameters<Log['attend']>[3],
  ): void => {
    const id = log.add(session);
    for (const key of keys) log.attend(id, session, of(key), part(key));
  };

  group(
    {
      kind: 'JOB_SEARCH',
      on: today,
      from: '09:00',
      to: '12:00',
      breakMinutes: 15,
      place: 'Ankaret',
      mode: 'ON_SITE',
      isGroup: true,
      ledBy: 'sara',
    },
    MORNING,
    (key) => {
      if (key === 'Leyla Demir') return { attendance: 'ABSENT_UNNOTIFIED', isLate: true };
      if (key === 'Liban Farah') return { attendance: 'ABSENT_ILL' };
      return { attendance: 'PRESENT', signed: key !== 'Mariam Nasser' };
    },
  );
  log.meet(of('Leyla Demir'), { kind: 'COACHING', on: today, from: '13:00', to: '13:45', place: 'Rum 4' }, planned);
  log.meet(
    of('Omar Kaya'),
    { kind: 'THREE_PARTY_MEETING', on: today, from: '14:00', to: '15:00', place: 'Snickargårn i Norrvik' },
    planned,
  );
  group(
    {
      kind: 'PARTICIPATION_DIALOGUE',
      on: today,
      from: '15:30',
      to: '17:00',
      place: 'Ankaret',
      mode: 'ON_SITE',
      isGroup: true,
      ledBy: 'sara',
    },
    AFTERNOON,
    () => planned,
  );

  // Leyla was away without a word from SFI too; what her coach knows of her is older than that.
  const sfi: Session = {
    kind: 'SFI',
    on: weekdayBefore(addDays(today, -2)),
    from: '09:00',
    to: '12:00',
    breakMinutes: 15,
    place: 'Vuxenskolan Ekhöjden',
    isGroup: true,
    ledBy: null,
    name: 'kurs B',
  };
  const sfiId = log.add(sfi);
  for (const key of ['Leyla Demir', 'Farid Rahimi', 'Filmon Ghebre'])
    log.attend(
      sfiId,
      sfi,
      of(key),
      key === 'Leyla Demir' ? { attendance: 'ABSENT_UNNOTIFIED', isLate: true } : { attendance: 'PRESENT' },
    );

  const last = (key: string, session: Omit<Session, 'on'>, note: string): void =>
    log.meet(of(key), { ...session, on: of(key).through, name: `${key} senast` }, { attendance: 'PRESENT', note });
  last(
    'Leyla Demir',
    { kind: 'COACHING', from: '14:00', to: '14:45', place: 'Rum 4' },
    'Har haft mycket hemma. Vi kom överens om lugnare takt i två veckor.',
  );
  last(
    'Elif Aydın',
    { kind: 'COACHING', from: '10:30', to: '11:00', place: 'Rum 4' },
    'Kort samtal. Väntar på besked om barnomsorg och hör av sig.',
  );
  last(
    'Amina Warsame',
    { kind: 'THREE_PARTY_MEETING', from: '09:00', to: '10:00', place: 'Förskolan Ekorrstigen' },
    'Handledaren är mycket nöjd. Amina leder sångstunden själv.',
  );
  last(
    'Samira Haddad',
    { kind: 'COACHING', from: '15:00', to: '15:45', place: 'Rum 4' },
    'Får göra löner på riktigt nu. Vill fråga om förlängning.',
  );
  last(
    'Yonas Haile',
    { kind: 'THREE_PARTY_MEETING', from: '13:00', to: '14:00', place: 'Klyvnans Bilverkstad' },
    'Byter däck och olja på egen hand. Nästa steg är felsökning.',
  );
  last(
    'Zahra Karimi',
    { kind: 'COACHING', from: '10:00', to: '10:45', place: null },
    'Pratade om vad som känns tryggt. Vi tar det i hennes takt.',
  );

  const recently = (key: string, days: number, session: Omit<Session, 'on'>, note: string): void =>
    log.meet(
      of(key),
      { ...session, on: weekdayBefore(addDays(today, -days)), name: `${key} nyss ${days}` },
      { attendance: 'PRESENT', note },
    );
  recently(
    'Rana Salih',
    3,
    { kind: 'COACHING', from: '10:00', to: '10:45', place: 'Rum 4' },
    'CV klart. Vill öva på att ringa arbetsgivare innan praktiken.',
  );
  recently(
    'Rana Salih',
    7,
    { kind: 'THREE_PARTY_MEETING', from: '13:00', to: '14:00', place: 'Torghallens Frukt' },
    'Torghallens Frukt kan ta emot. Kassa och frukt, handledare är Maj Wik.',
  );
  recently(
    'Mariam Nasser',
    9,
    { kind: 'COACHING', from: '11:00', to: '11:45', place: 'Rum 4' },
    'Betygen är översatta. Nu återstår ansökan om validering.',
  );
  recently(
    'Ibrahim Diallo',
    6,
    { kind: 'MAPPING', from: '09:00', to: '10:15', place: 'Rum 4' },
    'Första delen av kartläggningen. Berättade om arbetet som målare.',
  );
  recently(
    'Abdirahman Osman',
    8,
    { kind: 'JOB_MATCHING', from: '11:00', to: '11:45', place: 'Rum 4' },
    'Åkeriet vill träffas när C-körkortet är på väg. Söker intyg från hemlandet.',
  );
  log.note(
    of('Amina Warsame'),
    weekdayBefore(addDays(today, -20)),
    'Eget minne till mig: fråga om schemat på fredagar, hon ville inte ta det i gruppen.',
    null,
    'sara',
    true,
  );

  const coming = (key: string, days: number, session: Omit<Session, 'on'>): void =>
    log.meet(of(key), { ...session, on: weekdayAfter(addDays(today, days)), name: `${key} kommer` }, planned);
  coming('Rana Salih', 7, { kind: 'THREE_PARTY_MEETING', from: '09:30', to: '10:30', place: 'Torghallens Frukt' });
  coming('Ibrahim Diallo', 4, { kind: 'MAPPING', from: '10:00', to: '11:15', place: 'Rum 4' });
  coming('Olena Shevchuk', 6, { kind: 'INDIVIDUAL_PLAN', from: '13:00', to: '14:00', place: 'Rum 4' });
  coming('Amina Warsame', 8, {
    kind: 'THREE_PARTY_MEETING',
    from: '09:00',
    to: '10:00',
    place: 'Förskolan Ekorrstigen',
  });
}
