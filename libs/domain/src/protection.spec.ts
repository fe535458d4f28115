import { checkDecide, checkEndHandler, checkPropose, isOpenLift, type Lift, liftLapsesOn } from './protection.js';
import { refusalOf } from './refusal.js';

const TODAY = '2026-11-19';
const open: Lift = { proposedById: 'sara', lapsesOn: '2026-12-03', outcome: null };

it('a proposal waits fourteen days, the last one included', () => {
  expect(liftLapsesOn(TODAY)).toBe('2026-12-03');
  expect(isOpenLift(open, '2026-12-03')).toBe(true);
  expect(isOpenLift(open, '2026-12-04')).toBe(false);
});

it('whoever is the only handler cannot propose, and nobody twice at a time', () => {
  const propose = (able: string[], lifts: Lift[], today = TODAY) =>
    refusalOf(() => checkPropose('sara', able, lifts, today));
  expect(propose(['sara'], [])).toBe('protected.only_handler');
  expect(propose([], [])).toBe('protected.only_handler');
  expect(propose(['sara', 'amir'], [open])).toBe('protected.lift_open');
  expect(propose(['sara', 'amir'], [open], '2026-12-04')).toBeNull();
  expect(propose(['sara', 'amir'], [{ ...open, outcome: 'declined' }])).toBeNull();
});

it('the proposer withdraws, another one decides, and only while it is open', () => {
  const decide = (who: string, outcome: 'approved' | 'declined' | 'withdrawn', lift = open, today = TODAY) =>
    refusalOf(() => checkDecide(lift, outcome, who, today));
  expect(decide('sara', 'approved')).toBe('protected.two_persons');
  expect(decide('sara', 'declined')).toBe('protected.two_persons');
  expect(decide('amir', 'withdrawn')).toBe('protected.not_proposer');
  expect([decide('amir', 'approved'), decide('amir', 'declined'), decide('sara', 'withdrawn')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(decide('amir', 'approved', { ...open, outcome: 'withdrawn' })).toBe('protected.lift_closed');
  expect(decide('amir', 'approved', open, '2026-12-04')).toBe('protected.lift_closed');
});

it('somebody who can act always remains', () => {
  expect(refusalOf(() => checkEndHandler('sara', ['sara']))).toBe('protected.last_handler');
  expect(refusalOf(() => checkEndHandler('amir', ['sara', 'amir']))).toBeNull();
  // One who has left the house can be ended by the only one who is still there.
  expect(refusalOf(() => checkEndHandler('gone', ['sara']))).toBeNull();
});
