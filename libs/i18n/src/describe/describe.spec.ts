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

describe('the manual says what the rule does', () => {
  const rule = (code: Parameters<typeof indicatorOf>[0]) => definitionOf(indicatorOf(code), 'sv');
  it('every figure has its rule in sentences, those that are no share too, as many in both languages', () => {
    for (const indicator of CATALOGUE) {
      const [sv, en] = [definitionOf(indicator, 'sv').rule, definitionOf(indicator, 'en').rule];
      expect({ code: indicator.code, rules: sv.length > 0, same: sv.length === en.length }).toEqual({
        code: indicator.code,
        rules: true,
        same: true,
      });
    }
  });
  it('held at three months is asked of who has something that can be held, in one short sentence', () =>
    expect(rule('outcome_held_at_3_months').rule.find((line) => line.startsWith('Dessutom'))).toBe(
      'Dessutom krävs: den som har något sådant som bekräftat pågår 3 månader efter avslutet.',
    ));
  it('names the reasons it can leave somebody out for, and no others', () => {
    expect(rule('placement_to_job_same_employer_90_days').leftOut).toContain('fortfarande i projektet');
    expect(rule('cost_per_result').leftOut).toContain('tiden har inte gått ut');
    expect(rule('sfi_steps_gained').leftOut).not.toContain('uppgift saknas');
    expect(rule('self_support_of_completers').leftOut).not.toContain('uppgift saknas');
    expect(rule('EECR04').leftOut).toContain('uppgift saknas');
  });
  it('says that a missing fact is undecided only where one can be missing', () => {
    const says = (code: Parameters<typeof indicatorOf>[0]) => rule(code).rule.some((line) => line.startsWith('Saknas'));
    expect([says('EECO02'), says('EECR05'), says('completion_rate'), says('EECO01')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
