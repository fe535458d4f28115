import { icalOf } from './ical.js';

const STAMP = '20261119T120000Z';
const row = (more: object = {}) => ({
  uid: 'session-1',
  source: 'session',
  kind: 'COACHING',
  onDate: '2026-11-19',
  startsAt: '09:00',
  endsAt: '09:45',
  ...more,
});

it('a session has its wall clock in Stockholm and a title of our own words', () => {
  const text = icalOf([row()], 'sv', STAMP);
  expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20261119T090000\r\n');
  expect(text).toMatch(/SUMMARY:Coachning/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

it('what has no time is a whole day, also over the end of a month', () => {
  const text = icalOf(
    [row({ source: 'follow_up', kind: 'three_months', onDate: '2026-11-30', startsAt: null })],
    'en',
    STAMP,
  );
  expect(text).toContain('DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201');
  expect(text).toContain('SUMMARY:Follow-up');
});

it('no line is longer than a calendar may refuse', () => {
  const kinds = ['ARBETSTRANING_REINFORCED', 'FOLKBILDNING', 'LABOUR_MARKET_TRAINING'];
  const text = icalOf(
    kinds.flatMap((kind) => [row({ kind }), row({ kind, source: 'placement_end' })]),
    'sv',
    STAMP,
  );
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});
