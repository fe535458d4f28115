// What is missing, and what mending it could do at best.
import { fact, followUp, outcome, period, project } from '../../../../test/support/fact-rows.js';
import { mendsFor, mendsOf } from './mending.js';
import { standingOf } from './population.js';

const exited = (key: string, rest: Parameters<typeof fact>[1] = {}) =>
  fact(key, {
    gender: 'W',
    education: 'EDU_UPPER_SEC',
    periods: [{ ...period('2026-01-01', '2026-06-30', 'PLAN_COMPLETED'), exitDestination: 'OTHER' }],
    ...rest,
  });
const AS_OF = '2026-11-19';
const facts = project([
  ...['a', 'b', 'c'].map((key) => exited(key, { outcomes: [outcome('PRAKTIK', '2026-07-01')] })),
  exited('yes', { outcomes: [outcome('EMPLOYMENT', '2026-07-01', { confirmedThrough: AS_OF })] }),
  exited('asked', { followUps: [followUp('three_months', '2026-09-30', { result: 'ANSWERED', on: '2026-09-30' })] }),
  exited('overdue', { followUps: [followUp('three_months', '2026-09-30')] }),
]);

it('orders by what could move the goals: three praktik without the mark before one follow-up', () => {
  const mends = mendsOf(['outcome_within_3_months'], facts, AS_OF);
  expect(mends.map(({ code, keys, effects }) => [code, keys.length, effects])).toEqual([
    ['leads_to_employment_missing', 3, [{ indicator: 'outcome_within_3_months', from: 1, to: 4 }]],
    ['follow_up_overdue', 1, [{ indicator: 'outcome_within_3_months', from: 1, to: 2 }]],
    ['not_confirmed', 3, []],
  ]);
});

it('says for one person what would mend her', () => {
  const standing = standingOf(facts.facts[0], AS_OF, 6);
  expect(standing && mendsFor('outcome_within_3_months', standing, facts)).toEqual(['leads_to_employment_missing']);
});

it('lists nobody the reader may not see', () => {
  const hidden = project([exited('h', { protected: true, hidden: true, gender: null })]);
  expect(mendsOf(['outcome_within_3_months'], hidden, AS_OF)).toEqual([]);
});

it('moves nothing for people who answered: no is a known answer', () => {
  const standing = standingOf(facts.facts[4], AS_OF, 6);
  expect(standing && mendsFor('outcome_within_3_months', standing, facts)).toEqual([]);
});
