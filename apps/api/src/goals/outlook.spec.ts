// Which goals get a forecast, for which days.
import type { Goal } from '#database';
import type { Goal as Aim } from '#domain';
import { fact, goal as aim, outcome, period, project } from '../../../../test/support/fact-rows.js';
import { outlookOf } from './outlook.js';

const AS_OF = '2026-11-19';
const goal = (rest: Partial<Goal> = {}): Goal => ({ id: 'g', ...aim(rest as Partial<Aim>) }) as Goal;
const facts = (endsOn: string | null) =>
  project(
    [
      fact('a', {
        periods: [period('2026-01-01', '2026-03-01', 'PLAN_COMPLETED')],
        outcomes: [outcome('EMPLOYMENT', '2026-04-01')],
      }),
    ],
    { project: { ...project([]).project, endsOn } },
  );
const daysOf = (rest: Partial<Goal>, endsOn: string | null) =>
  outlookOf([goal(rest)], facts(endsOn), AS_OF, new Map()).forecasts.map(({ near, due }) => [near.on, due?.on ?? null]);

it.each<[string, Partial<Goal>, string | null, (string | null)[][]]>([
  ['without a day: the half-year’s end, and the project’s end', {}, '2027-04-30', [['2026-12-31', '2027-04-30']]],
  ['without any day', {}, null, [['2026-12-31', null]]],
  ['its own day is near', { dueOn: '2026-12-10' }, '2027-04-30', [['2026-12-10', null]]],
  ['its own day is today: the figure is what it is', { dueOn: AS_OF }, '2027-04-30', []],
  ['its own day is tomorrow', { dueOn: '2026-11-20' }, '2027-04-30', [['2026-11-20', null]]],
  ['its day has passed', { dueOn: '2026-11-18' }, '2027-04-30', []],
  ['the project ends today: windows close until 19 February', {}, AS_OF, [['2026-12-31', '2027-02-19']]],
  ['the project has ended: the last window closes on 30 December', {}, '2026-09-30', [['2026-12-30', null]]],
  ['the project has ended and every window closed today', {}, '2026-08-19', []],
  [
    'the project has ended, and nobody enrols after it',
    { indicator: 'participants_enrolled', unit: 'count' },
    AS_OF,
    [],
  ],
  ['a kind that is not forecast', { indicator: 'completion_rate' }, '2027-04-30', []],
])('%s', (_, rest, endsOn, days) => expect(daysOf(rest, endsOn)).toEqual(days));
