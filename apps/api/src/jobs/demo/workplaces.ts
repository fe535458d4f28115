/**
 * Places and placements with the spread of the worked example: 27 offers confirmed, 3 of them withdrawn unfilled, 5 open, 19 filled by 21 placements
 * (two offers used twice); beside them one place not yet confirmed in writing, kept for somebody who starts soon.
 */
import type { Placement, PlacementOffer } from '#database';
import { addDays, type CivilDate, daysBetween, isoWeekday, later } from '#domain';
import { projectSpan } from './days.js';
import { dice, idOf, weekdayAfter, weekdayBefore } from './dice.js';
import type { Log } from './log.js';
import { type Case, lastStay } from './person.js';
import { EMPLOYERS, organisationId } from './places.js';
import { IN_PROJECT } from './staff.js';

export interface Placed {
  it: Case;
  employer: string;
  startsOn: CivilDate;
  plannedEndOn: CivilDate;
  endsOn: CivilDate | null;
  hours: number;
  offer: string;
}

/** Running now: employer, days since the start, days left; two end soon. */
const RUNNING: Record<string, [employer: (typeof EMPLOYERS)[number], since: number, left: number, hours: number]> = {
  'Omar Kaya': ['snickargarn', 80, 8, 30],
  'Amina Warsame': ['ekorren', 45, 41, 25],
  'Samira Haddad': ['raknestugan', 58, 54, 20],
  'Yonas Haile': ['verkstan', 51, 12, 30],
  'Neda Rostami': ['kodverket', 55, 22, 25],
};
const SUPERVISORS = ['Anders Nyman', 'Maj Wik', 'Torbjörn Ask', 'Lotta Brink', 'Ewa Hed', 'Kent Rosén', 'Susanne Ål'];
const OCCUPATIONS: Partial<Record<(typeof EMPLOYERS)[number], string>> = {
  snickargarn: 'Snickare',
  torghallen: 'Butikssäljare',
  ekorren: 'Barnskötare',
  verkstan: 'Bilmekaniker',
  raknestugan: 'Ekonomiassistent',
  hemtjanst: 'Vårdbiträde',
  lagret: 'Lagerarbetare',
  koket: 'Köksbiträde',
  aterbruk: 'Sorterare, återbruk',
  svets: 'Svetsare',
  kodverket: 'Webbtekniker',
};

/** Which placement, in order of start, uses the offer of which earlier one once more. */
const AGAIN: Record<number, number> = { 6: 1, 13: 8 };

export function placed(cases: readonly Case[], today: CivilDate): Placed[] {
  const list = cases
    .filter((it) => it.person.placed && lastStay(it))
    .map((it): Placed => {
      const stay = lastStay(it)!;
      const running = RUNNING[it.key];
      if (running) {
        const [employer, since, left, hours] = running;
        return {
          it,
          employer,
          startsOn: weekdayBefore(addDays(today, -since)),
          plannedEndOn: weekdayAfter(addDays(today, left)),
          endsOn: null,
          hours,
          offer: '',
        };
      }
      const throws = dice(`placement ${it.key}`);
      const endsOn = weekdayBefore(addDays(stay.exitOn ?? today, -throws.whole(1, 12)));
      const startsOn = weekdayAfter(
        addDays(endsOn, it.person.placed === 'WORK_TRIAL' ? -throws.whole(13, 26) : -throws.whole(60, 98)),
      );
      return {
        it,
        employer: it.key === 'Mehmet Yıldız' ? 'svets' : throws.pick(EMPLOYERS),
        startsOn,
        plannedEndOn: endsOn,
        endsOn,
        hours: throws.pick([20, 25, 30, 40]),
        offer: '',
      };
    });
  list.sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.it.key < b.it.key ? -1 : 1));
  list.forEach((one, index) => {
    const first = AGAIN[index] === undefined ? null : list[AGAIN[index]];
    one.offer = first ? first.offer : `plats-${index + 1}`;
    if (first) one.employer = first.employer;
  });
  return list;
}

const offer = (
  ref: string,
  employer: string,
  offeredOn: CivilDate,
  more: Partial<PlacementOffer> = {},
): Partial<PlacementOffer> => ({
  id: idOf('placement_offer', ref),
  ...IN_PROJECT,
  ref,
  employerId: organisationId(employer),
  offeredOn,
  confirmedInWriting: true,
  places: 1,
  withdrawnOn: null,
  occupation: OCCUPATIONS[employer as (typeof EMPLOYERS)[number]] ?? null,
  ...more,
});

export function offers(list: readonly Placed[], today: CivilDate): Partial<PlacementOffer>[] {
  const { startsOn } = projectSpan(today);
  const used = list.filter((one, index) => list.findIndex((other) => other.offer === one.offer) === index);
  return [
    ...used.map((one) =>
      offer(one.offer, one.employer, later(startsOn, addDays(one.startsOn, -dice(one.offer).whole(12, 40)))),
    ),
    offer('plats-22', 'hemtjanst', addDays(today, -410), { withdrawnOn: addDays(today, -360) }),
    offer('plats-23', 'lagret', addDays(today, -290), { withdrawnOn: addDays(today, -255) }),
    offer('plats-24', 'koket', addDays(today, -140), { withdrawnOn: addDays(today, -96) }),
    offer('plats-25', 'lagret', addDays(today, -62)),
    offer('plats-26', 'hemtjanst', addDays(today, -48)),
    offer('plats-27', 'koket', addDays(today, -33)),
    offer('plats-28', 'aterbruk', addDays(today, -19)),
    offer('plats-29', 'ekorren', addDays(today, -8)),
    offer('plats-30', 'torghallen', addDays(today, -7), { confirmedInWriting: false, places: 2 }),
  ];
}

export function placements(list: readonly Placed[], cases: readonly Case[], today: CivilDate): Partial<Placement>[] {
  const rana = cases.find((it) => it.key === 'Rana Salih')!;
  const startsOn = weekdayAfter(addDays(today, 11));
  const coming: Partial<Placement> = {
    id: idOf('placement', rana.key),
    ...IN_PROJECT,
    participationId: rana.participationId,
    offerId: idOf('placement_offer', 'plats-30'),
    employerId: organisationId('torghallen'),
    kind: 'PRAKTIK',
    startsOn,
    plannedEndOn: weekdayBefore(addDays(startsOn, 88)),
    endsOn: null,
    hoursPerWeek: 20,
    supervisor: 'Maj Wik',
    supervisorPhone: '070-174 06 90',
    schedule: [1, 2, 3, 4].map((weekday) => ({ weekday, from: '08:00', to: '13:00' })),
    offeredJob: null,
  };
  return [
    ...list.map((one): Partial<Placement> => {
      const throws = dice(`placed ${one.it.key}`);
      return {
        id: idOf('placement', one.it.key),
        ...IN_PROJECT,
        participationId: one.it.participationId,
        offerId: idOf('placement_offer', one.offer),
        employerId: organisationId(one.employer),
        kind: one.it.person.placed,
        startsOn: one.startsOn,
        plannedEndOn: one.plannedEndOn,
        endsOn: one.endsOn,
        hoursPerWeek: one.hours,
        supervisor: throws.pick(SUPERVISORS),
        supervisorPhone: '070-174 06 91',
        endReason: one.endsOn
          ? throws.pick(['Tiden var slut.', 'Tiden var slut.', 'Fick arbete.', 'Arbetsgivaren hade inte fler timmar.'])
          : null,
        offeredJob: one.endsOn ? (one.it.person.outcome?.startsWith('EMP') ? 'yes' : 'no') : null,
      };
    }),
    coming,
  ];
}

/** Days at the workplace, reported through what is known of the person. */
export function workdays(log: Log, list: readonly Placed[]): void {
  for (const one of list) {
    const perDay = Math.min(5, Math.ceil(one.hours / 8));
    const through = one.endsOn ?? one.it.through;
    for (let on = one.startsOn; on <= through && on < log.today; on = addDays(on, 1)) {
      if (isoWeekday(on) > perDay) continue;
      const throws = dice(`work ${one.it.key} ${daysBetween(one.startsOn, on)}`);
      const session = {
        kind: one.it.person.placed!,
        on,
        from: '08:00',
        to: one.hours === 25 ? '15:00' : '16:00',
        breakMinutes: 30,
        name: one.it.key,
        ledBy: null,
        place: null,
      };
      log.attend(log.add(session), session, one.it, {
        attendance: throws.chance(0.93) ? 'PRESENT' : throws.pick(['ABSENT_ILL', 'ABSENT_NOTIFIED']),
      });
    }
  }
}

/** Is she at a workplace that day? */
export const busyWith =
  (list: readonly Placed[]) =>
  (it: Case, on: CivilDate): boolean =>
    list.some((one) => one.it === it && on >= one.startsOn && (one.endsOn === null || on <= one.endsOn));
