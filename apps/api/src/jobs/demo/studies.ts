/** SFI over time, mentors and their matches, and the survey at entry, half-way and exit. */
import type { MentorMatch, SfiEnrolment, SurveyAnswer } from '#database';
import { addDays, type CivilDate, daysBetween, earlier, nextCourse, type SfiCourse, type SfiPath } from '#domain';
import { after } from './days.js';
import { dice, idOf } from './dice.js';
import { type Case, lastStay } from './person.js';
import { organisationId } from './places.js';
import { IN_PROJECT } from './staff.js';

const PATH: Record<SfiCourse, SfiPath> = { A: '1', B: '2', C: '2', D: '3' };
const BEFORE: Partial<Record<SfiCourse, SfiCourse>> = { C: 'B', D: 'C' };

/** The course before, passed; the course she reads while she is here; and for some the next one after it. */
export function sfi(it: Case, today: CivilDate): Partial<SfiEnrolment>[] {
  const course = it.person.sfi;
  const [first] = it.stays;
  if (!course || !first) return [];
  const throws = dice(`sfi ${it.key}`);
  const path = PATH[course];
  const row = (values: Partial<SfiEnrolment>): Partial<SfiEnrolment> => ({
    id: idOf('sfi_enrolment', `${it.key} ${values.course}`),
    ...IN_PROJECT,
    participationId: it.participationId,
    providerId: it.isProtected ? null : organisationId('komvux'),
    path,
    hoursPerWeek: throws.pick([12, 15, 15, 20]),
    ...(it.key === 'Rana Salih' && values.endsOn === null ? { schedule: RANAS_WEEK } : {}),
    ...values,
  });
  const startsOn = after(first.entryOn, -throws.whole(20, 60));
  const exitOn = lastStay(it)?.exitOn ?? null;
  const previous = BEFORE[course];
  const before = previous
    ? [
        row({
          course: previous,
          startsOn: addDays(startsOn, -150),
          endsOn: addDays(startsOn, -6),
          result: throws.pick(['B', 'C', 'D', 'E']),
        }),
      ]
    : [];
  if (exitOn === null && daysBetween(first.entryOn, today) < 20) return before;
  if (exitOn === null && !it.person.sfiDone) return [...before, row({ course, startsOn, endsOn: null, result: null })];
  if (exitOn === null)
    return [
      ...before,
      row({ course, startsOn, endsOn: earlier(addDays(startsOn, 120), addDays(today, -12)), result: 'C' }),
    ];
  const endsOn = earlier(exitOn, addDays(startsOn, throws.whole(110, 150)));
  const short = daysBetween(first.entryOn, exitOn) < 100;
  const result = short ? 'INTERRUPTED' : throws.pick(['B', 'C', 'C', 'D', 'D', 'E', 'E', 'F']);
  const next = result === 'INTERRUPTED' || result === 'F' ? null : nextCourse(course);
  const goesOn = next !== null && addDays(endsOn, 7) < exitOn && throws.chance(0.6);
  const until = addDays(endsOn, 140);
  return [
    ...before,
    row({ course, startsOn, endsOn, result }),
    ...(goesOn
      ? [
          row({
            course: next,
            startsOn: addDays(endsOn, 7),
            endsOn: until < today ? until : null,
            result: until < today ? throws.pick(['C', 'D', 'E']) : null,
          }),
        ]
      : []),
  ];
}

/** Her course and the placement to come meet for half an hour: somebody must choose. */
const RANAS_WEEK = [2, 3, 4].map((weekday) => ({ weekday, from: '12:30', to: '16:00' }));

const MENTORS: readonly [name: string, industry: string, keys: readonly string[]][] = [
  ['Lars Bergström', 'Bygg', ['Omar Kaya', 'Tesfalem Weldu', 'Yusuf Polat']],
  ['Birgitta Sjöö', 'Vård och omsorg', ['Hiwot Alemu', 'Grace Mbuyi', 'Sahra Hersi']],
  ['Goran Petrović', 'Industri', ['Mehmet Yıldız']],
  ['Agneta Fors', 'Handel', ['Rana Salih', 'Meron Assefa']],
  ['Samuel Gebre', 'Transport', ['Liban Farah', 'Dawit Tesfaye']],
  ['Lena Wiik', 'Ekonomi', ['Samira Haddad', 'Rima Aziz']],
];

/** Matched a month after the entry; an exit ends the match, one ended earlier. */
export const matches = (cases: readonly Case[]): Partial<MentorMatch>[] =>
  MENTORS.flatMap(([name, industry, keys]) =>
    cases
      .filter((it) => keys.includes(it.key))
      .map((it): Partial<MentorMatch> => {
        const stay = lastStay(it)!;
        const gaveUp = it.key === 'Yusuf Polat';
        return {
          id: idOf('mentor_match', it.key),
          ...IN_PROJECT,
          participationId: it.participationId,
          mentorId: idOf('mentor', name),
          industry,
          startsOn: after(stay.entryOn, 30),
          endsOn: gaveUp ? after(stay.entryOn, 70) : stay.exitOn,
          endReason: gaveUp ? 'Mentorn flyttade.' : stay.exitOn ? 'Deltagandet är avslutat.' : null,
        };
      }),
  );

export const isMatched = (it: Case): boolean => MENTORS.some(([, , keys]) => keys.includes(it.key));

const WRITTEN: Record<string, string> = { K: 'DONT_KNOW', X: 'DECLINED' };
const MODES = [
  'SELF_PROJECT_TABLET',
  'SELF_PROJECT_TABLET',
  'SELF_OWN_DEVICE',
  'ASSISTED_INTERPRETER',
  'ASSISTED_STAFF_NOT_COACH',
  'PAPER',
];

/** At entry lower than at exit, as a rule; a few never answered. */
export function answers(it: Case, today: CivilDate): Partial<SurveyAnswer>[] {
  const stay = lastStay(it);
  const [first] = it.stays;
  if (!stay || !first || it.person.reason === 'REGISTRATION_ERROR') return [];
  const throws = dice(`survey ${it.key}`);
  const mode = it.person.sfi === 'A' ? 'ASSISTED_INTERPRETER' : throws.pick(MODES);
  const language = throws.chance(0.5)
    ? 'sv'
    : ({ SYR: 'ar', IRQ: 'ar', SDN: 'ar', SOM: 'so', ERI: 'ti', AFG: 'prs', IRN: 'fa', UKR: 'uk' }[it.person.country] ??
      'sv');
  const two = (occasion: string, onDate: CivilDate, e1: string, e2: string): Partial<SurveyAnswer>[] =>
    [
      ['E1', e1],
      ['E2', e2],
    ].map(([item, answer]) => ({
      id: idOf('survey_answer', `${it.key} ${occasion} ${item}`),
      ...IN_PROJECT,
      participationId: it.participationId,
      survey: 'empowerment',
      occasion,
      onDate,
      item,
      answer: WRITTEN[answer] ?? answer,
      // Those of the last weeks were answered with somebody of the house beside, so that none of them waits to be seen.
      mode: mode === 'SELF_PROJECT_TABLET' && onDate > after(today, -31) ? 'ASSISTED_STAFF_NOT_COACH' : mode,
      language,
    }));
  const rows: Partial<SurveyAnswer>[] = [];
  const onEntry = after(first.entryOn, throws.whole(2, 9));
  if (throws.chance(0.85) && onEntry < today && onEntry <= it.through)
    rows.push(...two('entry', onEntry, String(throws.whole(2, 4)), String(throws.whole(1, 4))));
  const onMid = after(stay.entryOn, 92);
  if (throws.chance(0.5) && onMid < today && onMid <= it.through)
    rows.push(...two('mid', onMid, String(throws.whole(3, 5)), String(throws.whole(2, 5))));
  const onExit = stay.exitOn && after(stay.exitOn, -throws.whole(0, 6));
  if (onExit && it.person.survey && onExit < today)
    rows.push(...two('exit', onExit, it.person.survey[0], it.person.survey[1]));
  return rows;
}
