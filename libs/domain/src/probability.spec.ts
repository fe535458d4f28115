import fc from 'fast-check';
import { betaBinomial, betaGrid, convolve, mixedSuccesses, successes } from './probability.js';

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
const close = (some: Iterable<number>, others: readonly number[]): void => {
  const list = [...some];
  expect(list).toHaveLength(others.length);
  list.forEach((one, at) => expect(one).toBeCloseTo(others[at], 9));
};

it('sums chances in place as the sum of independent numbers says', () => {
  fc.assert(
    fc.property(chances, (list) =>
      close(
        successes(list),
        list.reduce<number[]>((dist, chance) => convolve(dist, [1 - chance, chance]), [1]),
      ),
    ),
  );
});

it('mixes over one unknown rate: with whole windows that is the beta-binomial', () => {
  const shape = { a: 7.5, b: 12.5 };
  const mixed = mixedSuccesses(betaGrid(shape), 9, (p) => p);
  betaBinomial(9, shape).forEach((chance, k) => expect(mixed[k]).toBeCloseTo(chance, 4));
  expect(mixed.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
});

it('nobody at all is certain', () => {
  expect(mixedSuccesses(betaGrid({ a: 0.5, b: 0.5 }), 0, () => 0)[0]).toBeCloseTo(1, 9);
});
