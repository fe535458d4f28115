// Hidden reasons are read as one line, whose number nobody has to reckon out.
import { readExits } from './exits.js';
import { HIDDEN, type Shown } from './suppress.js';

const exits: { reason: string; n: Shown }[] = [
  { reason: 'PLAN_COMPLETED', n: 39 },
  { reason: 'DECEASED', n: HIDDEN },
  { reason: 'ILLNESS', n: HIDDEN },
];

it('puts what is hidden together, with what is left of the total', () =>
  expect(readExits(exits, 46)).toEqual({
    shown: [{ reason: 'PLAN_COMPLETED', n: 39 }],
    hidden: ['DECEASED', 'ILLNESS'],
    rest: 7,
  }));

it('says no number where the total belongs to another report', () => expect(readExits(exits, null).rest).toBe(HIDDEN));
