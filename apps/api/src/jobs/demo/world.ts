/** The invented world: everything that stands in the demo project on a day. A pure function of the day; the loader only seals names and writes. */
import {
  Activity,
  Attendance,
  CoachAssignment,
  Consent,
  AnonymousCount,
  Estimate,
  FollowUp,
  FollowUpAttempt,
  Goal,
  LastLook,
  Mentor,
  MonthAttestation,
  MonthLock,
  MentorMatch,
  Note,
  Organisation,
  Outcome,
  Participant,
  Participation,
  Period,
  Placement,
  PlacementOffer,
  PlanStep,
  ProgrammeStep,
  ProjectPartner,
  ProtectedHandler,
  ProtectionLift,
  SensitiveFact,
  SfiEnrolment,
  SurveyAnswer,
} from '#database';
import type { CivilDate } from '#domain';
import { followed, outcomes } from './afterwards.js';
import {
  coaches,
  consents,
  handlers,
  identity,
  participant,
  participation,
  periods,
  type PlainIdentity,
  sensitive,
} from './cases.js';
import { after, casesOf } from './days.js';
import { evidence, type PlainWaiting, waiting } from './evidence.js';
import { besides, groups } from './groups.js';
import { lifts } from './lifts.js';
import { Log } from './log.js';
import { type Case, lastStay } from './person.js';
import { casework } from './casework.js';
import { anonymousCounts, estimates, goals, mentors, organisations, partners } from './places.js';
import { planSteps } from './plans.js';
import { looks, recorded } from './recorded.js';
import { programmeSteps } from './staff.js';
import { answers, isMatched, matches, sfi } from './studies.js';
import { talks } from './talks.js';
import { dayOfSara } from './today.js';
import { busyWith, offers, placed, placements, workdays } from './workplaces.js';

/** Rows of one table, ready to be added. */
export interface Rows<T extends object = object> {
  entity: new () => T;
  rows: Partial<T>[];
}

export interface World {
  today: CivilDate;
  cases: Case[];
  identities: PlainIdentity[];
  /** Who waits for a place, before it is sealed. */
  waiting: PlainWaiting[];
  /** In the order in which they must be written. */
  tables: Rows[];
}

const rows = <T extends object>(entity: new () => T, list: Partial<T>[]): Rows =>
  ({ entity, rows: list }) as unknown as Rows;

/** Mentor and mentee meet every other week. */
function mentoring(log: Log, cases: readonly Case[]): void {
  for (const it of cases.filter(isMatched)) {
    const stay = lastStay(it);
    for (let days = 37; stay && days < 180; days += 14) {
      const on = after(stay.entryOn, days);
      if (on < log.today)
        log.meet(it, {
          kind: 'MENTORING',
          on,
          from: '17:00',
          to: '18:00',
          place: 'Kafé Ankaret',
          name: `${it.key} mentor`,
        });
    }
  }
}

/** A member of staff takes part in two things only, and in no figure about job-seekers. */
function staffDays(log: Log, cases: readonly Case[]): void {
  for (const it of cases.filter((one) => one.person.category === 'STAFF')) {
    for (const [days, kind] of [
      [7, 'INTRO_COURSE'],
      [28, 'PARTICIPATION_DIALOGUE'],
      [49, 'PARTICIPATION_DIALOGUE'],
    ] as const) {
      const on = after(it.stays[0].entryOn, days);
      if (on < log.today)
        log.meet(it, { kind, on, from: '13:00', to: '16:00', place: 'Ankaret', name: `personal ${it.key}` });
    }
  }
}

export function world(today: CivilDate): World {
  const cases = casesOf(today);
  const places = placed(cases, today);
  const log = new Log(today);
  for (const it of cases) talks(log, it);
  workdays(log, places);
  groups(log, cases, busyWith(places));
  besides(log);
  mentoring(log, cases);
  staffDays(log, cases);
  dayOfSara(log, cases);
  const { followUps, attempts } = followed(log, cases);
  const { attestations, locks } = evidence(log, cases);
  return {
    today,
    cases,
    waiting: waiting(today),
    identities: cases.map((it) => identity(it, today)),
    tables: [
      rows(Organisation, organisations()),
      rows(ProjectPartner, partners(today)),
      rows(ProgrammeStep, programmeSteps()),
      rows(Goal, goals(today)),
      rows(Estimate, estimates(today)),
      rows(AnonymousCount, anonymousCounts(today)),
      rows(Mentor, mentors(today)),
      rows(
        Participant,
        cases.map((it) => participant(it, today)),
      ),
      rows(ProtectedHandler, cases.flatMap(handlers)),
      rows(
        ProtectionLift,
        cases.flatMap((it) => lifts(it, today)),
      ),
      rows(Participation, cases.map(participation)),
      rows(SensitiveFact, cases.flatMap(sensitive)),
      rows(Period, recorded(cases.flatMap(periods), today)),
      rows(
        CoachAssignment,
        cases.flatMap((it) => coaches(it, today)),
      ),
      rows(Consent, cases.flatMap(consents)),
      rows(
        PlanStep,
        recorded(
          cases.flatMap((it) => planSteps(it, today)),
          today,
        ),
      ),
      rows(PlacementOffer, offers(places, today)),
      rows(Placement, recorded(placements(places, cases, today), today)),
      rows(
        SfiEnrolment,
        recorded(
          cases.flatMap((it) => sfi(it, today)),
          today,
        ),
      ),
      rows(MentorMatch, matches(cases)),
      rows(
        SurveyAnswer,
        recorded(
          cases.flatMap((it) => answers(it, today)),
          today,
        ),
      ),
      ...casework(cases, today),
      rows(
        Outcome,
        recorded(
          cases.flatMap((it) => outcomes(it, today, places)),
          today,
        ),
      ),
      rows(FollowUp, recorded(followUps, today)),
      rows(FollowUpAttempt, attempts),
      rows(Activity, log.activities),
      rows(Attendance, log.attendances),
      rows(Note, log.notes),
      rows(MonthAttestation, attestations),
      rows(MonthLock, locks),
      rows(LastLook, looks(cases, today)),
    ],
  };
}
