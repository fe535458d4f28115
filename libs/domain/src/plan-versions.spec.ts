import { type AgreedStep, checkAgreement, comparePlans, stepsFromTemplate } from './plan.js';
import { refusalOf } from './refusal.js';

const step = (id: string, more: Partial<AgreedStep> = {}): AgreedStep => ({
  id,
  title: `steg ${id}`,
  kind: null,
  responsible: null,
  startsOn: null,
  dueOn: '2026-12-01',
  status: 'planned',
  ...more,
});

it('says which steps went, stayed, changed and came', () =>
  expect(
    comparePlans([step('a'), step('b'), step('c')], [step('b'), step('c', { dueOn: '2027-01-01' }), step('d')]).map(
      ({ change, before, after }) => [change, before?.id ?? after?.id],
    ),
  ).toEqual([
    ['removed', 'a'],
    ['same', 'b'],
    ['changed', 'c'],
    ['added', 'd'],
  ]));

it('a template gives days counted from the day it is taken over', () =>
  expect(
    stepsFromTemplate(
      [{ title: 'CV', kind: null, responsible: 'coach', startsAfterDays: 0, dueAfterDays: 14 }],
      '2026-02-20',
    ),
  ).toEqual([{ title: 'CV', kind: null, responsible: 'coach', startsOn: '2026-02-20', dueOn: '2026-03-06' }]));

it('nothing is not agreed on, and nobody agrees tomorrow', () => {
  expect(refusalOf(() => checkAgreement([], null, '2026-11-25', '2026-11-25'))).toBe('plan.empty');
  expect(refusalOf(() => checkAgreement([], 'Jag vill köra buss', '2026-11-25', '2026-11-25'))).toBeNull();
  expect(refusalOf(() => checkAgreement([1], null, '2026-11-26', '2026-11-25'))).toBe('plan.agreed_future');
});
