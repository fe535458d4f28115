/** Attendance as evidence: months attested by each coach and signed by the participant, and those well behind locked by the administrator; and who waits for a place. */
import type { MonthAttestation, MonthLock, WaitingEntry } from '#database';
import {
  addDays,
  addMonths,
  type Attendance,
  type CivilDate,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  monthTotals,
} from '#domain';
import { projectSpan } from './days.js';
import { evening, idOf } from './dice.js';
import type { Log } from './log.js';
import type { Case } from './person.js';
import { accountId, IN_PROJECT } from './staff.js';

/** Kinds that are no attendance, as the evidence view leaves them out. */
const NO_ATTENDANCE = ['EMPLOYER_CONTACT', 'EVENT', 'FOLLOW_UP_CONTACT', 'HEALTH_EXAM_REFERRAL'];
/** A month is locked some weeks after it is over. */
const LOCKED_AFTER = 45;

/** The whole months of the project before the current one, in order. */
function monthsBefore(today: CivilDate): Month[] {
  const months: Month[] = [];
  for (let on = firstDayOf(monthOf(projectSpan(today).startsOn)); lastDayOf(monthOf(on)) < today; on = addMonths(on, 1))
    months.push(monthOf(on));
  return months;
}

interface Part {
  participationId: string;
  month: Month;
  attendance: Attendance;
}

function partsOf(log: Log): Part[] {
  const activities = new Map(log.activities.map((one) => [one.id, one]));
  return log.attendances.flatMap((row) => {
    const activity = activities.get(row.activityId);
    if (!activity || activity.voidedAt || NO_ATTENDANCE.includes(activity.kind!)) return [];
    const attendance = {
      kind: activity.kind,
      startsAt: activity.startsAt ?? null,
      endsAt: activity.endsAt ?? null,
      breakMinutes: activity.breakMinutes ?? null,
      arrivedAt: row.arrivedAt ?? null,
      plannedMinutes: row.plannedMinutes ?? null,
      attendedMinutes: row.attendedMinutes ?? null,
      attendance: row.attendance,
      signed: Boolean(row.signedAt),
    } as Attendance;
    return [{ participationId: row.participationId!, month: monthOf(activity.onDate!), attendance }];
  });
}

export function evidence(
  log: Log,
  cases: readonly Case[],
): { attestations: Partial<MonthAttestation>[]; locks: Partial<MonthLock>[] } {
  const parts = partsOf(log);
  const attestations: Partial<MonthAttestation>[] = [];
  const locks: Partial<MonthLock>[] = [];
  for (const month of monthsBefore(log.today)) {
    if (addDays(lastDayOf(month), LOCKED_AFTER) >= log.today) continue;
    const ofMonth = parts.filter((part) => part.month === month);
    for (const it of cases) {
      const own = ofMonth.filter((part) => part.participationId === it.participationId);
      const totals = monthTotals(own.map((part) => part.attendance));
      if (totals.attended === 0) continue;
      const common = {
        ...IN_PROJECT,
        participationId: it.participationId,
        month,
        attestedAt: evening(addDays(lastDayOf(month), 4)),
        plannedMinutes: totals.planned,
        attendedMinutes: totals.attended,
      };
      const by = accountId(it.coach ?? 'maria');
      attestations.push(
        {
          ...common,
          id: idOf('month_attestation', `${it.key} ${month} staff`),
          attestedBy: 'staff',
          method: 'signed_in',
          accountId: by,
        },
        {
          ...common,
          id: idOf('month_attestation', `${it.key} ${month} participant`),
          attestedBy: 'participant',
          method: 'code_on_own_phone',
          accountId: null,
        },
      );
    }
    // Amir locks what he sees: of protected persons those he handles.
    const seen = cases.filter((it) => (!it.isProtected || it.coach === 'sara') && it.person.category !== 'STAFF');
    const totals = seen.map((it) =>
      monthTotals(ofMonth.filter((part) => part.participationId === it.participationId).map((part) => part.attendance)),
    );
    const sum = (of: 'planned' | 'attended' | 'certified'): number => totals.reduce((all, one) => all + one[of], 0);
    locks.push({
      id: idOf('month_lock', month),
      ...IN_PROJECT,
      month,
      revision: 1,
      lockedAt: evening(addDays(lastDayOf(month), 12)),
      lockedById: accountId('amir'),
      people: totals.filter((one) => one.attended > 0).length,
      plannedMinutes: sum('planned'),
      attendedMinutes: sum('attended'),
      certifiedMinutes: sum('certified'),
    });
  }
  return { attestations, locks };
}

export interface PlainWaiting extends Omit<Partial<WaitingEntry>, 'personSealed'> {
  id: string;
  person: Record<string, string | null>;
}

/** Three who are referred and wait; one who could not be offered a place. */
export function waiting(today: CivilDate): PlainWaiting[] {
  const entry = (name: string, days: number, more: Partial<WaitingEntry>): PlainWaiting => {
    const [givenName, familyName] = name.split(' ');
    return {
      id: idOf('waiting_entry', name),
      ...IN_PROJECT,
      person: { givenName, familyName, personalNumber: null, phone: null, languages: 'ar' },
      isProtected: false,
      referredOn: addDays(today, -days),
      madeById: accountId('sara'),
      ...more,
    };
  };
  return [
    entry('Wafa Darwish', 34, {
      referral: 'PES',
      reason: 'Väntar på plats i introduktionen.',
      nextStep: 'Ring om start',
      nextOn: addDays(today, 2),
    }),
    entry('Senait Okbay', 16, {
      referral: 'SFI_PROVIDER',
      reason: 'Vill börja när barnet har fått förskola.',
      nextStep: 'Möte med SFI',
      nextOn: addDays(today, 6),
    }),
    entry('Petro Hnatiuk', 5, { referral: 'SELF', nextStep: 'Första samtalet', nextOn: addDays(today, 1) }),
    entry('Idil Farole', 61, { referral: 'SOCIAL_SERVICES', outcome: 'NO_PLACE', outcomeOn: addDays(today, -40) }),
  ];
}
