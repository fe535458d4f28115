/**
 * Lays everybody's days around today: who takes part now holds one of the twenty places, and those before them follow one another on the places
 * backwards to the project's first months. So there are never more than twenty at a time, whatever day it is.
 */
import { addDays, addMonths, type CivilDate, daysBetween, endOfMonth, startOfMonth } from '#domain';
import { dice, idOf, weekdayAfter, weekdayBefore } from './dice.js';
import { LEFT } from './people-left.js';
import { SARAS_ACTIVE, SARAS_FOLLOWED } from './people-of-sara.js';
import { OTHERS_ACTIVE, STAFF_AND_WAITING } from './people-others.js';
import { type Case, type CoachKey, lastStay, type Person, slug, type Stay } from './person.js';

export const NORM_MONTHS = 6;

/** Two and a half years: 24 months back to the first of the month, and on to the end of the sixth month. */
export const projectSpan = (today: CivilDate): { startsOn: CivilDate; endsOn: CivilDate } => ({
  startsOn: addMonths(startOfMonth(today), -24),
  endsOn: endOfMonth(addMonths(startOfMonth(today), 5)),
});

/** The exit whose follow-up falls due on that day; where no day does (after 28 February), the nearest later due day that has one. */
function exitDue(dueOn: CivilDate, months: number): CivilDate {
  for (let day = dueOn; ; day = addDays(day, 1)) {
    const exit = addMonths(day, -months);
    if (addMonths(exit, months) === day) return exit;
  }
}

function stayOf(person: Person, entryOn: CivilDate, exitOn: CivilDate | null): Stay {
  return {
    entryOn,
    plannedExitOn: addMonths(entryOn, NORM_MONTHS),
    exitOn,
    reason: exitOn ? (person.reason ?? null) : null,
    to: exitOn ? (person.to ?? null) : null,
  };
}

/** Backwards from the exit; a planned end was in fact kept, so completed stays are planned to end on the day they did. */
function leftStay(person: Person, exitOn: CivilDate): Stay {
  const entryOn = weekdayBefore(addDays(exitOn, -(person.days ?? 150)));
  const stay = stayOf(person, entryOn, exitOn);
  return person.reason === 'PLAN_COMPLETED' && exitOn < stay.plannedExitOn ? { ...stay, plannedExitOn: exitOn } : stay;
}

interface Place {
  /** The first day of whoever sits there earliest so far. */
  head: CivilDate;
}

/** Fixed exits first, each on the place that leaves the shortest gap; then the rest, always on the place that has been empty the shortest. */
function layOnPlaces(today: CivilDate, stays: Map<string, Stay[]>): void {
  const places: Place[] = [...SARAS_ACTIVE, ...OTHERS_ACTIVE].map((person) => {
    const entryOn = weekdayBefore(addDays(today, -(person.entered ?? 0)));
    stays.set(slug(person), [stayOf(person, entryOn, null)]);
    return { head: entryOn };
  });
  const put = (place: Place, person: Person, exitOn: CivilDate): void => {
    const stay = leftStay(person, exitOn);
    stays.set(slug(person), [stay, ...(stays.get(slug(person)) ?? [])]);
    place.head = stay.entryOn;
  };
  const latest = (): Place => places.reduce((a, b) => (b.head > a.head ? b : a));
  const fixed = [...SARAS_FOLLOWED, ...LEFT].filter(
    (person) => person.due !== undefined || person.dueSix !== undefined,
  );
  const exitOf = (person: Person): CivilDate =>
    exitDue(addDays(today, person.due ?? person.dueSix ?? 0), person.dueSix === undefined ? 3 : 6);
  const untouched = new Set(places);
  for (const person of fixed.sort((a, b) => (exitOf(a) < exitOf(b) ? 1 : -1))) {
    const exitOn = exitOf(person);
    const free =
      [...untouched].filter((place) => place.head > exitOn).sort((a, b) => (a.head < b.head ? -1 : 1))[0] ?? latest();
    untouched.delete(free);
    put(free, person, exitOn);
  }
  const returns = [...OTHERS_ACTIVE, ...LEFT].filter((person) => person.before);
  const lay = (person: Person, limit?: CivilDate): void => {
    const place = latest();
    const exitOn = weekdayBefore(addDays(place.head, -dice(slug(person)).whole(2, 13)));
    put(place, person, limit && limit < exitOn ? limit : exitOn);
  };
  const layReturns = (all: boolean): void => {
    for (const person of [...returns]) {
      const later = stays.get(slug(person))?.[0];
      if (!later || !person.before) continue;
      const limit = weekdayBefore(addDays(later.entryOn, -person.before.gap));
      if (!all && limit < latest().head) continue;
      returns.splice(returns.indexOf(person), 1);
      lay({ ...person, days: person.before.days, reason: person.before.reason, to: 'OTHER' }, limit);
    }
  };
  for (const person of LEFT.filter((one) => !fixed.includes(one))) {
    layReturns(false);
    lay(person);
  }
  layReturns(true);
}

/** Staff, waiting and mistaken entries hold no place. */
function layBeside(today: CivilDate, stays: Map<string, Stay[]>): void {
  for (const person of STAFF_AND_WAITING) {
    if (person.entered !== undefined)
      stays.set(slug(person), [stayOf(person, weekdayBefore(addDays(today, -person.entered)), null)]);
    else if (person.due !== undefined)
      stays.set(slug(person), [leftStay(person, weekdayBefore(addDays(today, person.due)))]);
    else stays.set(slug(person), []);
  }
}

/** Who left less than seven months ago is followed up by Johan or Maria; before that all three had participants. */
function coachOf(person: Person, index: number, exitOn: CivilDate | null, today: CivilDate): CoachKey | null {
  if (person.coach !== undefined) return person.coach;
  if (exitOn === null || daysBetween(exitOn, today) < 214) return index % 2 ? 'johan' : 'maria';
  return (['sara', 'johan', 'maria'] as const)[index % 3];
}

const LETTERS = 'ACDEFHJKLMNPRTUVWXY3479';
function referenceOf(name: string): string {
  const throws = dice(`reference ${name}`);
  return Array.from({ length: 6 }, () => throws.pick([...LETTERS])).join('');
}

/** All 84 with their days. */
export function casesOf(today: CivilDate): Case[] {
  const stays = new Map<string, Stay[]>();
  layOnPlaces(today, stays);
  layBeside(today, stays);
  const saras = [...SARAS_ACTIVE, ...SARAS_FOLLOWED];
  return [...saras, ...OTHERS_ACTIVE, ...LEFT, ...STAFF_AND_WAITING].map((person, index) => {
    const key = slug(person);
    const own = stays.get(key) ?? [];
    const exitOn = own[own.length - 1]?.exitOn ?? null;
    const it: Case = {
      key,
      person,
      participantId: idOf('participant', key),
      participationId: idOf('participation', key),
      reference: referenceOf(key),
      stays: own,
      coach: saras.includes(person) ? 'sara' : coachOf(person, index, exitOn, today),
      through: today,
      isProtected: person.protection !== undefined,
    };
    it.through =
      lastStay(it)?.exitOn ?? (person.contact === undefined ? today : weekdayBefore(addDays(today, -person.contact)));
    return it;
  });
}

/** The next weekday that many days after a day. */
export const after = (day: CivilDate, days: number): CivilDate => weekdayAfter(addDays(day, days));
