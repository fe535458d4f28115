/** What came after the exit: dated outcomes with their evidence, the follow-ups at three and six months, and the tries to reach people. */
import type { FollowUp, FollowUpAttempt, Outcome } from '#database';
import {
  addDays,
  addMonths,
  cancelledByReturn,
  type CivilDate,
  type ContactChannel,
  earlier,
  exitConsequences,
  type LabourStatus,
  later,
  type OutcomeType,
  type SupportCode,
} from '#domain';
import { periodId } from './cases.js';
import { dice, idOf, weekdayAfter } from './dice.js';
import type { Log } from './log.js';
import { type Case, lastStay, type Stay } from './person.js';
import { municipalityOf, organisationId } from './places.js';
import { IN_PROJECT } from './staff.js';
import type { Placed } from './workplaces.js';

const TYPE: Record<string, OutcomeType> = {
  EMP: 'EMPLOYMENT',
  SELF: 'SELF_EMPLOYMENT',
  EDU: 'EDUCATION',
  PRAK: 'PRAKTIK',
  QUAL: 'QUALIFICATION',
  JOB: 'JOB_SEARCH_START',
  OTHER: 'OTHER_MEASURE',
};

interface Event {
  type: OutcomeType;
  startsOn: CivilDate;
  leads: 'yes' | 'unknown';
}

/** 'EMP+3 QUAL-20?' laid on the exit; what would lie ahead has not happened yet. */
function events(it: Case, today: CivilDate): Event[] {
  const exitOn = lastStay(it)?.exitOn;
  if (!exitOn || !it.person.outcome) return [];
  return it.person.outcome.split(' ').flatMap((text) => {
    const [, type, days, doubt] = /^([A-Z]+)([+-]\d+)(\?)?$/.exec(text) ?? [];
    const startsOn = addDays(exitOn, Number(days));
    return TYPE[type] && startsOn <= today
      ? [{ type: TYPE[type], startsOn, leads: doubt ? ('unknown' as const) : ('yes' as const) }]
      : [];
  });
}

export function outcomes(it: Case, today: CivilDate, places: readonly Placed[]): Partial<Outcome>[] {
  const place = places.find((one) => one.it === it);
  const exitOn = lastStay(it)?.exitOn ?? today;
  return events(it, today).map(({ type, startsOn, leads }) => {
    const throws = dice(`outcome ${it.key} ${type}`);
    const isJob = type === 'EMPLOYMENT';
    const isSubsidised = isJob && it.person.to === 'EMPLOYMENT_SUBSIDISED';
    const support: SupportCode[] =
      type === 'EDUCATION'
        ? ['STUDY_FINANCE']
        : isJob
          ? isSubsidised || throws.chance(0.25)
            ? ['OWN_WORK', 'FORSORJNINGSSTOD']
            : ['OWN_WORK']
          : type === 'SELF_EMPLOYMENT'
            ? ['OWN_BUSINESS']
            : [];
    const confirmed = earlier(throws.chance(0.7) ? addMonths(exitOn, 3) : addDays(startsOn, 20), today);
    const employer = isJob
      ? (place?.employer ?? throws.pick(['lagret', 'koket', 'hemtjanst', 'aterbruk', null, null]))
      : null;
    return {
      id: idOf('outcome', `${it.key} ${type}`),
      ...IN_PROJECT,
      participationId: it.participationId,
      type,
      startsOn,
      endsOn: null,
      confirmedThrough: it.person.follow === 'A' ? later(confirmed, startsOn) : null,
      hoursPerWeek: isJob ? throws.pick([20, 30, 37.5, 40, 40]) : null,
      contractType: isJob ? throws.pick(['PERMANENT', 'PROBATION', 'FIXED_TERM', 'FIXED_TERM', 'HOURLY']) : null,
      subsidy: isSubsidised ? throws.pick(['NYSTARTSJOBB', 'INTRODUKTIONSJOBB', 'ETABLERINGSJOBB']) : null,
      studyFinance: type === 'EDUCATION' ? throws.pick(['yes', 'yes', 'no']) : null,
      leadsToEmployment: type === 'EDUCATION' || type === 'PRAKTIK' ? leads : null,
      matchesHomeBackground:
        isJob || type === 'EDUCATION' || type === 'SELF_EMPLOYMENT'
          ? throws.pick(['yes', 'no', 'no', 'unknown'])
          : null,
      improved: null,
      support,
      municipality: it.isProtected || !employer ? null : municipalityOf(employer),
      employerId: employer && !it.isProtected ? organisationId(employer) : null,
      evidence: isJob
        ? throws.pick(['EMPLOYER_CERTIFICATE', 'PAYSLIP_SEEN', 'PARTICIPANT_STATEMENT'])
        : type === 'SELF_EMPLOYMENT'
          ? 'BUSINESS_REGISTRATION'
          : type === 'EDUCATION'
            ? 'ADMISSION_DECISION'
            : type === 'PRAKTIK'
              ? 'COACH_KNOWLEDGE'
              : 'PARTICIPANT_STATEMENT',
    };
  });
}

const STATUS_OF: Partial<Record<OutcomeType, LabourStatus>> = {
  EMPLOYMENT: 'EMPLOYED',
  SELF_EMPLOYMENT: 'SELF_EMPLOYED',
  EDUCATION: 'INACTIVE_STUDENT',
};
const REASON_STATUS: Partial<Record<string, LabourStatus>> = {
  ILLNESS: 'INACTIVE_SICK',
  PARENTAL_LEAVE: 'INACTIVE_CARE',
  PARENTAL: 'INACTIVE_CARE',
};
const STATUS_SUPPORT: Partial<Record<LabourStatus, SupportCode[]>> = {
  EMPLOYED: ['OWN_WORK'],
  SELF_EMPLOYED: ['OWN_BUSINESS'],
  INACTIVE_STUDENT: ['STUDY_FINANCE'],
  INACTIVE_SICK: ['SJUKPENNING'],
  INACTIVE_CARE: ['FORALDRAPENNING'],
};

export interface Followed {
  followUps: Partial<FollowUp>[];
  attempts: Partial<FollowUpAttempt>[];
}

/** What the person said on that day. */
function answer(it: Case, on: CivilDate, today: CivilDate): Partial<FollowUp> {
  const known = events(it, today).filter((event) => event.startsOn <= on && STATUS_OF[event.type]);
  const status: LabourStatus =
    it.person.category === 'STAFF'
      ? 'EMPLOYED'
      : (STATUS_OF[known[known.length - 1]?.type] ??
        REASON_STATUS[it.person.reason ?? ''] ??
        REASON_STATUS[it.person.to ?? ''] ??
        'UNEMPLOYED_REGISTERED');
  return {
    result: 'ANSWERED',
    answeredOn: on,
    labourStatus: status,
    support: STATUS_SUPPORT[status] ?? [
      dice(`support ${it.key}`).pick<SupportCode>(['AKTIVITETSSTOD', 'FORSORJNINGSSTOD']),
    ],
  };
}

/** Tries before the day, alternating channels; P and N are still open. */
const TRIES: Record<string, readonly ContactChannel[]> = {
  A: ['PHONE'],
  D: ['SMS', 'PHONE'],
  U: ['PHONE', 'SMS', 'LETTER'],
  P: ['PHONE', 'PHONE'],
  N: [],
};

function ofStay(log: Log, it: Case, stay: Stay, isLast: boolean, followed: Followed): void {
  if (!stay.exitOn || !stay.reason) return;
  const { followUps } = exitConsequences(
    { planStepIds: [], mentorMatchIds: [] },
    { exitOn: stay.exitOn, exitReason: stay.reason },
  );
  const next = it.stays[it.stays.indexOf(stay) + 1];
  for (const dates of followUps) {
    const name = `${it.key} ${it.stays.indexOf(stay)} ${dates.milestone}`;
    const id = idOf('follow_up', name);
    const throws = dice(`follow ${name}`);
    const row: Partial<FollowUp> = {
      id,
      ...IN_PROJECT,
      participationId: it.participationId,
      periodId: periodId(it, stay),
      ...dates,
      result: null,
      answeredOn: null,
      labourStatus: null,
      support: [],
      channel: null,
      cancelledOn: null,
    };
    followed.followUps.push(row);
    if (next && cancelledByReturn([{ id, dueOn: dates.dueOn, result: null }], next.entryOn).length > 0) {
      row.cancelledOn = next.entryOn;
      continue;
    }
    const on = weekdayAfter(addDays(dates.dueOn, throws.whole(0, 12)));
    const written = isLast ? (it.person.follow ?? 'A') : 'A';
    const code =
      dates.milestone === 'six_months' ? (written === 'A' ? (throws.chance(0.88) ? 'A' : 'U') : 'U') : written;
    const isOpen = code === 'P' || code === 'N' || on >= log.today;
    const tries = isOpen ? (dates.dueOn < log.today ? TRIES[code === 'P' ? 'P' : 'N'] : []) : TRIES[code];
    tries.forEach((channel, index) => {
      const day = isOpen
        ? addDays(log.today, -3 - 2 * (tries.length - 1 - index))
        : addDays(on, -2 * (tries.length - 1 - index));
      followed.attempts.push({
        id: idOf('follow_up_attempt', `${name} ${index}`),
        ...IN_PROJECT,
        participationId: it.participationId,
        followUpId: id,
        onDate: later(day, dates.opensOn),
        channel,
      });
    });
    if (isOpen) continue;
    if (code === 'A') {
      Object.assign(row, answer(it, on, log.today), { channel: 'PHONE', mode: 'PHONE' });
      log.meet(it, { kind: 'FOLLOW_UP_CONTACT', on }, { attendance: 'PRESENT' });
    } else
      Object.assign(row, {
        result: code === 'D' ? 'DECLINED' : 'UNREACHABLE',
        answeredOn: on,
        channel: tries[tries.length - 1],
      });
  }
}

/** Nobody is asked after a death or a mistaken entry; a return cancels what was not yet due. */
export function followed(log: Log, cases: readonly Case[]): Followed {
  const all: Followed = { followUps: [], attempts: [] };
  for (const it of cases) for (const stay of it.stays) ofStay(log, it, stay, stay === lastStay(it), all);
  return all;
}
