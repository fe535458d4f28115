// Words: nothing empty, both languages fill the same places, and numbers look Swedish.
import { CATALOGUE, REFUSAL_CODES } from '#domain';
import {
  describe as definition,
  fill,
  formatDate,
  formatKronor,
  formatMinutes,
  formatNumber,
  formatPercent,
  messages,
} from './index.js';

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(strings);

it.each(['sv', 'en'] as const)('%s has no empty word and no exclamation mark', (language) => {
  for (const word of strings(messages(language))) {
    expect(word.trim()).not.toBe('');
    expect(word).not.toContain('!');
  }
});

it('both languages have the same places to fill', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort();
  for (const code of REFUSAL_CODES)
    expect(places(messages('en').refusal[code])).toEqual(places(messages('sv').refusal[code]));
});

it('writes numbers and dates the Swedish way', () => {
  expect(formatPercent(43, 'sv')).toBe('43,0\u00a0%');
  expect(formatNumber(9450572, 'sv')).toBe('9\u00a0450\u00a0572');
  expect(formatKronor(9450572, 'sv')).toBe('9\u00a0450\u00a0572\u00a0kr');
  expect(formatNumber(-3.5, 'sv')).toBe('\u22123,5');
  expect(formatDate('2026-11-21', 'sv')).toBe('21 nov 2026');
  expect(formatPercent(null, 'sv')).toBe('–');
  expect(formatPercent('..', 'sv')).toBe('..');
  expect(formatMinutes(800, 'sv')).toBe('13\u00a0tim 20\u00a0min');
});

it('fills places, dates too', () => {
  expect(fill(messages('sv').refusal['exit.already'], { on: '2026-03-01' }, 'sv')).toBe(
    'Perioden avslutades redan 1 mars 2026.',
  );
});

it('defines every indicator in words', () => {
  for (const indicator of CATALOGUE) expect(definition(indicator, 'sv').endsWith('.')).toBe(true);
});
