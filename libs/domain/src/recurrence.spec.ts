import { occurrences, type Recurrence } from './recurrence.js';
import { refusalOf } from './refusal.js';

// 2026-11-19 is a Thursday.
const series = (more: Partial<Recurrence> = {}): Recurrence => ({
  fromOn: '2026-11-19',
  weekdays: [4],
  everyWeeks: 1,
  untilOn: null,
  count: 3,
  ...more,
});

describe('a series of sessions', () => {
  it('weekly on one weekday, counted', () =>
    expect(occurrences(series())).toEqual(['2026-11-19', '2026-11-26', '2026-12-03']));
  it('on several weekdays, in order, not before the first day', () =>
    expect(occurrences(series({ weekdays: [5, 2], count: 4 }))).toEqual([
      '2026-11-20',
      '2026-11-24',
      '2026-11-27',
      '2026-12-01',
    ]));
  it('every other week counts weeks from the week of the first day, not from the first session', () =>
    expect(occurrences(series({ weekdays: [1, 4], everyWeeks: 2, count: 3 }))).toEqual([
      '2026-11-19',
      '2026-11-30',
      '2026-12-03',
    ]));
  it('until a day includes that day', () =>
    expect(occurrences(series({ count: null, untilOn: '2026-12-03' }))).toEqual([
      '2026-11-19',
      '2026-11-26',
      '2026-12-03',
    ]));
  it('over the change of year and a leap day', () =>
    expect(occurrences(series({ fromOn: '2028-02-22', weekdays: [2], count: 2 }))).toEqual([
      '2028-02-22',
      '2028-02-29',
    ]));
  it('a day taken out stays out and is not made up for', () =>
    expect(occurrences(series({ skipOn: ['2026-11-26'] }))).toEqual(['2026-11-19', '2026-12-03']));
  it.each([
    ['without a weekday', { weekdays: [] }, 'activity.series_without_day'],
    ['without an end', { count: null }, 'activity.series_endless'],
    ['that ends before it starts', { count: null, untilOn: '2026-11-18' }, 'activity.series_ends_before_start'],
    ['of which every day is taken out', { count: 1, skipOn: ['2026-11-19'] }, 'activity.series_without_day'],
    ['of more than a project year’s sessions', { weekdays: [1, 2, 3, 4, 5], count: 61 }, 'activity.series_too_long'],
  ])('refuses one %s', (_, more, code) => expect(refusalOf(() => occurrences(series(more)))).toBe(code));
});
