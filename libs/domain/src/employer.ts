// Employers are few and are asked by many: when one was asked for a place within thirty days, by whomever, the next coach is told before she
// asks again (PEERS.md 2 F). One who does not want to be contacted is not asked until the day given, or at all.
import { addDays, type CivilDate } from './calendar.js';
import { demand } from './refusal.js';

export const PRESSURE_DAYS = 30;
export const TOUCH_PURPOSES = ['ASK_PLACE', 'FOLLOW_UP', 'THANK', 'INFORM'] as const;
export type TouchPurpose = (typeof TOUCH_PURPOSES)[number];

export interface Touch {
  onDate: CivilDate;
  purpose: TouchPurpose;
  accountId: string;
}

export interface Pressure {
  /** How often the employer was asked within thirty days, today included. */
  asked: number;
  lastOn: CivilDate | null;
  lastById: string | null;
}

/** How much an employer has been asked lately. Following up a placement or thanking is no pressure. */
export function contactPressure(touches: readonly Touch[], today: CivilDate): Pressure {
  const since = addDays(today, -PRESSURE_DAYS);
  const asks = touches
    .filter((one) => one.purpose === 'ASK_PLACE' && one.onDate > since && one.onDate <= today)
    .sort((a, b) => (a.onDate < b.onDate ? 1 : -1));
  return { asked: asks.length, lastOn: asks[0]?.onDate ?? null, lastById: asks[0]?.accountId ?? null };
}

/** Raises the refusal when the employer does not want to be asked on that day. */
export function checkTouch(
  employer: { doNotContact: boolean; doNotContactUntil: CivilDate | null },
  purpose: TouchPurpose,
  onDate: CivilDate,
  today: CivilDate,
): void {
  demand(onDate <= today, 'activity.future', { on: onDate });
  const isClosed =
    employer.doNotContact && (employer.doNotContactUntil === null || onDate <= employer.doNotContactUntil);
  demand(!isClosed || purpose !== 'ASK_PLACE', 'employer.do_not_contact', { until: employer.doNotContactUntil ?? '' });
}
