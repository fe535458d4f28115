// People counted without being registered: in which years, never fewer than nobody, beside the enrolled (DOMAIN.md 4.3).
import { countedOn, yearGroups } from './anonymous.js';

const project = { startsOn: '2024-08-01', endsOn: '2027-06-30' };

it.each([
  [2024, 0, false, 1],
  [2026, 3, false, 4],
  [2026, 1, true, 0],
] as const)('in %d: of %d, by mistake %s, there are %d', (year, people, wasMistake, is) =>
  expect(countedOn({ year, wasMistake }, people, project, '2026-11-26')).toBe(is),
);

it.each([2023, 2027])('not in %d, before the project or not begun', (year) =>
  expect(() => countedOn({ year }, 0, project, '2026-11-26')).toThrow('anonymous.year'),
);

it('not after the project, whatever the day', () => {
  expect(countedOn({ year: 2027 }, 0, project, '2029-01-01')).toBe(1);
  expect(() => countedOn({ year: 2028 }, 0, project, '2029-01-01')).toThrow('anonymous.year');
});

it('nobody can be taken away where nobody is', () =>
  expect(() => countedOn({ year: 2026, wasMistake: true }, 0, project, '2026-11-26')).toThrow('anonymous.none'));

it('genders in order, each with both numbers, none that nobody has', () =>
  expect(
    yearGroups(
      new Map([['M', 4]]),
      new Map([
        ['W', 2],
        ['M', 1],
      ]),
    ),
  ).toEqual([
    { gender: 'W', enrolled: 0, anonymous: 2 },
    { gender: 'M', enrolled: 4, anonymous: 1 },
  ]));
