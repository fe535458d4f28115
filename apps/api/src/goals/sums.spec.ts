// What a sum over projects may show: nothing one of them hides of itself, because the others can be taken away from it (DOMAIN.md 7.6).
import type { CountedFigure } from '#database';
import type { Figure, Group } from '#domain';
import { figureView } from './figures.js';
import { distinctShown, sumView } from './sums.js';

const counted = (byGender: Record<string, number>): CountedFigure => {
  const groups = Object.entries(byGender)
    .filter(([, n]) => n > 0)
    .map(([group, n]): Group => ({ group, n, N: null, value: n, percent: null, unknown: 0, people: n }));
  const n = groups.reduce((all, one) => all + Number(one.n), 0);
  const figure: Figure = {
    code: 'EECO01',
    unit: 'participation',
    measure: 'count',
    n,
    N: null,
    value: n,
    percent: null,
    unknown: 0,
    leftOut: {},
  };
  return { figure, groups };
};
const together = (parts: Record<string, number>[]): CountedFigure =>
  counted(
    Object.fromEntries(
      [...new Set(parts.flatMap(Object.keys))].map((group) => [
        group,
        parts.reduce((sum, one) => sum + (one[group] ?? 0), 0),
      ]),
    ),
  );
const FUNDER = { audience: 'funder', threshold: 5 } as const;
const PUBLIC = { audience: 'public', threshold: 5 } as const;
const said = (parts: Record<string, number>[], how: typeof FUNDER | typeof PUBLIC) =>
  sumView(together(parts), parts.map(counted), how);

it('ten and two: the sum of twelve would give the two away', () => {
  const parts = [{ W: 10 }, { W: 2 }];
  expect(figureView(counted(parts[1]), PUBLIC).n).toBe('..');
  expect(said(parts, PUBLIC)).toMatchObject({ n: '..', value: '..' });
  expect(said([{ W: 10 }, { W: 6 }], PUBLIC)).toMatchObject({ n: 16, value: 16 });
});

it('a breakdown that would show a group one project hides is withheld whole', () => {
  expect(
    said(
      [
        { W: 20, M: 20 },
        { W: 6, M: 2 },
      ],
      FUNDER,
    ).by.map(({ n }) => n),
  ).toEqual(['..', '..']);
  expect(
    said(
      [
        { W: 20, M: 20 },
        { W: 6, M: 7 },
      ],
      FUNDER,
    ).by.map(({ n }) => n),
  ).toEqual([26, 27]);
});

it('for staff nothing is hidden', () =>
  expect(sumView(together([{ W: 2 }, { W: 1 }]), [], { audience: 'internal', threshold: 5 })).toMatchObject({ n: 3 }));

it('for every made-up pair of projects: what the sum shows, each of them shows', () => {
  for (let seed = 0; seed < 400; seed += 1) {
    const parts = [0, 1, 2].map((at) => ({ W: (seed * (at + 3)) % 11, M: (seed * (at + 5)) % 13, U: (seed + at) % 4 }));
    for (const how of [FUNDER, PUBLIC]) {
      const sum = said(parts, how);
      for (const own of parts.map((one) => figureView(counted(one), how))) {
        if (own.n === '..') expect(sum.n).toBe('..');
        for (const group of own.by.filter((one) => one.n === '..'))
          expect({ parts, n: sum.by.find((one) => one.group === group.group)?.n }).toEqual({ parts, n: '..' });
      }
    }
  }
});

it('how many are in two projects is told only where they are none or enough', () => {
  expect([
    distinctShown(30, 30, FUNDER),
    distinctShown(29, 30, FUNDER),
    distinctShown(25, 30, FUNDER),
    distinctShown(4, 4, PUBLIC),
  ]).toEqual([30, '..', 25, '..']);
  expect(distinctShown(29, 30, { audience: 'internal', threshold: 5 })).toBe(29);
});
