// The worked figures of DOMAIN.md 9.2 and 9.4, and hand-computed edges of the EU result indicators and the projects' goals.
// Longer than most: each case says its whole life in one row.
import type { CivilDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import { breakdown } from './breakdown.js';
import { CATALOGUE } from './catalogue.js';
import type { Fact, FactActivity, FactOutcome } from './fact.js';
import { fact, outcome, period, project } from '../../../../test/support/fact-rows.js';
import { figureOf } from './figure.js';
import { wholePercentOf } from './rounding.js';
import type { IndicatorCode } from './codes.js';

describe('93 rows of DOMAIN.md 9.2', () => {
  const rows = (working: (i: number) => boolean, studying: (i: number) => boolean) =>
    project(
      Array.from({ length: 93 }, (_, at) => {
        const i = at + 1;
        const exit =
          i <= 53
            ? period('2003-01-01', '2003-07-01', 'PLAN_COMPLETED')
            : i <= 75
              ? period('2003-01-01', '2003-03-01', 'OWN_CHOICE')
              : period('2003-01-01');
        const held = { confirmedThrough: '2005-10-31' };
        const outcomes = working(i)
          ? [outcome('EMPLOYMENT', '2004-01-01', { ...held, support: ['OWN_WORK'] })]
          : studying(i)
            ? [
                outcome('EDUCATION', '2004-01-01', {
                  ...held,
                  studyFinance: 'yes',
                  support: i % 2 === 0 ? ['STUDY_FINANCE', 'FORSORJNINGSSTOD'] : ['STUDY_FINANCE'],
                }),
              ]
            : [];
        return fact(`R${i}`, { periods: [exit], outcomes });
      }),
    );
  const options = { asOf: '2005-10-31' };
  const b1 = rows(
    (i) => i <= 27,
    (i) => i >= 28 && i <= 40,
  );
  it('B1', () => {
    expect(figureOf('participants_enrolled', b1, options)).toMatchObject({ n: 93, N: null, value: 93, percent: null });
    expect(figureOf('self_support_of_enrolled', b1, options)).toMatchObject({
      n: 40,
      N: 93,
      percent: 43,
      parts: { FULL: 33, PARTIAL: 7 },
    });
    expect(figureOf('self_support_of_completers', b1, options)).toMatchObject({
      n: 40,
      N: 53,
      percent: 75.5,
      leftOut: { ACTIVE: 18, OTHER_GROUP: 22 },
    });
    expect(figureOf('self_support_of_exits', b1, options)).toMatchObject({ n: 40, N: 75, percent: 53.3 });
    expect(figureOf('completion_rate', b1, options)).toMatchObject({ n: 53, N: 75, percent: 70.7 });
    expect(wholePercentOf(40, 53)).toBe(75);
    expect(wholePercentOf(13, 40)).toBe(33);
    expect(breakdown('self_support_of_enrolled', b1, ['gender'], options).map((g) => g.group)).toEqual(['U']);
  });
  it('B2: the same totals, other people', () => {
    const b2 = rows(
      (i) => i <= 22 || (i >= 54 && i <= 58),
      (i) => i >= 28 && i <= 40,
    );
    expect(figureOf('self_support_of_enrolled', b2, options)).toMatchObject({ n: 40, N: 93, percent: 43 });
    expect(figureOf('self_support_of_completers', b2, options)).toMatchObject({ n: 35, N: 53, percent: 66 });
  });
});

describe('DOMAIN.md 9.4', () => {
  it('places', () => {
    const offers = Array.from({ length: 27 }, (_, i) => ({
      id: `o${i}`,
      employerId: null,
      offeredOn: '2024-02-01',
      confirmedInWriting: true,
      places: null,
      withdrawnOn: i < 3 ? '2024-03-01' : null,
    }));
    const placements = Array.from({ length: 21 }, (_, i) => ({
      id: `p${i}`,
      offerId: `o${3 + (i % 19)}`,
      employerId: null,
      kind: 'PRAKTIK' as const,
      startsOn: '2024-04-01',
      endsOn: null,
    }));
    const input = project([fact('A', { periods: [period('2024-01-01')], placements })], { offers });
    const figure = (code: IndicatorCode) => figureOf(code, input, { asOf: '2024-12-31' });
    expect(figure('placement_offers_created')).toMatchObject({ n: 27, N: null });
    expect(figure('placement_offers_available').n).toBe(24);
    expect(figure('placement_offers_filled')).toMatchObject({ n: 19, N: 27, percent: 70.4 });
    expect(figure('placements_started').n).toBe(21);
  });
  it('attendance of one person', () => {
    const day = (
      kind: FactActivity['kind'],
      on: CivilDate,
      startsAt: string,
      endsAt: string,
      rest: Partial<FactActivity> = {},
    ): FactActivity => ({
      kind,
      on,
      startsAt,
      endsAt,
      arrivedAt: null,
      breakMinutes: null,
      plannedMinutes: null,
      attendedMinutes: null,
      attendance: 'PRESENT',
      signed: true,
      ...rest,
    });
    const activities = [
      day('COACHING_GROUP', '2024-06-03', '09:00', '12:00'),
      day('COACHING_GROUP', '2024-06-04', '09:00', '12:00', { arrivedAt: '09:40' }),
      day('PRAKTIK', '2024-06-10', '08:30', '16:00', { breakMinutes: 30 }),
      day('COACHING', '2024-06-11', '13:00', '14:00', { attendance: 'ABSENT_NOTIFIED', signed: false }),
      day('COACHING', '2024-06-18', '13:00', '14:00', { signed: false }),
      day('COACHING_GROUP', '2024-06-20', '09:00', '12:00', { attendance: 'NOT_REPORTED', signed: false }),
    ];
    const input = project([fact('A', { periods: [period('2024-06-01')], activities })]);
    const figure = (code: IndicatorCode) => figureOf(code, input, { asOf: '2024-06-30' });
    expect(figure('planned_minutes').n).toBe(1080);
    expect(figure('attended_minutes').n).toBe(800);
    expect(figure('certified_minutes').n).toBe(740);
    expect(figure('attendance_rate')).toMatchObject({ n: 800, N: 900, percent: 88.9 });
    expect(figure('coach_contacts_per_month').value).toBe(3);
  });
});

describe('EU results', () => {
  const exit = '2025-01-31';
  const one = (rest: Partial<Fact>, code: IndicatorCode, asOf = '2025-12-31') =>
    figureOf(code, project([fact('A', { periods: [period('2024-06-01', exit, 'PLAN_COMPLETED')], ...rest })]), {
      asOf,
    });
  it('28 days: the last day counts, the day after does not; the window must have closed', () => {
    expect(one({ outcomes: [outcome('EMPLOYMENT', addDays(exit, 28))] }, 'EECR04')).toMatchObject({ n: 1, N: 1 });
    expect(one({ outcomes: [outcome('EMPLOYMENT', addDays(exit, 29))] }, 'EECR04')).toMatchObject({ n: 0, N: 1 });
    expect(one({}, 'EECR04', addDays(exit, 27))).toMatchObject({ N: 0, percent: null, leftOut: { IMMATURE: 1 } });
    expect(one({}, 'EECR04', addDays(exit, 28))).toMatchObject({ N: 1 });
  });
  it('EECR01 or EECR04, never both', () => {
    const search = outcome('JOB_SEARCH_START', addDays(exit, 3));
    const inactive = { labourStatus: 'INACTIVE_CARE' as const };
    const work = outcome('EMPLOYMENT', addDays(exit, 20));
    expect(one({ ...inactive, outcomes: [search, work] }, 'EECR01').n).toBe(0);
    expect(one({ ...inactive, outcomes: [search, work] }, 'EECR04').n).toBe(1);
    const short = outcome('EMPLOYMENT', addDays(exit, 1), { endsOn: addDays(exit, 10) });
    expect(one({ ...inactive, outcomes: [short, outcome('JOB_SEARCH_START', addDays(exit, 11))] }, 'EECR01').n).toBe(1);
    expect(one({ ...inactive, outcomes: [short] }, 'EECR04').n).toBe(0);
    expect(one({ labourStatus: 'EMPLOYED', outcomes: [work] }, 'EECR04')).toMatchObject({
      N: 0,
      leftOut: { OTHER_GROUP: 1 },
    });
    expect(one({ labourStatus: null }, 'EECR04').leftOut).toEqual({ NOT_KNOWN: 1 });
  });
  it('EECR02 and EECR03', () => {
    expect(one({ outcomes: [outcome('EDUCATION', '2024-06-01')] }, 'EECR02').n).toBe(0);
    expect(one({ outcomes: [outcome('EDUCATION', '2024-06-02')] }, 'EECR02').n).toBe(1);
    expect(one({ outcomes: [outcome('EDUCATION', '2024-06-02', { endsOn: '2025-01-30' })] }, 'EECR02').n).toBe(0);
    expect(one({ labourStatus: 'INACTIVE_STUDENT' }, 'EECR02').N).toBe(0);
    expect(one({ outcomes: [outcome('QUALIFICATION', '2024-12-01', { endsOn: '2024-12-01' })] }, 'EECR03').n).toBe(1);
  });
  it('EECR05: confirmed, answered, or not known; 31 January + 6 months is 31 July', () => {
    const work = (rest: Partial<FactOutcome>) => [outcome('EMPLOYMENT', '2025-03-01', rest)];
    const answer = (on: CivilDate, labourStatus: Fact['labourStatus']) => [
      {
        milestone: 'six_months' as const,
        dueOn: '2025-07-31',
        result: 'ANSWERED' as const,
        on,
        labourStatus,
        support: null,
      },
    ];
    expect(one({ outcomes: work({ confirmedThrough: '2025-07-31' }) }, 'EECR05')).toMatchObject({ n: 1, unknown: 0 });
    expect(one({ outcomes: work({ confirmedThrough: '2025-07-30' }) }, 'EECR05')).toMatchObject({ n: 0, unknown: 1 });
    expect(one({ outcomes: work({ endsOn: '2025-07-31' }) }, 'EECR05').n).toBe(1);
    expect(one({ followUps: answer('2025-08-28', 'EMPLOYED') }, 'EECR05').n).toBe(1);
    expect(one({ followUps: answer('2025-08-29', 'EMPLOYED') }, 'EECR05')).toMatchObject({ n: 0, unknown: 1 });
    expect(one({ followUps: answer('2025-07-17', 'UNEMPLOYED_REGISTERED') }, 'EECR05')).toMatchObject({
      n: 0,
      unknown: 0,
    });
    expect(one({ outcomes: work({}), followUps: answer('2025-08-01', 'EMPLOYED') }, 'EECR05').n).toBe(1);
  });
  it('EECR06: a firmer contract, fuller hours, or marked as improved', () => {
    const at = { labourStatus: 'EMPLOYED' as const, contractType: 'FIXED_TERM' as const, hoursPerWeek: 20 };
    const job = (rest: Partial<FactOutcome>) => ({
      ...at,
      outcomes: [outcome('EMPLOYMENT', '2025-03-01', { confirmedThrough: '2025-08-01', ...rest })],
    });
    expect(one(job({ contractType: 'PERMANENT' }), 'EECR06').n).toBe(1);
    expect(one(job({ contractType: 'FIXED_TERM', hoursPerWeek: 35 }), 'EECR06').n).toBe(1);
    expect(one(job({ contractType: 'FIXED_TERM', hoursPerWeek: 34, improved: 'no' }), 'EECR06')).toMatchObject({
      n: 0,
    });
    expect(one(job({ contractType: 'FIXED_TERM', hoursPerWeek: 20, improved: 'yes' }), 'EECR06').n).toBe(1);
  });
});

describe('population', () => {
  it('a return takes the final exit; a later exit is not there yet; errors, deceased and staff are left out with a code', () => {
    const input = project([
      fact('returner', {
        periods: [
          period('2024-01-01', '2024-03-01', 'OWN_CHOICE'),
          period('2024-05-01', '2024-09-01', 'PLAN_COMPLETED'),
        ],
      }),
      fact('error', { periods: [period('2024-01-01', '2024-01-02', 'REGISTRATION_ERROR')] }),
      fact('dead', { periods: [period('2024-01-01', '2024-02-01', 'DECEASED')] }),
      fact('active', { periods: [period('2024-01-01')] }),
      fact('staff', { category: 'STAFF', periods: [period('2024-01-01', '2024-02-01', 'PLAN_COMPLETED')] }),
    ]);
    expect(figureOf('completion_rate', input, { asOf: '2024-12-31' })).toMatchObject({
      n: 1,
      N: 1,
      leftOut: { REGISTRATION_ERROR: 1, DECEASED: 1, ACTIVE: 1, OTHER_GROUP: 1 },
    });
    expect(figureOf('completion_rate', input, { asOf: '2024-06-01' })).toMatchObject({ N: 0, leftOut: { ACTIVE: 2 } });
    expect(figureOf('participants_enrolled', input, { asOf: '2024-12-31' })).toMatchObject({
      n: 3,
      leftOut: { REGISTRATION_ERROR: 1, OTHER_GROUP: 1 },
    });
  });
  it('every indicator gives a figure for an empty project', () => {
    for (const indicator of CATALOGUE)
      expect(figureOf(indicator, project([]), { asOf: '2024-12-31' }).code).toBe(indicator.code);
  });
  it('a protected person is counted, not listed, and grouped as not stated', () => {
    const input = project([fact('A', { gender: 'W', protected: true, periods: [period('2024-01-01')] })]);
    const figure = figureOf('participants_enrolled', input, { asOf: '2024-12-31', members: true });
    expect(figure).toMatchObject({ n: 1, members: [] });
    expect(breakdown('participants_enrolled', input, ['gender'], { asOf: '2024-12-31' })[0].group).toBe('U');
    expect(breakdown('participants_enrolled', input, ['gender'], { asOf: '2024-12-31', handler: true })[0].group).toBe(
      'W',
    );
  });
});

describe('within three months (G1)', () => {
  const one = (outcomes: FactOutcome[], answered = false) =>
    figureOf(
      'outcome_within_3_months',
      project([
        fact('A', {
          periods: [period('2024-06-01', '2024-11-30', 'OWN_CHOICE')],
          outcomes,
          followUps: answered
            ? [
                {
                  milestone: 'three_months',
                  dueOn: '2025-02-28',
                  result: 'ANSWERED',
                  on: '2025-03-01',
                  labourStatus: 'UNEMPLOYED_REGISTERED',
                  support: null,
                },
              ]
            : [],
        }),
      ]),
      { asOf: '2025-12-31' },
    );
  it('30 November + three months is 28 February, inclusive', () => {
    expect(one([outcome('EMPLOYMENT', '2025-02-28')])).toMatchObject({ n: 1, N: 1 });
    expect(one([outcome('EMPLOYMENT', '2025-03-01')], true)).toMatchObject({ n: 0, unknown: 0 });
  });
  it('not asked is unknown, never no; a missing mark too', () => {
    expect(one([])).toMatchObject({ n: 0, N: 1, unknown: 1 });
    expect(one([], true)).toMatchObject({ n: 0, unknown: 0 });
    expect(one([outcome('PRAKTIK', '2024-12-10')], true).unknown).toBe(1);
    expect(one([outcome('PRAKTIK', '2024-12-10', { leadsToEmployment: 'no' })], true)).toMatchObject({
      n: 0,
      unknown: 0,
    });
    expect(one([outcome('EMPLOYMENT', '2024-06-01')], true).n).toBe(0);
  });
});
