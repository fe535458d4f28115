import type { Attendance } from './activity.js';
import { checkLock, isAttested, lastDayOf, lockObstacles, monthTotals, placementDays } from './attendance-month.js';
import { refusalOf } from './refusal.js';

const row = (more: Partial<Attendance>): Attendance => ({
  kind: 'JOB_SEARCH',
  startsAt: null,
  endsAt: null,
  arrivedAt: null,
  breakMinutes: null,
  plannedMinutes: null,
  attendedMinutes: null,
  attendance: 'PRESENT',
  signed: true,
  ...more,
});
/** DOMAIN.md 9.4: one person, June 2024. */
const JUNE = [
  row({ startsAt: '09:00', endsAt: '12:00' }),
  row({ startsAt: '09:00', endsAt: '12:00', arrivedAt: '09:40' }),
  row({ kind: 'PRAKTIK', startsAt: '08:30', endsAt: '16:00', breakMinutes: 30 }),
  row({ startsAt: '13:00', endsAt: '14:00', attendance: 'ABSENT_NOTIFIED', signed: false }),
  row({ startsAt: '13:00', endsAt: '14:00', signed: false }),
  row({ startsAt: '09:00', endsAt: '12:00', attendance: 'NOT_REPORTED', signed: false }),
];

describe('a month of attendance', () => {
  it('gives the figures of DOMAIN.md 9.4', () =>
    expect(monthTotals(JUNE)).toEqual({
      sessions: 6,
      planned: 1080,
      attended: 800,
      certified: 740,
      reported: 900,
      notReported: 1,
      unsigned: 1,
    }));

  it('the last day of a month, leap year too', () =>
    expect(['2024-02', '2026-11', '2026-12'].map(lastDayOf)).toEqual(['2024-02-29', '2026-11-30', '2026-12-31']));

  it('staff’s word no longer holds when the sums have changed', () => {
    const totals = monthTotals(JUNE);
    expect(isAttested({ totals, attestedFor: { planned: 1080, attended: 800 } })).toBe(true);
    expect(isAttested({ totals, attestedFor: { planned: 1080, attended: 795 } })).toBe(false);
    expect(isAttested({ totals: monthTotals([]), attestedFor: null })).toBe(true);
  });

  it('says everything that stands in the way of locking, the first to be put right first', () => {
    const people = [{ totals: monthTotals(JUNE), attestedFor: null }];
    expect(lockObstacles('2024-06', '2024-06-30', people)).toEqual(['month_not_over', 'not_reported', 'not_attested']);
    expect(lockObstacles('2024-06', '2024-07-01', [])).toEqual([]);
    expect(refusalOf(() => checkLock('2024-06', '2024-07-01', people, false))).toBe('month.not_reported');
    expect(refusalOf(() => checkLock('2024-06', '2024-07-01', [], true))).toBe('month.locked');
  });

  it('a placement gives its weekdays their part of the weekly hours, up to today', () => {
    const days = placementDays({ startsOn: '2026-11-12', endsOn: null, hoursPerWeek: 30 }, '2026-11', '2026-11-17');
    expect(days).toEqual([
      { on: '2026-11-12', minutes: 360 },
      { on: '2026-11-13', minutes: 360 },
      { on: '2026-11-16', minutes: 360 },
      { on: '2026-11-17', minutes: 360 },
    ]);
    const schedule = [
      { weekday: 1, from: '08:00', to: '12:00' },
      { weekday: 4, from: '08:00', to: '16:00' },
    ];
    expect(
      placementDays({ startsOn: '2026-11-12', endsOn: null, hoursPerWeek: 9, schedule }, '2026-11', '2026-11-17'),
    ).toEqual([
      { on: '2026-11-12', minutes: 360 },
      { on: '2026-11-16', minutes: 180 },
    ]);
    expect(
      placementDays({ startsOn: '2026-11-12', endsOn: null, hoursPerWeek: null }, '2026-11', '2026-11-17'),
    ).toEqual([]);
  });
});
