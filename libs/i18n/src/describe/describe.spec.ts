// The manual says what the expressions do, in both languages, and the file in docs is what the catalogue says today.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, type Expr, indicatorOf } from '#domain';
import { definitionOf, describe as described, describeDay, describeExpr, manual } from '../index.js';

const DOCS = join(__dirname, '../../../../docs/indicators.md');

it('the manual in docs is the one the catalogue makes (npm run manual)', () => {
  expect(readFileSync(DOCS, 'utf8')).toBe(manual());
});

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  it.each(CATALOGUE.map((one) => [one.code, one] as const))('%s reads as sentences', (_code, indicator) => {
    const text = described(indicator, language);
    expect(text).toMatch(/^[A-ZÅÄÖ0-9]/);
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/undefined|null|\bNaN\b|[a-z]_[a-z]|  |\.\.|,\s*\.|[A-Z]{4,}_/);
    const { says, source } = definitionOf(indicator, language);
    expect(says.length).toBeGreaterThan(10);
    expect(source).toContain(':');
  });
});

it('tells the windows and conditions of the three-month goal', () => {
  const text = described(indicatorOf('outcome_within_3_months'), 'sv');
  for (const part of [
    'efter starten och senast 3 månader efter avslutet',
    'utan att det tog slut före avslutet',
    'det ska leda till arbete (gäller en utbildning eller en praktik)',
    'är det obestämt, inte nej',
    'Med i nämnaren först 3 månader efter avslutet',
    'fortfarande i projektet',
    'Spektra 2',
  ])
    expect(text).toContain(part);
});

it('keeps the three windows apart: 28 days, three months, six months', () => {
  const windows = ['EECR04', 'outcome_within_3_months', 'EECR05'] as const;
  expect(
    windows.map((code) => definitionOf(indicatorOf(code), 'en').rule.find((line) => line.startsWith('Part of'))),
  ).toEqual([
    'Part of the denominator only from 28 days after leaving.',
    'Part of the denominator only from 3 months after leaving.',
    'Part of the denominator only from 6 months after leaving.',
  ]);
});

it('sets composed parts apart', () => {
  const a: Expr = { op: 'ageAtEntry', from: 18, to: 29 };
  const b: Expr = { op: 'sfiPassed' };
  expect(describeExpr({ op: 'and', all: [a, { op: 'or', any: [b, { op: 'not', expr: a }] }] }, 'sv')).toBe(
    'var 18–29 år vid starten och antingen har godkänt i en sfi-kurs eller det stämmer inte att personen var 18–29 år vid starten',
  );
  expect(describeDay({ of: 'registered', months: 24 }, 'sv')).toBe('2 år efter folkbokföringen');
});
