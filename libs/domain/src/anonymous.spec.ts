// People counted without being registered: in which years, never fewer than nobody, beside the enrolled (DOMAIN.md 4.3).
import { countedOn, toldYears, yearGroups } from './anonymous.js';

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

describe('years a report may tell of', () => {
  const counts = [
    { year: 2026, gender: 'W', people: 3 },
    { year: 2025, gender: 'M', people: 2 },
    { year: 2025, gender: 'W', people: 1 },
    { year: 2024, gender: 'W', people: 0 },
  ];
  const years = (asOf: string, endsOn: string | null = null) =>
    toldYears(counts, { startsOn: '2024-08-01', endsOn }, asOf).map(({ year }) => year);
  it('are over by the day, or the project is; nobody counted is no year', () => {
    expect(years('2025-12-30')).toEqual([]);
    expect(years('2025-12-31')).toEqual([2025]);
    expect(years('2026-11-19')).toEqual([2025]);
    expect(years('2026-11-19', '2026-10-31')).toEqual([2025, 2026]);
    expect(years('2026-11-19', '2026-11-20')).toEqual([2025]);
  });
  it('say whom by gender, in the usual order', () =>
    expect(toldYears(counts, { startsOn: '2024-08-01', endsOn: null }, '2026-01-01')[0].groups).toEqual([
      { gender: 'W', people: 1 },
      { gender: 'M', people: 2 },
    ]));
});
