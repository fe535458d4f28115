import { BULK_AT_MOST, checkBulk, checkHandover, summarise } from './bulk.js';
import { refusalOf } from './refusal.js';

it('refuses a handover that would move nobody', () => {
  const coach = { accountId: 'sara', isSteering: false };
  expect(refusalOf(() => checkHandover('sara', 'sara', coach))).toBe('handover.same');
  expect(refusalOf(() => checkHandover('johan', 'sara', coach))).toBe('handover.not_yours');
  expect(() => checkHandover('sara', 'johan', coach)).not.toThrow();
  expect(() => checkHandover('johan', 'sara', { accountId: 'karin', isSteering: true })).not.toThrow();
});

it('says how many were done, how many skipped and why, the commonest first', () => {
  const results = [
    ['a', null],
    ['b', 'forbidden'],
    ['c', 'participation.closed'],
    ['d', 'forbidden'],
  ] as const;
  expect(summarise(results)).toEqual({
    done: 1,
    skipped: 3,
    reasons: [
      { code: 'forbidden', count: 2, participationIds: ['b', 'd'] },
      { code: 'participation.closed', count: 1, participationIds: ['c'] },
    ],
  });
});

it('refuses nothing at all and more than it can take', () => {
  expect(refusalOf(() => checkBulk(0))).toBe('bulk.nothing');
  expect(refusalOf(() => checkBulk(BULK_AT_MOST + 1))).toBe('bulk.too_many');
  expect(refusalOf(() => checkBulk(BULK_AT_MOST))).toBeNull();
});
