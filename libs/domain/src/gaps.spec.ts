import { gapsBetween } from './gaps.js';

it.each([
  ['nobody met her', [], { days: 16, longest: 30 }],
  ['once in the middle', ['2026-09-16'], { days: 2, longest: 15 }],
  ['every week', ['2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29'], { days: 0, longest: 7 }],
  [
    'in any order, doubled and outside',
    ['2026-09-16', '2026-09-16', '2026-08-01', '2026-12-01'],
    { days: 2, longest: 15 },
  ],
])('%s', (_, days, expected) => expect(gapsBetween(days, '2026-09-01', '2026-10-01')).toEqual(expected));

it('on the day of entry there is no gap', () =>
  expect(gapsBetween([], '2026-09-01', '2026-09-01')).toEqual({ days: 0, longest: 0 }));
