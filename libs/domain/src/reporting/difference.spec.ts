// Who came, who left, whose answer changed.
import { differenceOf } from './difference.js';

const basis = (counted: string[], not: string[]) => ({ code: 'completion_rate', counted, not });

it('says nothing when nobody moved', () => expect(differenceOf(basis(['a'], ['b']), basis(['a'], ['b']))).toBeNull());

it('tells the four kinds apart', () =>
  expect(differenceOf(basis(['a', 'b'], ['c', 'd']), basis(['a', 'c', 'e'], ['b']))).toEqual({
    code: 'completion_rate',
    came: ['e'],
    left: ['d'],
    nowCounted: ['c'],
    noLongerCounted: ['b'],
  }));
