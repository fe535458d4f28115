// Each row of DOMAIN.md 2.9 for the EU's common indicators, computed by hand from its words: what just counts and what just does not.
// One person at a time, so that a changed boundary, a lost condition or a group too wide shows as one failing line.
// Longer than most: every case is a line of its own, and each stands beside its neighbours.
import { fact, followUp, outcome, period, project } from '../../../../test/support/fact-rows.js';
import type { IndicatorCode } from './codes.js';
import type { Fact, FactOutcome } from './fact.js';
import { figureOf } from './figure.js';

const AS_OF = '2026-11-19';
/** Y counted, N not, U undecided, else the code she is left out by. */
function answer(code: IndicatorCode, one: Partial<Fact>, asOf = AS_OF): string {
  const { n, unknown, leftOut } = figureOf(code, project([fact('a', one)]), { asOf });
  return n ? 'Y' : unknown ? 'U' : (Object.keys(leftOut)[0] ?? 'N');
}
const entered = (on: string) => ({ periods: [period(on)] });

describe('outputs: the situation at the first entry', () => {
  it.each<[IndicatorCode, Fact['labourStatus'], string]>([
    ['EECO02', 'UNEMPLOYED_REGISTERED', 'Y'],
    ['EECO02', 'UNEMPLOYED_NOT_REGISTERED', 'Y'],
    ['EECO02', 'INACTIVE_STUDENT', 'N'],
    ['EECO02', 'EMPLOYED', 'N'],
    ['EECO02', 'UNKNOWN', 'U'],
    ['EECO02', null, 'U'],
    ['EECO04', 'INACTIVE_STUDENT', 'Y'],
    ['EECO04', 'INACTIVE_CARE', 'Y'],
    ['EECO04', 'INACTIVE_SICK', 'Y'],
    ['EECO04', 'INACTIVE_OTHER', 'Y'],
    ['EECO04', 'UNEMPLOYED_REGISTERED', 'N'],
    ['EECO05', 'EMPLOYED', 'Y'],
    ['EECO05', 'SELF_EMPLOYED', 'Y'],
    ['EECO05', 'INACTIVE_OTHER', 'N'],
    ['EECO01', 'UNKNOWN', 'Y'],
  ])('%s of %s is %s', (code, labourStatus, is) =>
    expect(answer(code, { ...entered('2026-01-15'), labourStatus })).toBe(is),
  );

  /** 15 January 2026 less twelve months is 15 January 2025: only who was unemployed before that day has been so for longer. */
  it.each<[string | null, string | null, string]>([
    ['2025-01-14', '1990-01-01', 'Y'],
    ['2025-01-15', '1990-01-01', 'N'],
    ['2025-07-14', '2001-01-16', 'Y'],
    ['2025-07-15', '2001-01-16', 'N'],
    ['2025-07-14', '2001-01-15', 'N'],
    ['2025-07-14', null, 'U'],
    ['2025-01-14', null, 'Y'],
    [null, '1990-01-01', 'U'],
  ])('EECO03 since %s, born %s is %s: 25 on the day of entry is no youth', (unemployedSince, birthDate, is) =>
    expect(answer('EECO03', { ...entered('2026-01-15'), unemployedSince, birthDate })).toBe(is),
  );
  it('EECO03 is a part of EECO02: long out of the labour force is not long unemployed', () =>
    expect(
      answer('EECO03', { ...entered('2026-01-15'), labourStatus: 'INACTIVE_SICK', unemployedSince: '2020-01-01' }),
    ).toBe('N'));
  it('EECO03 over month ends: since 29 February 2024 is a year on 28 February 2025', () => {
    const since = { unemployedSince: '2024-02-29', birthDate: '1990-01-01' };
    expect(answer('EECO03', { ...since, ...entered('2025-02-28') })).toBe('N');
    expect(answer('EECO03', { ...since, ...entered('2025-03-01') })).toBe('Y');
  });

  it.each<[IndicatorCode, string, string]>([
    ['EECO06', '2008-01-16', 'Y'],
    ['EECO06', '2008-01-15', 'N'],
    ['EECO07', '2008-01-15', 'Y'],
    ['EECO07', '2008-01-16', 'N'],
    ['EECO07', '1996-01-16', 'Y'],
    ['EECO07', '1996-01-15', 'N'],
    ['EECO08', '1971-01-15', 'Y'],
    ['EECO08', '1971-01-16', 'N'],
  ])('%s of somebody born %s who enters on 15 January 2026 is %s', (code, birthDate, is) =>
    expect(answer(code, { ...entered('2026-01-15'), birthDate })).toBe(is),
  );
  it('age: no birth date is undecided; who returns keeps the age of the first entry; 29 February has its birthday on the 28th', () => {
    expect(answer('EECO07', entered('2026-01-15'))).toBe('U');
    const returned = { birthDate: '2007-06-01', periods: [period('2025-05-31', '2025-06-30'), period('2026-01-15')] };
    expect(answer('EECO06', returned)).toBe('Y');
    expect(answer('EECO06', { birthDate: '2008-02-29', ...entered('2026-02-27') })).toBe('Y');
    expect(answer('EECO06', { birthDate: '2008-02-29', ...entered('2026-02-28') })).toBe('N');
  });

  it.each<[Fact['education'], string]>([
    ['EDU_NONE', 'EECO09'],
    ['EDU_PRIMARY_LT9', 'EECO09'],
    ['EDU_LOWER_SEC', 'EECO09'],
    ['EDU_UPPER_SEC', 'EECO10'],
    ['EDU_POST_SEC_LT2', 'EECO10'],
    ['EDU_TERTIARY', 'EECO11'],
    ['EDU_RESEARCH', 'EECO11'],
    ['EDU_UNKNOWN', 'U'],
    ['DECLINED', 'U'],
    [null, 'U'],
  ])('%s belongs to %s alone', (education, where) => {
    const of = (code: IndicatorCode) => answer(code, { ...entered('2026-01-15'), education });
    const said = (['EECO09', 'EECO10', 'EECO11'] as const).map((code) => [code, of(code)]);
    expect(said.map(([, is]) => is)).toEqual(said.map(([code]) => (where === 'U' ? 'U' : code === where ? 'Y' : 'N')));
  });

  it.each<[IndicatorCode, Partial<Fact>, string]>([
    ['EECO13', { citizenship: ['SYR'] }, 'Y'],
    ['EECO13', { citizenship: ['XXA'] }, 'Y'],
    ['EECO13', { citizenship: ['SYR', 'FIN'] }, 'N'],
    ['EECO13', { citizenship: [] }, 'U'],
    ['EECO14', { countryOfBirth: 'FIN' }, 'Y'],
    ['EECO14', { countryOfBirth: 'SWE', parentsBornAbroad: 'yes' }, 'Y'],
    ['EECO14', { countryOfBirth: 'SWE', parentsBornAbroad: 'no' }, 'N'],
    ['EECO14', { countryOfBirth: 'SWE' }, 'U'],
    ['EECO14', { parentsBornAbroad: 'yes' }, 'U'],
    ['EECO17', { municipalityClass: 3 }, 'Y'],
    ['EECO17', { municipalityClass: 2 }, 'N'],
    ['EECO17', {}, 'U'],
    ['EECO12', { disability: 'yes' }, 'Y'],
    ['EECO12', { disability: 'no' }, 'N'],
    ['EECO16', { housingExclusion: 'yes' }, 'Y'],
    ['EECO16', { housingExclusion: 'no', disability: 'yes' }, 'N'],
  ])('%s of %j is %s', (code, rest, is) => expect(answer(code, { ...entered('2026-01-15'), ...rest })).toBe(is));

  it('an estimate stands in only where nobody has answered, the latest by the day, never beside answers', () => {
    const estimates = [
      { indicator: 'EECO12', on: '2026-02-01', n: 4 },
      { indicator: 'EECO12', on: '2026-06-01', n: 6 },
      { indicator: 'EECO12', on: '2026-12-01', n: 9 },
      { indicator: 'EECO15', on: '2026-02-01', n: 2 },
    ];
    const silent = fact('a', entered('2026-01-15'));
    const of = (code: IndicatorCode, facts: Fact[], asOf = AS_OF) =>
      figureOf(code, project(facts, { estimates }), { asOf });
    expect(of('EECO12', [silent])).toMatchObject({ n: 6, unknown: 0, estimated: true });
    expect(of('EECO12', [silent], '2026-05-31')).toMatchObject({ n: 4 });
    expect(of('EECO12', [silent, fact('b', { ...entered('2026-01-15'), disability: 'no' })])).toMatchObject({
      n: 0,
      unknown: 1,
    });
    expect(of('EECO15', [silent])).toMatchObject({ n: 2, estimated: true });
    expect(of('EECO15', [silent], '2026-01-31')).toMatchObject({ n: 0, unknown: 1 });
  });
});

describe('results: 28 days and six months after the final exit', () => {
  const EXIT = '2026-03-31';
  const left = (rest: Partial<Fact> = {}): Partial<Fact> => ({
    periods: [period('2025-10-01', EXIT, 'PLAN_COMPLETED')],
    ...rest,
  });
  const had = (...outcomes: FactOutcome[]) => left({ outcomes });
  const job = (on: string, rest: Partial<FactOutcome> = {}) => outcome('EMPLOYMENT', on, rest);
  const search = (on: string) => outcome('JOB_SEARCH_START', on);
  const inactive = { labourStatus: 'INACTIVE_CARE' as const };

  it('28 days after 31 March is 28 April: no denominator before, and a death by that day leaves it', () => {
    expect(answer('EECR03', left(), '2026-04-27')).toBe('IMMATURE');
    expect(answer('EECR03', left(), '2026-04-28')).toBe('N');
    expect(answer('EECR03', left({ deceasedOn: '2026-04-28' }))).toBe('DECEASED');
    expect(answer('EECR03', left({ deceasedOn: '2026-04-29' }))).toBe('N');
  });
  it.each<[IndicatorCode, Fact['labourStatus'], string]>([
    ['EECR01', 'UNEMPLOYED_REGISTERED', 'OTHER_GROUP'],
    ['EECR01', 'EMPLOYED', 'OTHER_GROUP'],
    ['EECR01', 'INACTIVE_SICK', 'N'],
    ['EECR01', 'UNKNOWN', 'NOT_KNOWN'],
    ['EECR02', 'INACTIVE_STUDENT', 'OTHER_GROUP'],
    ['EECR02', 'EMPLOYED', 'N'],
    ['EECR02', null, 'NOT_KNOWN'],
    ['EECR03', null, 'N'],
    ['EECR04', 'SELF_EMPLOYED', 'OTHER_GROUP'],
    ['EECR04', 'INACTIVE_STUDENT', 'N'],
    ['EECR05', 'EMPLOYED', 'OTHER_GROUP'],
    ['EECR05', 'UNEMPLOYED_NOT_REGISTERED', 'U'],
    ['EECR06', 'UNEMPLOYED_REGISTERED', 'OTHER_GROUP'],
    ['EECR06', 'SELF_EMPLOYED', 'U'],
    ['EECR06', 'UNKNOWN', 'NOT_KNOWN'],
  ])('%s asks about %s: %s', (code, labourStatus, is) => expect(answer(code, left({ labourStatus }))).toBe(is));

  it.each<[string, FactOutcome[], string, string]>([
    ['a search on the last day', [search('2026-04-28')], 'Y', 'N'],
    ['a search the day after it', [search('2026-04-29')], 'N', 'N'],
    ['a search on the day of entry', [search('2025-10-01')], 'N', 'N'],
    ['a search the day after entry', [search('2025-10-02')], 'Y', 'N'],
    ['both on one day: work goes first', [search('2026-04-10'), job('2026-04-10')], 'N', 'Y'],
    ['work first, search last', [job('2026-04-09'), search('2026-04-10')], 'Y', 'N'],
    ['search first, work last', [job('2026-04-11'), search('2026-04-10')], 'N', 'Y'],
    ['work that ended on the exit day counts as not ended before it', [job('2026-01-01', { endsOn: EXIT })], 'N', 'N'],
    [
      'work that ended before it is no event',
      [job('2026-01-02', { endsOn: '2026-03-30' }), search('2026-01-01')],
      'Y',
      'N',
    ],
    [
      'work that ended on the 28th day has not ended before it',
      [job('2026-04-01', { endsOn: '2026-04-28' })],
      'N',
      'Y',
    ],
    ['work that ended the day before', [job('2026-04-01', { endsOn: '2026-04-27' })], 'N', 'N'],
    ['a business of her own is work', [outcome('SELF_EMPLOYMENT', '2026-04-01')], 'N', 'Y'],
    ['a course between says nothing of either', [job('2026-04-01'), outcome('EDUCATION', '2026-04-05')], 'N', 'Y'],
    ['another measure is neither', [outcome('OTHER_MEASURE', '2026-04-01')], 'N', 'N'],
  ])('EECR01 and EECR04 of an inactive: %s', (_, outcomes, searching, working) => {
    const one = { ...had(...outcomes), ...inactive };
    expect([answer('EECR01', one), answer('EECR04', one)]).toEqual([searching, working]);
  });

  it.each<[IndicatorCode, FactOutcome, string]>([
    ['EECR02', outcome('EDUCATION', '2026-04-28'), 'Y'],
    ['EECR02', outcome('EDUCATION', '2026-04-29'), 'N'],
    ['EECR02', outcome('EDUCATION', '2025-10-01'), 'N'],
    ['EECR02', outcome('EDUCATION', '2025-12-01', { endsOn: EXIT }), 'Y'],
    ['EECR02', outcome('EDUCATION', '2025-12-01', { endsOn: '2026-03-30' }), 'N'],
    ['EECR02', outcome('QUALIFICATION', '2026-04-01'), 'N'],
    ['EECR03', outcome('QUALIFICATION', '2026-04-28'), 'Y'],
    ['EECR03', outcome('QUALIFICATION', '2026-04-29'), 'N'],
    ['EECR03', outcome('QUALIFICATION', '2025-10-01'), 'N'],
    ['EECR03', outcome('QUALIFICATION', '2025-12-01', { endsOn: '2025-12-01' }), 'Y'],
  ])('%s by %j is %s', (code, event, is) => expect(answer(code, had(event))).toBe(is));

  it('an SFI course and an exit destination are no events', () => {
    const one = left({
      periods: [{ ...period('2025-10-01', EXIT, 'PLAN_COMPLETED'), exitDestination: 'EMPLOYMENT_UNSUBSIDISED' }],
      sfi: [{ course: 'D', startsOn: '2026-04-01', endsOn: null, result: null }],
    });
    expect([answer('EECR02', one), answer('EECR04', one)]).toEqual(['N', 'N']);
  });

  /** 31 March + six months is 30 September. */
  const DAY = '2026-09-30';
  const asked = (on: string, labourStatus: Fact['labourStatus']) => [
    followUp('six_months', DAY, { result: 'ANSWERED', on, labourStatus }),
  ];
  it.each<[string, Partial<Fact>, string]>([
    ['confirmed through the day', { outcomes: [job('2026-09-30', { confirmedThrough: DAY })] }, 'Y'],
    ['begun the day after', { outcomes: [job('2026-10-01', { confirmedThrough: AS_OF })] }, 'U'],
    ['confirmed to the day before', { outcomes: [job('2026-05-01', { confirmedThrough: '2026-09-29' })] }, 'U'],
    ['ended on the day', { outcomes: [job('2026-05-01', { endsOn: DAY })] }, 'Y'],
    ['ended the day before, nobody asked', { outcomes: [job('2026-05-01', { endsOn: '2026-09-29' })] }, 'U'],
    [
      'ended, and the answer says no work',
      { outcomes: [job('2026-05-01', { endsOn: '2026-09-29' })], followUps: asked(DAY, 'INACTIVE_SICK') },
      'N',
    ],
    [
      'ended, and the answer says other work',
      { outcomes: [job('2026-05-01', { endsOn: '2026-09-29' })], followUps: asked(DAY, 'EMPLOYED') },
      'Y',
    ],
    ['the answer alone', { followUps: asked(DAY, 'SELF_EMPLOYED') }, 'Y'],
    ['the answer on the first day of its window', { followUps: asked('2026-09-16', 'EMPLOYED') }, 'Y'],
    ['the answer before its window', { followUps: asked('2026-09-15', 'EMPLOYED') }, 'U'],
    ['the answer on the last day of its window', { followUps: asked('2026-10-28', 'EMPLOYED') }, 'Y'],
    ['the answer after its window', { followUps: asked('2026-10-29', 'EMPLOYED') }, 'U'],
    ['an answer that says nothing', { followUps: asked(DAY, 'UNKNOWN') }, 'U'],
    [
      'the three months’ answer is another snapshot',
      { followUps: [followUp('three_months', DAY, { result: 'ANSWERED', on: DAY, labourStatus: 'EMPLOYED' })] },
      'U',
    ],
    [
      'declined',
      { followUps: [followUp('six_months', DAY, { result: 'DECLINED', on: DAY, labourStatus: 'EMPLOYED' })] },
      'U',
    ],
    [
      'confirmed, though the answer says otherwise',
      { outcomes: [job('2026-05-01', { confirmedThrough: DAY })], followUps: asked(DAY, 'UNEMPLOYED_REGISTERED') },
      'Y',
    ],
    ['the job had before entry is kept', { outcomes: [job('2025-01-01', { confirmedThrough: DAY })] }, 'Y'],
  ])('EECR05: %s', (_, rest, is) => expect(answer('EECR05', left(rest))).toBe(is));
  it('EECR05 as of a day when the answer had not come yet', () => {
    const one = left({ followUps: asked('2026-10-20', 'EMPLOYED') });
    expect([
      answer('EECR05', one, '2026-09-29'),
      answer('EECR05', one, '2026-10-19'),
      answer('EECR05', one, '2026-10-20'),
    ]).toEqual(['IMMATURE', 'U', 'Y']);
  });

  const worked = { labourStatus: 'EMPLOYED' as const, contractType: 'PERMANENT' as const, hoursPerWeek: 40 };
  const held = { confirmedThrough: DAY, improved: 'no' as const };
  it.each<[string, Partial<Fact>, Partial<FactOutcome>, string]>([
    ['fixed term to permanent', { contractType: 'FIXED_TERM' }, { contractType: 'PERMANENT' }, 'Y'],
    ['hourly to permanent', { contractType: 'HOURLY' }, { contractType: 'PERMANENT' }, 'Y'],
    ['probation to permanent', { contractType: 'PROBATION' }, { contractType: 'PERMANENT' }, 'Y'],
    ['permanent to permanent', {}, { contractType: 'PERMANENT', hoursPerWeek: 40 }, 'N'],
    ['hourly to fixed term', { contractType: 'HOURLY' }, { contractType: 'FIXED_TERM', hoursPerWeek: 40 }, 'N'],
    ['34.9 hours to 35', { hoursPerWeek: 34.9 }, { contractType: 'PERMANENT', hoursPerWeek: 35 }, 'Y'],
    ['34 hours to 34.9', { hoursPerWeek: 34 }, { contractType: 'PERMANENT', hoursPerWeek: 34.9 }, 'N'],
    ['35 hours to 40', { hoursPerWeek: 35 }, { contractType: 'PERMANENT', hoursPerWeek: 40 }, 'N'],
    ['marked as better', {}, { contractType: 'PERMANENT', improved: 'yes' }, 'Y'],
    ['nobody said whether it is better', {}, { contractType: 'PERMANENT', improved: null }, 'U'],
    ['no contract is known', { contractType: null }, { contractType: 'PERMANENT' }, 'U'],
    ['better, not confirmed', { contractType: 'HOURLY' }, { contractType: 'PERMANENT', confirmedThrough: null }, 'U'],
  ])('EECR06: %s', (_, entry, event, is) => {
    const one = left({
      ...worked,
      ...entry,
      outcomes: [job('2026-04-15', { ...held, ...event })],
      followUps: asked(DAY, 'UNKNOWN'),
    });
    expect(answer('EECR06', one)).toBe(is);
  });
  it('EECR06: the better work begins after entry, and without an answer nobody can say there is none', () => {
    const better = (on: string) =>
      left({ ...worked, outcomes: [job(on, { ...held, improved: 'yes' })], followUps: asked(DAY, 'EMPLOYED') });
    expect([answer('EECR06', better('2025-10-01')), answer('EECR06', better('2025-10-02'))]).toEqual(['N', 'Y']);
    expect(answer('EECR06', left(worked))).toBe('U');
    expect(answer('EECR06', left({ ...worked, followUps: asked(DAY, 'EMPLOYED') }))).toBe('N');
  });
});
