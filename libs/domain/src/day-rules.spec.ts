import { checkDayRules, checkSnooze, DAY_RULES } from './day-rules.js';
import { refusalOf } from './refusal.js';

it('the usual rules are within their own bounds', () => expect(refusalOf(() => checkDayRules(DAY_RULES))).toBeNull());

it.each([
  ['silence of a day', { silenceDays: 1 }],
  ['silence of a quarter', { silenceDays: 61 }],
  ['one absence in a row', { absencesInRow: 1 }],
  ['half a day ahead', { stepDaysAhead: 0.5 }],
])('refuses %s', (_, more) =>
  expect(refusalOf(() => checkDayRules({ ...DAY_RULES, ...more }))).toBe('day.rule_out_of_bounds'),
);

it.each([
  ['2026-11-19', 'day.snooze_out_of_bounds'],
  ['2026-11-20', null],
  ['2026-12-19', null],
  ['2026-12-20', 'day.snooze_out_of_bounds'],
])('putting aside until %s on 19 November: %s', (until, code) =>
  expect(refusalOf(() => checkSnooze(until, '2026-11-19'))).toBe(code),
);
