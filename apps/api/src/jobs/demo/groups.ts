/** Group sessions through the months. The job-search group meets on the weekday it is today, so that there is one this morning. */
import { type ActivityKind, addDays, type CivilDate, daysBetween, isoWeekday } from '#domain';
import { projectSpan } from './days.js';
import { dice, weekdayAfter } from './dice.js';
import type { Log, Session } from './log.js';
import { type Case, stayOn } from './person.js';
import { partOf } from './talks.js';

interface Series {
  kind: ActivityKind;
  /** Days after the job-search group's weekday. */
  day: number;
  /** Every so many weeks. */
  every: number;
  phase?: number;
  from: string;
  to: string;
  breakMinutes?: number;
  place: string;
  ledBy: Session['ledBy'];
  /** Share of those in the project who are in it. */
  share: number;
  mode?: Session['mode'];
}

const SERIES: readonly Series[] = [
  {
    kind: 'JOB_SEARCH',
    day: 0,
    every: 1,
    from: '09:00',
    to: '12:00',
    breakMinutes: 15,
    place: 'Ankaret',
    ledBy: 'sara',
    share: 0.55,
  },
  {
    kind: 'PARTICIPATION_DIALOGUE',
    day: 0,
    every: 2,
    from: '15:30',
    to: '17:00',
    place: 'Ankaret',
    ledBy: 'sara',
    share: 0.5,
  },
  {
    kind: 'FOLKBILDNING',
    day: 1,
    every: 2,
    from: '09:30',
    to: '11:30',
    place: 'Studieförbundet Gemet',
    ledBy: null,
    share: 0.5,
  },
  {
    kind: 'LANGUAGE_SUPPORT',
    day: 3,
    every: 2,
    from: '14:00',
    to: '15:30',
    place: 'Språkkaféet',
    ledBy: 'maria',
    share: 0.35,
  },
  {
    kind: 'WORKPLACE_SWEDISH',
    day: 2,
    every: 2,
    phase: 1,
    from: '09:00',
    to: '11:00',
    place: 'Vuxenskolan Ekhöjden',
    ledBy: null,
    share: 0.35,
  },
  {
    kind: 'SFI',
    day: 4,
    every: 2,
    from: '13:00',
    to: '16:00',
    breakMinutes: 20,
    place: 'Vuxenskolan Ekhöjden',
    ledBy: null,
    share: 0.3,
  },
  {
    kind: 'DIGITAL_SKILLS',
    day: 1,
    every: 4,
    phase: 1,
    from: '13:00',
    to: '15:00',
    place: 'Datasalen',
    ledBy: 'johan',
    share: 0.4,
    mode: 'HYBRID',
  },
  {
    kind: 'COACHING_GROUP',
    day: 3,
    every: 4,
    phase: 2,
    from: '10:00',
    to: '11:30',
    place: 'Ankaret',
    ledBy: 'johan',
    share: 0.4,
  },
  {
    kind: 'HEALTH_ACTIVITY',
    day: 2,
    every: 4,
    phase: 2,
    from: '13:00',
    to: '14:30',
    place: 'Promenad vid ån',
    ledBy: 'maria',
    share: 0.4,
  },
  {
    kind: 'STUDY_VISIT',
    day: 4,
    every: 6,
    phase: 3,
    from: '10:00',
    to: '12:00',
    place: 'Hos en arbetsgivare',
    ledBy: 'johan',
    share: 0.4,
  },
  {
    kind: 'CIVIC_ORIENTATION',
    day: 1,
    every: 8,
    phase: 4,
    from: '09:00',
    to: '12:00',
    breakMinutes: 15,
    place: 'Norrviks bibliotek',
    ledBy: null,
    share: 0.3,
  },
  {
    kind: 'INTRO_COURSE',
    day: 4,
    every: 8,
    phase: 1,
    from: '09:00',
    to: '15:00',
    breakMinutes: 60,
    place: 'Ankaret',
    ledBy: 'maria',
    share: 0.25,
  },
  {
    kind: 'ENTREPRENEURSHIP',
    day: 3,
    every: 12,
    phase: 5,
    from: '13:00',
    to: '16:00',
    breakMinutes: 15,
    place: 'Ankaret',
    ledBy: 'maria',
    share: 0.25,
  },
  {
    kind: 'SHORT_COURSE',
    day: 2,
    every: 10,
    phase: 7,
    from: '08:30',
    to: '15:30',
    breakMinutes: 60,
    place: 'Livsmedelshygien, Tallåsens folkhögskola',
    ledBy: null,
    share: 0.3,
  },
  {
    kind: 'LABOUR_MARKET_TRAINING',
    day: 2,
    every: 16,
    phase: 9,
    from: '08:30',
    to: '15:30',
    breakMinutes: 60,
    place: 'Truckkort',
    ledBy: null,
    share: 0.2,
  },
];

/** People on a placement are there; protected persons stand on no group's list. */
function mayCome(it: Case, on: CivilDate, busy: (it: Case, on: CivilDate) => boolean): boolean {
  const stay = stayOn(it, on);
  return (
    !it.isProtected &&
    it.person.category !== 'STAFF' &&
    stay !== undefined &&
    on <= it.through &&
    daysBetween(stay.entryOn, on) >= 14 &&
    it.person.reason !== 'REGISTRATION_ERROR' &&
    !busy(it, on)
  );
}

export function groups(log: Log, cases: readonly Case[], busy: (it: Case, on: CivilDate) => boolean): void {
  const { startsOn } = projectSpan(log.today);
  const weekday = Math.min(isoWeekday(log.today), 5);
  const anchor = addDays(log.today, weekday - isoWeekday(log.today));
  for (const series of SERIES) {
    for (let week = 1; ; week += 1) {
      const base = addDays(anchor, -7 * week);
      if (base < addDays(startsOn, 50)) break;
      if ((week + (series.phase ?? 0)) % series.every !== 0) continue;
      const on = addDays(base, ((weekday - 1 + series.day) % 5) + 1 - weekday);
      const who = cases.filter(
        (it) => mayCome(it, on, busy) && dice(`in ${series.kind} ${it.key}`).chance(series.share),
      );
      if (who.length < 3) continue;
      const session: Session = {
        kind: series.kind,
        on,
        from: series.from,
        to: series.to,
        place: series.place,
        isGroup: true,
        ledBy: series.ledBy,
        mode: series.mode ?? 'ON_SITE',
        ...(series.breakMinutes ? { breakMinutes: series.breakMinutes } : {}),
      };
      const id = log.add(session);
      const isOff = week > 4 && dice(`off ${series.kind} ${week}`).chance(0.02);
      const isForgotten = series.kind === 'WORKPLACE_SWEDISH' && week < 4;
      for (const it of who) {
        if (isForgotten) {
          log.attend(id, session, it, { attendance: 'NOT_REPORTED' });
          continue;
        }
        const part = isOff ? { attendance: 'CANCELLED_BY_PROJECT' as const } : partOf(it, on, log.today);
        const isLate =
          part.attendance === 'PRESENT' &&
          series.from === '09:00' &&
          dice(`late ${it.key} ${week} ${series.kind}`).chance(0.06);
        log.attend(id, session, it, isLate ? { attendance: 'PARTIAL', arrivedAt: '09:40' } : part);
      }
    }
  }
}

/** What the project does without participants: seminars for organisations and the search for employers. */
export function besides(log: Log): void {
  const { startsOn } = projectSpan(log.today);
  for (let month = 2; ; month += 1) {
    const on = weekdayAfter(addDays(startsOn, 30 * month + 3));
    if (on >= log.today) return;
    log.add({
      kind: 'EMPLOYER_CONTACT',
      on,
      ledBy: month % 2 ? 'johan' : 'maria',
      place: 'Frukostmöte för arbetsgivare',
    });
    if (month % 5 === 0)
      log.add({
        kind: 'EVENT',
        on,
        from: '13:00',
        to: '16:00',
        ledBy: 'johan',
        place: 'Öppet hus om praktik',
        isGroup: true,
      });
    if (month === 9)
      log.add({
        kind: 'STUDY_VISIT',
        on,
        from: '10:00',
        to: '12:00',
        ledBy: 'johan',
        place: 'Granstads Lagerhus',
        isGroup: true,
        name: 'inställt',
        voided: 'Dubbelt registrerat.',
      });
  }
}
