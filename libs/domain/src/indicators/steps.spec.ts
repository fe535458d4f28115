// Where somebody stands is seen from what goes on; nobody types it in.
import { fact, outcome, period, project } from '../../../../test/support/fact-rows.js';
import type { FactActivity } from './fact.js';
import { stepMoves, stepOn } from './steps.js';

const was = (
  kind: FactActivity['kind'],
  on: string,
  attendance: FactActivity['attendance'] = 'PRESENT',
): FactActivity => ({
  kind,
  on,
  startsAt: null,
  endsAt: null,
  arrivedAt: null,
  breakMinutes: null,
  plannedMinutes: 60,
  attendedMinutes: null,
  attendance,
  signed: false,
});
const DAY = '2026-06-30';

it.each([
  [1, {}],
  [1, { activities: [was('COACHING', '2026-05-31')] }],
  [1, { activities: [was('COACHING', '2026-06-20', 'ABSENT_NOTIFIED')] }],
  [2, { activities: [was('COACHING', '2026-06-01')] }],
  [2, { sfi: [{ course: 'C' as const, startsOn: '2026-01-01', endsOn: null, result: null }] }],
  [3, { activities: [was('PRAKTIK', '2026-06-01')] }],
  [
    3,
    {
      placements: [
        { id: 'p', offerId: null, employerId: null, kind: 'PRAKTIK' as const, startsOn: '2026-06-01', endsOn: null },
      ],
    },
  ],
  [4, { activities: [was('JOB_MATCHING', '2026-06-29'), was('PRAKTIK', '2026-06-01')] }],
  [5, { outcomes: [outcome('EDUCATION', '2026-06-30')] }],
  [1, { outcomes: [outcome('EMPLOYMENT', '2026-01-01', { endsOn: '2026-06-29' })] }],
] as const)('step %d of %j', (step, rest) => {
  expect(stepOn(fact('a', rest as never), DAY)).toBe(step);
});

it('compares the thirtieth day with the last, and leaves newcomers out', () => {
  const moved = fact('a', {
    periods: [period('2026-01-01', '2026-06-30', 'PLAN_COMPLETED')],
    activities: [was('COACHING', '2026-01-20')],
    outcomes: [outcome('EMPLOYMENT', '2026-06-30')],
  });
  const back = fact('b', { periods: [period('2026-01-01')], activities: [was('JOB_SEARCH', '2026-01-25')] });
  const fresh = fact('c', { periods: [period('2026-10-25')] });
  expect(stepMoves(project([moved, back, fresh]), '2026-11-19')).toEqual({
    people: 2,
    further: 1,
    same: 0,
    back: 1,
    moves: [
      { from: 2, to: 5, n: 1 },
      { from: 4, to: 1, n: 1 },
    ],
  });
});
