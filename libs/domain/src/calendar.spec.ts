// The edges of DOMAIN.md 2.2 and 11, and the built-in calendar as an independent witness.
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  civilDateIn,
  compare,
  daysBetween,
  daysInclusive,
  endOfMonth,
  isCivilDate,
  isClockTime,
  isoWeek,
  isoWeekday,
  minutesOfDay,
  monthsBetween,
  startOfMonth,
  stockholmDate,
} from './calendar.js';

describe('months and years clamp', () => {
  it.each([
    ['2024-11-30', 3, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-05-31', 6, '2025-11-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-01-15', -13, '2023-12-15'],
  ])('%s + %i months = %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('29 February + 1 year is 28 February, + 4 years 29 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2025-02-28', 1)).toBe('2026-02-28');
  });
});

describe('days', () => {
  it('both ends count', () => {
    expect(daysInclusive('2025-01-01', '2025-01-01')).toBe(1);
    expect(daysInclusive('2025-01-01', '2025-12-31')).toBe(365);
    expect(daysInclusive('2024-01-01', '2024-12-31')).toBe(366);
  });
  it('are not shortened by daylight saving', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2);
    expect(addDays('2025-03-29', 1)).toBe('2025-03-30');
    expect(addDays('2025-10-26', 1)).toBe('2025-10-27');
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
  });
  it('agree with the built-in calendar for a hundred years', () => {
    const start = Date.UTC(1950, 0, 1);
    for (let day = 0; day < 40000; day += 7) {
      const iso = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
      expect(addDays('1950-01-01', day)).toBe(iso);
      expect(daysBetween('1950-01-01', iso)).toBe(day);
    }
  });
  it('the 28 days of the EU indicators', () => expect(addDays('2025-02-10', 28)).toBe('2025-03-10'));
});

describe('age', () => {
  it('the birthday itself is the new age', () => {
    expect(ageOn('2007-06-15', '2025-06-14')).toBe(17);
    expect(ageOn('2007-06-15', '2025-06-15')).toBe(18);
  });
  it('of a leap-day child', () => {
    expect(ageOn('2004-02-29', '2022-02-27')).toBe(17);
    expect(ageOn('2004-02-29', '2022-02-28')).toBe(18);
    expect(ageOn('2004-02-29', '2024-02-28')).toBe(19);
    expect(ageOn('2004-02-29', '2024-02-29')).toBe(20);
  });
});

describe('months between', () => {
  it.each([
    ['2025-01-15', '2025-02-14', 0],
    ['2025-01-15', '2025-02-15', 1],
    ['2024-11-30', '2025-02-28', 3],
    ['2025-02-15', '2025-01-15', -1],
    ['2025-01-15', '2025-01-14', 0],
  ])('%s to %s is %i', (a, b, n) => expect(monthsBetween(a, b)).toBe(n));
});

describe('what is a date', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31'])('%s is', (d) => expect(isCivilDate(d)).toBe(true));
  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '25-01-01',
    '2025-1-1',
    '2025-01-01T00:00',
    '',
    null,
    5,
  ])('%s is not', (d) => expect(isCivilDate(d)).toBe(false));
  it('clock times', () => {
    expect(isClockTime('23:59')).toBe(true);
    expect(isClockTime('24:00')).toBe(false);
    expect(minutesOfDay('09:40')).toBe(580);
  });
});

describe('weeks and months', () => {
  it('ISO weeks at the turn of the year', () => {
    expect(isoWeek('2026-11-21')).toEqual({ year: 2026, week: 47 });
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
    expect(isoWeek('2021-01-03')).toEqual({ year: 2020, week: 53 });
    expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 });
    expect(isoWeekday('2026-11-21')).toBe(6);
    expect(isoWeekday('1969-12-29')).toBe(1);
  });
  it('ends of months', () => {
    expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
    expect(startOfMonth('2024-02-10')).toBe('2024-02-01');
    expect(compare('2025-01-01', '2025-01-02')).toBeLessThan(0);
  });
});

describe('the Swedish day of a moment', () => {
  it('is not the UTC day near midnight, winter and summer', () => {
    expect(stockholmDate(Date.UTC(2025, 0, 1, 22, 59))).toBe('2025-01-01');
    expect(stockholmDate(Date.UTC(2025, 0, 1, 23, 0))).toBe('2025-01-02');
    expect(stockholmDate(Date.UTC(2025, 6, 1, 22, 0))).toBe('2025-07-02');
    expect(civilDateIn('UTC', Date.UTC(2025, 6, 1, 22, 0))).toBe('2025-07-01');
  });
});
