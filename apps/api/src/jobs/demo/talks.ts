/** The meetings of one person through a period: mapping, plan, coaching every other week, and what her path asks for on the way. */
import { type ActivityKind, addDays, type CivilDate, daysBetween } from '#domain';
import { after } from './days.js';
import { dice } from './dice.js';
import type { Log, Part, Session } from './log.js';
import { type Case, type Stay } from './person.js';
import { wordsFor } from './words.js';

const ROOMS = ['Rum 2', 'Rum 3', 'Rum 4', 'Biblioteket i Norrvik'];
const STARTS = ['09:00', '10:00', '10:30', '13:00', '14:00'];
const plus = (start: string, minutes: number): string => {
  const end = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + minutes;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

/** Length in minutes of what is not a coaching of 45 minutes. */
const LENGTH: Partial<Record<ActivityKind, number>> = {
  INFO_MEETING: 60,
  MAPPING: 75,
  INDIVIDUAL_PLAN: 60,
  THREE_PARTY_MEETING: 60,
  VALIDATION: 90,
  VALIDATION_INFORMAL: 120,
  COORDINATION_MEETING: 60,
  ENTREPRENEURSHIP: 90,
  OTHER: 30,
};

/** Which days after the entry which meeting takes place; the extras hang on the person's own dice. */
function programme(it: Case, stay: Stay): [number, ActivityKind][] {
  const throws = dice(`programme ${it.key} ${stay.entryOn === it.stays[0].entryOn}`);
  const meetings: [number, ActivityKind][] = [
    [0, 'INFO_MEETING'],
    [4, 'MAPPING'],
    [11, 'MAPPING'],
    [18, 'INDIVIDUAL_PLAN'],
  ];
  for (let day = 25, n = 1; day < 200; day += throws.whole(9, 15), n += 1)
    meetings.push([day, n % 4 === 2 ? 'COACHING_INTERCULTURAL' : 'COACHING']);
  const extras: [number, ActivityKind, number][] = [
    [31, 'STUDY_GUIDANCE', 0.4],
    [47, 'VALIDATION_INFORMAL', 0.2],
    [62, 'VALIDATION', it.person.education === 'EDU_TERTIARY' ? 0.8 : 0.1],
    [44, 'COORDINATION_MEETING', 0.3],
    [23, 'HEALTH_EXAM_REFERRAL', 0.1],
    [52, 'OTHER', 0.12],
    [76, 'JOB_MATCHING', 0.6],
    [118, 'JOB_MATCHING', 0.5],
    [58, 'ENTREPRENEURSHIP', it.person.reason === 'STARTED_BUSINESS_EARLY' ? 1 : 0.08],
    [86, 'ENTREPRENEURSHIP', it.person.reason === 'STARTED_BUSINESS_EARLY' ? 1 : 0.05],
    [68, 'EMPLOYER_CONTACT', 0.2],
  ];
  for (const [day, kind, share] of extras) if (throws.chance(share)) meetings.push([day, kind]);
  return meetings;
}

/** Present mostly, and one thing a day; somebody who drifted away stays away more and more. In the last two months nobody is twice in a row absent without a word. */
export function partOf(it: Case, on: CivilDate, today: CivilDate): Part {
  const throws = dice(`part ${it.key} ${daysBetween(it.stays[0]?.entryOn ?? on, on)}`);
  const exit = it.stays[it.stays.length - 1]?.exitOn;
  const drifts = it.person.reason === 'ABSENCE' && exit && daysBetween(on, exit) < 35;
  if (throws.chance(drifts ? 0.8 : 0.87)) {
    if (drifts) return { attendance: 'ABSENT_UNNOTIFIED' };
    return { attendance: 'PRESENT' };
  }
  const absences = [
    'ABSENT_NOTIFIED',
    'ABSENT_NOTIFIED',
    'ABSENT_ILL',
    'ABSENT_ILL',
    ...(on < addDays(today, -61) ? (['ABSENT_UNNOTIFIED'] as const) : []),
  ] as const;
  return { attendance: throws.pick(absences) };
}

export function talks(log: Log, it: Case): void {
  if (it.person.category === 'STAFF' || it.person.reason === 'REGISTRATION_ERROR') return;
  for (const stay of it.stays) {
    for (const [days, kind] of programme(it, stay)) {
      const on = after(stay.entryOn, days);
      // Sara's last twelve days are laid by hand.
      const isByHand = it.coach === 'sara' && days > 4 && on > addDays(log.today, -12);
      if (on >= log.today || isByHand || (kind === 'INFO_MEETING' && on !== stay.entryOn)) continue;
      const throws = dice(`talk ${it.key} ${kind} ${days}`);
      const isWithoutHours = kind === 'HEALTH_EXAM_REFERRAL' || kind === 'EMPLOYER_CONTACT';
      const from = throws.pick(STARTS);
      const place = it.isProtected ? null : kind === 'OTHER' ? 'Hjälp med blanketter' : throws.pick(ROOMS);
      const session: Session = isWithoutHours
        ? { kind, on }
        : {
            kind,
            on,
            from,
            to: plus(from, LENGTH[kind] ?? 45),
            place,
            mode: throws.chance(0.12) && kind !== 'INFO_MEETING' ? 'DIGITAL' : 'ON_SITE',
          };
      const part =
        days < 20 || isWithoutHours
          ? { attendance: 'PRESENT' as const }
          : throws.chance(0.02)
            ? { attendance: 'CANCELLED_BY_PROJECT' as const }
            : partOf(it, on, log.today);
      const words = wordsFor(kind);
      const writes =
        words.length > 0 && part.attendance === 'PRESENT' && throws.chance(on > addDays(log.today, -60) ? 0.75 : 0.3);
      log.meet(it, session, writes ? { ...part, note: throws.pick(words) } : part);
    }
  }
}
