// Each row of DOMAIN.md 2.9 for the projects' own goals (G1–G4, G6, completion, the municipalities' measure, surveys), computed by hand from its words:
// what just counts and what just does not, and what nobody can say.
// Longer than most: every case is a line of its own, and each stands beside its neighbours.
import { fact, followUp, outcome, period, project } from '../../../../test/support/fact-rows.js';
import type { IndicatorCode } from './codes.js';
import type { Fact, FactAnswer, FactOutcome } from './fact.js';
import { figureOf } from './figure.js';

const AS_OF = '2026-11-19';
/** Y counted, N not, U undecided, else the code she is left out by. */
function answer(code: IndicatorCode, one: Partial<Fact>, asOf = AS_OF): string {
  const { n, unknown, leftOut } = figureOf(code, project([fact('a', one)]), { asOf });
  return n ? 'Y' : unknown ? 'U' : (Object.keys(leftOut)[0] ?? 'N');
}
const EXIT = '2026-03-31';
const left = (rest: Partial<Fact> = {}): Partial<Fact> => ({
  periods: [period('2025-10-01', EXIT, 'PLAN_COMPLETED')],
  ...rest,
});

describe('within three months, and held at three months (G1): 31 March + three months is 30 June', () => {
  const answered = [
    followUp('three_months', '2026-06-30', { result: 'ANSWERED', on: '2026-06-30', labourStatus: 'UNKNOWN' }),
  ];
  const says = (labourStatus: Fact['labourStatus']) => [
    followUp('three_months', '2026-06-30', { result: 'ANSWERED', on: '2026-07-10', labourStatus }),
  ];
  const leads = { leadsToEmployment: 'yes' as const };
  const to = { confirmedThrough: '2026-06-30' };
  it.each<[string, FactOutcome[], string, string]>([
    ['work on the last day, confirmed', [outcome('EMPLOYMENT', '2026-06-30', to)], 'Y', 'Y'],
    ['work on the last day, not confirmed', [outcome('EMPLOYMENT', '2026-06-30')], 'Y', 'U'],
    ['work the day after', [outcome('EMPLOYMENT', '2026-07-01')], 'N', 'N'],
    ['work on the day of entry', [outcome('EMPLOYMENT', '2025-10-01', to)], 'N', 'N'],
    ['work the day after entry', [outcome('EMPLOYMENT', '2025-10-02', to)], 'Y', 'Y'],
    ['work that ended on the exit day', [outcome('EMPLOYMENT', '2026-01-01', { endsOn: EXIT })], 'Y', 'N'],
    ['work that ended the day before', [outcome('EMPLOYMENT', '2026-01-01', { endsOn: '2026-03-30' })], 'N', 'N'],
    [
      'work that ended on the third month’s day',
      [outcome('EMPLOYMENT', '2026-04-01', { endsOn: '2026-06-30' })],
      'Y',
      'Y',
    ],
    ['a business', [outcome('SELF_EMPLOYMENT', '2026-04-01', to)], 'Y', 'Y'],
    ['an education that leads to work', [outcome('EDUCATION', '2026-04-01', { ...leads, ...to })], 'Y', 'Y'],
    ['an education that does not', [outcome('EDUCATION', '2026-04-01', { leadsToEmployment: 'no', ...to })], 'N', 'N'],
    ['an education nobody marked', [outcome('EDUCATION', '2026-04-01', to)], 'U', 'U'],
    ['praktik that leads to work', [outcome('PRAKTIK', '2026-04-01', { ...leads, ...to })], 'Y', 'Y'],
    ['praktik that leads to work, not confirmed', [outcome('PRAKTIK', '2026-04-01', leads)], 'Y', 'U'],
    ['praktik nobody marked', [outcome('PRAKTIK', '2026-04-01', { leadsToEmployment: 'unknown', ...to })], 'U', 'U'],
    [
      'an unmarked course beside a job',
      [outcome('EDUCATION', '2026-04-01'), outcome('EMPLOYMENT', '2026-04-02', to)],
      'Y',
      'Y',
    ],
    ['a qualification', [outcome('QUALIFICATION', '2026-04-01')], 'N', 'N'],
    ['looking for work', [outcome('JOB_SEARCH_START', '2026-04-01')], 'N', 'N'],
    ['nothing', [], 'N', 'N'],
  ])('%s, somebody answered', (_, outcomes, within, held) => {
    const one = left({ outcomes, followUps: answered });
    expect([answer('outcome_within_3_months', one), answer('outcome_held_at_3_months', one)]).toEqual([within, held]);
  });
  it('nobody asked: what is not known is undecided, what is known counts', () => {
    const both = (rest: Partial<Fact>) =>
      (['outcome_within_3_months', 'outcome_held_at_3_months'] as const).map((code) => answer(code, left(rest)));
    expect(both({})).toEqual(['U', 'U']);
    expect(both({ outcomes: [outcome('EDUCATION', '2026-04-01', { leadsToEmployment: 'no' })] })).toEqual(['U', 'U']);
    expect(both({ outcomes: [outcome('EMPLOYMENT', '2026-04-01', to)] })).toEqual(['Y', 'Y']);
  });
  it('the answer that names the same state confirms, praktik has none', () => {
    const held = (type: FactOutcome['type'], labourStatus: Fact['labourStatus']) =>
      answer(
        'outcome_held_at_3_months',
        left({ outcomes: [outcome(type, '2026-04-01', leads)], followUps: says(labourStatus) }),
      );
    expect(held('EMPLOYMENT', 'EMPLOYED')).toBe('Y');
    expect(held('EMPLOYMENT', 'SELF_EMPLOYED')).toBe('U');
    expect(held('SELF_EMPLOYMENT', 'SELF_EMPLOYED')).toBe('Y');
    expect(held('EDUCATION', 'INACTIVE_STUDENT')).toBe('Y');
    expect(held('PRAKTIK', 'INACTIVE_STUDENT')).toBe('U');
  });
  it.each([
    ['2026-06-15', 'N'],
    ['2026-06-16', 'Y'],
    ['2026-07-28', 'Y'],
    ['2026-07-29', 'N'],
  ])('answered on %s: %s, fourteen days before to 28 after', (on, is) =>
    expect(
      answer(
        'follow_up_answer_rate_3_months',
        left({ followUps: [followUp('three_months', '2026-06-30', { result: 'ANSWERED', on })] }),
      ),
    ).toBe(is),
  );
  it('the answer rate has the denominator of the goal, not that of 28 days, and a refusal is no answer', () => {
    expect(answer('follow_up_answer_rate_3_months', left(), '2026-06-29')).toBe('IMMATURE');
    expect(answer('follow_up_answer_rate_3_months', left(), '2026-06-30')).toBe('N');
    expect(
      answer(
        'follow_up_answer_rate_3_months',
        left({ followUps: [followUp('three_months', '2026-06-30', { result: 'DECLINED', on: '2026-06-30' })] }),
      ),
    ).toBe('N');
  });
});

describe('empowered (G2): 31 March ± 28 days is 3 March to 28 April', () => {
  const said = (item: FactAnswer['item'], value: string, on = EXIT, rest: Partial<FactAnswer> = {}): FactAnswer => ({
    survey: 'core',
    occasion: 'exit',
    item,
    answer: value as FactAnswer['answer'],
    on,
    ...rest,
  });
  const three = (answers: FactAnswer[]) =>
    (['empowered_at_exit', 'empowered_at_exit_strict', 'survey_response_rate_exit'] as const).map((code) =>
      answer(code, left({ answers })),
    );
  it.each<[string, FactAnswer[], string[]]>([
    ['4 and 4', [said('E1', '4'), said('E2', '4')], ['Y', 'Y', 'Y']],
    ['3 and 5', [said('E1', '3'), said('E2', '5')], ['N', 'N', 'Y']],
    ['5 and 3', [said('E1', '5'), said('E2', '3')], ['N', 'N', 'Y']],
    ['only one item', [said('E1', '5')], ['NO_ANSWER', 'U', 'N']],
    ['one low, the other not answered', [said('E1', '1')], ['NO_ANSWER', 'N', 'N']],
    ['does not know', [said('E1', 'DONT_KNOW'), said('E2', '5')], ['NO_ANSWER', 'U', 'N']],
    ['would not say', [said('E1', '4'), said('E2', 'DECLINED')], ['NO_ANSWER', 'U', 'N']],
    ['on the first and last day', [said('E1', '4', '2026-03-03'), said('E2', '4', '2026-04-28')], ['Y', 'Y', 'Y']],
    ['a day too early', [said('E1', '4', '2026-03-02'), said('E2', '4')], ['NO_ANSWER', 'U', 'N']],
    ['a day too late', [said('E1', '4'), said('E2', '4', '2026-04-29')], ['NO_ANSWER', 'U', 'N']],
    ['the entry survey', [said('E1', '4', EXIT, { occasion: 'entry' }), said('E2', '4')], ['NO_ANSWER', 'U', 'N']],
    [
      'the latest of each item, whatever the survey is called',
      [said('E1', '2', '2026-03-10'), said('E1', '4', '2026-04-01', { survey: 'other' }), said('E2', '4')],
      ['Y', 'Y', 'Y'],
    ],
    [
      'the latest, though it is lower',
      [said('E1', '5', '2026-03-10'), said('E1', '3', '2026-04-01'), said('E2', '4')],
      ['N', 'N', 'Y'],
    ],
    [
      'a later "do not know" takes nothing back',
      [said('E1', '5', '2026-03-10'), said('E1', 'DONT_KNOW', '2026-04-01'), said('E2', '4')],
      ['Y', 'Y', 'Y'],
    ],
    ['of one day the one given last', [said('E1', '2'), said('E1', '4'), said('E2', '4')], ['Y', 'Y', 'Y']],
  ])('%s', (_, answers, is) => expect(three(answers)).toEqual(is));
  it('waits 28 days', () => expect(answer('survey_response_rate_exit', left(), '2026-04-27')).toBe('IMMATURE'));
  it.each<[string, FactAnswer[], string]>([
    ['higher the last time', [said('E1', '2', '2025-10-01', { occasion: 'entry' }), said('E1', '3')], 'Y'],
    ['the same', [said('E1', '3', '2025-10-01', { occasion: 'entry' }), said('E1', '3')], 'N'],
    ['lower', [said('E1', '4', '2025-10-01', { occasion: 'entry' }), said('E1', '3')], 'N'],
    [
      'higher between, back in the end',
      [
        said('E1', '2', '2025-10-01', { occasion: 'entry' }),
        said('E1', '5', '2026-01-01', { occasion: 'mid' }),
        said('E1', '2'),
      ],
      'N',
    ],
    ['once', [said('E1', '3')], 'NO_ANSWER'],
    ['two items of one occasion', [said('E1', '3'), said('E2', '5')], 'NO_ANSWER'],
    [
      'E2 asks another thing at entry and is not compared',
      [said('E2', '1', '2025-10-01', { occasion: 'entry' }), said('E2', '5')],
      'NO_ANSWER',
    ],
    [
      'once, and once not known',
      [said('E1', 'DONT_KNOW', '2025-10-01', { occasion: 'entry' }), said('E1', '3')],
      'NO_ANSWER',
    ],
  ])('improved_E1: %s', (_, answers, is) => expect(answer('improved_E1', left({ answers }))).toBe(is));
});

describe('in work or education within one and two years of registration (G3, G4): registered 1 March 2024', () => {
  const G3 = 'occupied_within_1_year_of_registration';
  const G4 = 'occupied_within_2_years_of_registration';
  const since = (rest: Partial<Fact> = {}): Partial<Fact> => ({
    periods: [period('2024-05-01')],
    registeredOn: '2024-03-01',
    ...rest,
  });
  const fits = { matchesHomeBackground: 'yes' as const };
  const done = (type: FactOutcome['type'], on: string, rest: Partial<FactOutcome> = fits) =>
    since({ outcomes: [outcome(type, on, rest)] });
  it.each<[string, Partial<Fact>, string, string]>([
    ['work on the anniversary', done('EMPLOYMENT', '2025-03-01'), 'Y', 'Y'],
    ['work the day after', done('EMPLOYMENT', '2025-03-02'), 'N', 'Y'],
    ['work on the second anniversary', done('EMPLOYMENT', '2026-03-01'), 'N', 'Y'],
    ['work after both', done('EMPLOYMENT', '2026-03-02'), 'N', 'N'],
    ['education', done('EDUCATION', '2024-09-01'), 'Y', 'Y'],
    ['a business', done('SELF_EMPLOYMENT', '2024-09-01'), 'Y', 'Y'],
    ['praktik is none of them', done('PRAKTIK', '2024-09-01'), 'N', 'N'],
    ['work had before, still running', done('EMPLOYMENT', '2023-01-01'), 'Y', 'Y'],
    [
      'work had before, ended on the day',
      done('EMPLOYMENT', '2023-01-01', { ...fits, endsOn: '2024-03-01' }),
      'Y',
      'Y',
    ],
    [
      'work had before, ended the day before',
      done('EMPLOYMENT', '2023-01-01', { ...fits, endsOn: '2024-02-29' }),
      'N',
      'N',
    ],
    ['another trade', done('EMPLOYMENT', '2024-09-01', { matchesHomeBackground: 'no' }), 'N', 'N'],
    ['nobody knows whether it fits', done('EMPLOYMENT', '2024-09-01', {}), 'U', 'U'],
    ['no date of registration', { periods: [period('2024-05-01')] }, 'NO_DATE', 'NO_DATE'],
    ['died on the first anniversary', since({ deceasedOn: '2025-03-01' }), 'DECEASED', 'DECEASED'],
    ['died the day after it', since({ deceasedOn: '2025-03-02' }), 'N', 'DECEASED'],
    [
      'left long ago, it is about the person',
      since({ periods: [period('2024-05-01', '2024-06-01', 'OWN_CHOICE')] }),
      'N',
      'N',
    ],
  ])('%s', (_, one, first, second) => expect([answer(G3, one), answer(G4, one)]).toEqual([first, second]));
  it('ripe on the anniversary; 29 February + one year is 28 February', () => {
    expect([answer(G3, since(), '2025-02-28'), answer(G3, since(), '2025-03-01')]).toEqual(['IMMATURE', 'N']);
    const leap = { ...since(), registeredOn: '2024-02-29' };
    expect([answer(G3, leap, '2025-02-27'), answer(G3, leap, '2025-02-28')]).toEqual(['IMMATURE', 'N']);
  });
  it('the broad one takes any trade, the state one wants it known to hold on the day', () => {
    const other = done('EMPLOYMENT', '2024-09-01', { matchesHomeBackground: 'no' });
    expect([answer(`${G3}_broad`, other), answer(`${G4}_broad`, other)]).toEqual(['Y', 'Y']);
    const state = (rest: Partial<FactOutcome>) => [
      answer(`${G3}_state`, done('EMPLOYMENT', '2024-09-01', { ...fits, ...rest })),
      answer(`${G4}_state`, done('EMPLOYMENT', '2024-09-01', { ...fits, ...rest })),
    ];
    expect(state({})).toEqual(['U', 'U']);
    expect(state({ confirmedThrough: '2025-03-01' })).toEqual(['Y', 'U']);
    expect(state({ endsOn: '2025-03-01' })).toEqual(['Y', 'N']);
    expect(state({ endsOn: '2025-02-28' })).toEqual(['N', 'N']);
  });
  it('without the moved: who left because she moved, by the day', () => {
    const moved = (on: string, reason: 'MOVED' | 'OWN_CHOICE' = 'MOVED') =>
      answer(`${G3}_without_moved`, since({ periods: [period('2024-05-01', on, reason)] }));
    expect([moved('2025-03-01'), moved('2025-03-02'), moved('2025-03-01', 'OWN_CHOICE')]).toEqual(['MOVED', 'N', 'N']);
    expect(answer(G3, since({ periods: [period('2024-05-01', '2024-06-01', 'MOVED')] }))).toBe('N');
  });
});

describe('self-support (G6) on the day itself', () => {
  const support = (rest: Partial<Fact>, asOf = AS_OF) =>
    (['self_support_of_enrolled', 'self_support_of_completers', 'self_support_of_exits'] as const).map((code) =>
      answer(code, { ...left(), ...rest }, asOf),
    );
  const job = (rest: Partial<FactOutcome>) => [outcome('EMPLOYMENT', '2026-05-01', rest)];
  it.each<[string, Partial<Fact>, string[]]>([
    ['work confirmed through the day', { outcomes: job({ confirmedThrough: AS_OF }) }, ['Y', 'Y', 'Y']],
    ['confirmed to the day before', { outcomes: job({ confirmedThrough: '2026-11-18' }) }, ['U', 'U', 'U']],
    ['ends today', { outcomes: job({ endsOn: AS_OF }) }, ['Y', 'Y', 'Y']],
    ['ended yesterday', { outcomes: job({ endsOn: '2026-11-18' }) }, ['N', 'N', 'N']],
    [
      'education with study finance',
      { outcomes: [outcome('EDUCATION', '2026-05-01', { studyFinance: 'yes', confirmedThrough: AS_OF })] },
      ['Y', 'Y', 'Y'],
    ],
    [
      'education without',
      { outcomes: [outcome('EDUCATION', '2026-05-01', { studyFinance: 'no', confirmedThrough: AS_OF })] },
      ['N', 'N', 'N'],
    ],
    [
      'education nobody asked about',
      { outcomes: [outcome('EDUCATION', '2026-05-01', { confirmedThrough: AS_OF })] },
      ['U', 'U', 'U'],
    ],
    [
      'praktik is no income',
      { outcomes: [outcome('PRAKTIK', '2026-05-01', { confirmedThrough: AS_OF, leadsToEmployment: 'yes' })] },
      ['N', 'N', 'N'],
    ],
    [
      'still in the project',
      { periods: [period('2025-10-01')], outcomes: job({ confirmedThrough: AS_OF }) },
      ['Y', 'ACTIVE', 'ACTIVE'],
    ],
    [
      'left early',
      { periods: [period('2025-10-01', EXIT, 'GOT_JOB_EARLY')], outcomes: job({ confirmedThrough: AS_OF }) },
      ['Y', 'OTHER_GROUP', 'Y'],
    ],
    [
      'died today',
      { deceasedOn: AS_OF, outcomes: job({ confirmedThrough: AS_OF }) },
      ['DECEASED', 'DECEASED', 'DECEASED'],
    ],
    ['dies tomorrow', { deceasedOn: '2026-11-20', outcomes: job({ confirmedThrough: AS_OF }) }, ['Y', 'Y', 'Y']],
  ])('%s', (_, rest, is) => expect(support(rest)).toEqual(is));
  it('the degree: by the event’s list, else the latest answer’s by the day, else that of entry', () => {
    const parts = (rest: Partial<Fact>) =>
      figureOf(
        'self_support_of_exits',
        project([fact('a', left({ outcomes: job({ confirmedThrough: AS_OF }), ...rest }))]),
        { asOf: AS_OF },
      ).parts;
    const said = (on: string, list: Fact['support']) =>
      followUp('three_months', '2026-06-30', { result: 'ANSWERED', on, support: list });
    expect(parts({ support: ['FORSORJNINGSSTOD'] })).toMatchObject({ PARTIAL: 1, FULL: 0 });
    expect(parts({ support: ['OWN_WORK', 'FORALDRAPENNING'] })).toMatchObject({ FULL: 1 });
    expect(parts({ support: ['AKASSA'], followUps: [said('2026-06-30', ['OWN_WORK'])] })).toMatchObject({ FULL: 1 });
    expect(
      parts({
        support: ['OWN_WORK'],
        followUps: [said('2026-06-30', ['OWN_WORK']), said('2026-07-01', ['SJUKPENNING'])],
      }),
    ).toMatchObject({ PARTIAL: 1 });
    expect(parts({ support: ['OWN_WORK'], followUps: [said('2026-11-20', ['SJUKPENNING'])] })).toMatchObject({
      FULL: 1,
    });
    expect(
      parts({ support: ['AKASSA'], outcomes: job({ confirmedThrough: AS_OF, support: ['OWN_WORK'] }) }),
    ).toMatchObject({ FULL: 1 });
    expect(parts({ support: ['DECLINED'] })).toMatchObject({ UNKNOWN: 1 });
    expect(parts({})).toMatchObject({ UNKNOWN: 1 });
  });
});

describe('the municipalities’ measure (Kolada): 28 days, work for a month, studies with study finance', () => {
  it.each<[string, FactOutcome, string]>([
    ['work confirmed for a month', outcome('EMPLOYMENT', '2026-04-28', { confirmedThrough: '2026-05-28' }), 'Y'],
    ['a day short of it', outcome('EMPLOYMENT', '2026-04-28', { confirmedThrough: '2026-05-27' }), 'U'],
    ['ended before it', outcome('EMPLOYMENT', '2026-04-28', { endsOn: '2026-05-27' }), 'N'],
    ['ended on it', outcome('EMPLOYMENT', '2026-04-28', { endsOn: '2026-05-28' }), 'Y'],
    ['subsidised', outcome('EMPLOYMENT', '2026-04-28', { confirmedThrough: AS_OF, subsidy: 'NYSTARTSJOBB' }), 'Y'],
    [
      'the municipality’s own',
      outcome('EMPLOYMENT', '2026-04-28', { confirmedThrough: AS_OF, subsidy: 'MUNICIPAL_LM_JOB' }),
      'N',
    ],
    ['a business', outcome('SELF_EMPLOYMENT', '2026-04-28', { confirmedThrough: AS_OF }), 'Y'],
    ['the day after the 28th', outcome('EMPLOYMENT', '2026-04-29', { confirmedThrough: AS_OF }), 'N'],
    ['ended before leaving', outcome('EMPLOYMENT', '2025-11-01', { endsOn: '2026-03-30' }), 'N'],
    ['studies with study finance', outcome('EDUCATION', '2026-04-28', { studyFinance: 'yes' }), 'Y'],
    ['studies without', outcome('EDUCATION', '2026-04-28', { studyFinance: 'no' }), 'N'],
    ['studies nobody asked about', outcome('EDUCATION', '2026-04-28'), 'U'],
    ['praktik', outcome('PRAKTIK', '2026-04-28', { confirmedThrough: AS_OF }), 'N'],
  ])('%s', (_, event, is) => expect(answer('kolada_exit', left({ outcomes: [event] }))).toBe(is));
  it('a month that has not passed is undecided: 31 January + one month is 28 February', () => {
    const one = {
      periods: [period('2025-08-01', '2026-01-31', 'PLAN_COMPLETED')],
      outcomes: [outcome('EMPLOYMENT', '2026-01-31', { confirmedThrough: '2026-12-31' })],
    };
    expect([answer('kolada_exit', one, '2026-02-27'), answer('kolada_exit', one, '2026-02-28')]).toEqual([
      'IMMATURE',
      'Y',
    ]);
    const late = { ...one, outcomes: [outcome('EMPLOYMENT', '2026-02-20', { confirmedThrough: '2026-12-31' })] };
    expect([answer('kolada_exit', late, '2026-02-28'), answer('kolada_exit', late, '2026-03-20')]).toEqual(['U', 'Y']);
  });
});
