// Each row of DOMAIN.md 2.9 that is no share of people, computed by hand from its words: places, occupancy, lengths, organisations, minutes, gaps, cost.
// Longer than most: every case is a line of its own, and each stands beside its neighbours.
import { fact, outcome, period, project } from '../../../../test/support/fact-rows.js';
import type { IndicatorCode } from './codes.js';
import type { Fact, FactActivity, FactPlacement, ProjectFacts } from './fact.js';
import { figureOf, type FigureOptions } from './figure.js';

const AS_OF = '2026-11-19';
const of = (
  code: IndicatorCode,
  facts: Partial<Fact>[],
  rest: Partial<ProjectFacts> = {},
  options: Partial<FigureOptions> = {},
) =>
  figureOf(
    code,
    project(
      facts.map((one, at) => fact(`f${at}`, one)),
      rest,
    ),
    { asOf: AS_OF, ...options },
  );
const framed = (rest: Partial<ProjectFacts['project']>): Partial<ProjectFacts> => ({
  project: { ...project([]).project, ...rest },
});
const here = { periods: [period('2026-01-01')] };
const EXIT = '2026-03-31';
const gone = { periods: [period('2025-10-01', EXIT, 'PLAN_COMPLETED')] };

describe('places (G5)', () => {
  const offer = (id: string, rest: Partial<ProjectFacts['offers'][number]> = {}) => ({
    id,
    employerId: null,
    offeredOn: '2026-02-01',
    confirmedInWriting: true,
    places: 3,
    withdrawnOn: null,
    ...rest,
  });
  const offers = [
    offer('a'),
    offer('b', { places: null }),
    offer('c', { confirmedInWriting: false }),
    offer('d', { offeredOn: '2026-11-20' }),
    offer('e', { offeredOn: null }),
    offer('f', { withdrawnOn: AS_OF }),
    offer('g', { places: 2, withdrawnOn: '2026-11-20' }),
  ];
  const started = (offerId: string | null, startsOn: string): FactPlacement => ({
    id: `${offerId} ${startsOn}`,
    offerId,
    employerId: null,
    kind: 'PRAKTIK',
    startsOn,
    endsOn: null,
  });
  const people = [
    {
      ...here,
      placements: [
        started('a', '2026-03-01'),
        started('b', '2026-03-01'),
        started('b', '2026-06-01'),
        started('g', '2026-11-20'),
        started(null, AS_OF),
      ],
    },
    { periods: [period('2026-01-01', '2026-01-02', 'REGISTRATION_ERROR')], placements: [started('a', '2026-04-01')] },
  ];
  const figure = (code: IndicatorCode, options = {}) => of(code, people, { offers }, options);
  it('created: places confirmed in writing and offered by the day, also if withdrawn later; none said is one', () =>
    expect(figure('placement_offers_created')).toMatchObject({ n: 9, N: null, value: 9 }));
  it('available: not withdrawn by the day, of those created', () =>
    expect(figure('placement_offers_available')).toMatchObject({ n: 6, N: 9, percent: 66.7 }));
  it('filled: per offer the lesser of its places and its placements begun by the day; a mistake fills none', () =>
    expect(figure('placement_offers_filled')).toMatchObject({ n: 2, N: 9, percent: 22.2 }));
  it('begun: whatever came of them, those of a mistake left out', () =>
    expect(figure('placements_started')).toMatchObject({ n: 4, N: null }));
  it('in a period: by the day offered and the day begun', () => {
    const period_ = { period: { from: '2026-02-02', to: AS_OF } };
    expect(figure('placement_offers_created', period_).n).toBe(0);
    expect(figure('placements_started', { period: { from: '2026-03-02', to: '2026-06-01' } }).n).toBe(1);
  });
});

describe('occupancy (G8)', () => {
  const frame = framed({ startsOn: '2026-01-01', endsOn: '2026-01-10' });
  it('entry and exit day both count: ten days, one here on five of them, another on the last of these', () => {
    const two = [
      { periods: [period('2026-01-01', '2026-01-05', 'OWN_CHOICE')] },
      { periods: [period('2026-01-05', '2026-01-05', 'OWN_CHOICE')] },
    ];
    expect(of('occupancy_peak', two, frame).value).toBe(2);
    expect(of('occupancy_mean', two, frame)).toMatchObject({ n: null, N: null, value: 0.6 });
  });
  it('days after the project’s end are no days; staff and mistakes take no place', () => {
    const more = [
      { periods: [period('2026-01-10')] },
      { category: 'STAFF' as const, periods: [period('2026-01-01')] },
      { periods: [period('2026-01-01', '2026-02-01', 'REGISTRATION_ERROR')] },
    ];
    expect(of('occupancy_mean', more, frame).value).toBe(0.1);
    expect(of('occupancy_peak', more, frame).value).toBe(1);
  });
  it('as of the fifth day there are five days', () =>
    expect(of('occupancy_mean', [{ periods: [period('2026-01-05')] }], frame, { asOf: '2026-01-05' }).value).toBe(0.2));
  const placed = (...days: [startsOn: string, endsOn: string | null][]) => ({
    periods: [period('2026-01-01', '2026-01-08', 'OWN_CHOICE')],
    placements: days.map(([startsOn, endsOn]) => ({
      id: startsOn,
      offerId: null,
      employerId: null,
      kind: 'ARBETSTRANING' as const,
      startsOn,
      endsOn,
    })),
  });
  it.each<[string, ReturnType<typeof placed>[], number, number]>([
    ['nobody placed: eight days of ten', [placed()], 1, 0.8],
    [
      'first and last day of a placement take no place: the 3rd to the 5th',
      [placed(['2026-01-03', '2026-01-05'])],
      1,
      0.5,
    ],
    [
      'one that began before she came, and one that overlaps it',
      [placed(['2025-12-01', '2026-01-02'], ['2026-01-02', '2026-01-04'])],
      1,
      0.4,
    ],
    ['one still going on takes every day from its first', [placed(['2026-01-08', null])], 1, 0.7],
    ['one that begins after the day asked about changes nothing', [placed(['2026-11-20', null])], 1, 0.8],
    ['on no day two are here', [placed(['2026-01-01', '2026-01-04']), placed(['2026-01-05', null])], 1, 0.8],
    ['all on placement all the time', [placed(['2025-12-01', null])], 0, 0],
  ])('less placements: %s', (_, people, peak, mean) => {
    expect(of('occupancy_peak_without_placements', people, frame).value).toBe(peak);
    expect(of('occupancy_mean_without_placements', people, frame).value).toBe(mean);
    expect(of('occupancy_peak', people, frame).value).toBe(people.length);
  });
  it('no day, no number', () => expect(of('occupancy_mean', [], frame, { asOf: '2025-12-31' }).value).toBeNull());
});

describe('length (G9)', () => {
  const stayed = (from: string, to: string) => ({ periods: [period(from, to, 'OWN_CHOICE')] });
  it('one day is one; an even median is the mean of the two in the middle; the mean has one decimal, half up', () => {
    const lengths = [
      stayed('2026-01-01', '2026-01-01'),
      stayed('2026-01-01', '2026-01-02'),
      stayed('2026-01-01', '2026-01-05'),
      stayed('2026-01-01', '2026-01-31'),
    ];
    expect(of('participation_days_median', lengths)).toMatchObject({ n: 4, N: 4, value: 3.5 });
    expect(of('participation_days_mean', lengths).value).toBe(9.8);
    expect(of('participation_days_median', lengths.slice(0, 3)).value).toBe(2);
  });
  it('all periods together, pauses not; who is still here is left out', () => {
    const back = {
      periods: [period('2026-01-01', '2026-01-10', 'OWN_CHOICE'), period('2026-02-01', '2026-02-10', 'PLAN_COMPLETED')],
    };
    expect(of('participation_days_mean', [back, here])).toMatchObject({ n: 1, value: 20, leftOut: { ACTIVE: 1 } });
  });
  it('a day in two periods is one day', () => {
    const twice = {
      periods: [period('2026-01-01', '2026-01-10', 'OWN_CHOICE'), period('2026-01-06', '2026-01-15', 'OWN_CHOICE')],
    };
    expect(of('participation_days_mean', [twice]).value).toBe(15);
  });
  it('over the night the clocks change days are whole', () =>
    expect(of('participation_days_mean', [stayed('2026-03-28', '2026-03-30')]).value).toBe(3));
});

describe('organisations (G10, G11)', () => {
  const organisation = (
    kind: 'MUNICIPALITY' | 'NGO',
    recruitmentSet: string | null,
    ...statuses: ProjectFacts['organisations'][number]['statuses']
  ) => ({ id: String(statuses.length), kind, recruitmentSet, statuses });
  const organisations = [
    organisation(
      'MUNICIPALITY',
      'Jämtland',
      { status: 'CONTACTED', on: '2026-01-01' },
      { status: 'COMMITTED', on: '2026-05-01' },
    ),
    organisation('MUNICIPALITY', 'Jämtland', { status: 'ANCHORED', on: '2026-01-01' }),
    organisation(
      'MUNICIPALITY',
      'Jämtland',
      { status: 'COMMITTED', on: '2026-02-01' },
      { status: 'ANCHORED', on: '2026-06-01' },
    ),
    organisation('MUNICIPALITY', null, { status: 'COMMITTED', on: '2026-01-01' }),
    organisation('NGO', null, { status: 'CONTACTED', on: '2026-01-01' }),
    organisation('NGO', null, { status: 'ANCHORED', on: '2026-03-01' }),
    organisation('NGO', null, { status: 'COMMITTED', on: '2026-03-02' }),
  ];
  const on = (code: IndicatorCode, asOf: string) => of(code, [], { organisations }, { asOf });
  it('municipalities of a set whose latest status by the day is committed', () => {
    expect(on('municipalities_committed', AS_OF)).toMatchObject({ n: 1, N: 3, percent: 33.3 });
    expect(on('municipalities_committed', '2026-03-01')).toMatchObject({ n: 1, N: 3 });
    expect(on('municipalities_committed', '2026-05-31')).toMatchObject({ n: 2, N: 3 });
  });
  it('NGOs anchored or more; contacted is not enough', () => {
    expect(on('ngos_anchored', AS_OF)).toMatchObject({ n: 2, N: null });
    expect(on('ngos_anchored', '2026-03-01').n).toBe(1);
  });
});

describe('from placement to a job there', () => {
  const placed = (endsOn: string | null, ...hired: [on: string, employerId: string | null][]) => ({
    ...here,
    placements: [
      { id: 'p', offerId: null, employerId: 'here', kind: 'PRAKTIK' as const, startsOn: '2026-02-01', endsOn },
    ],
    outcomes: hired.map(([on, employerId]) => outcome('EMPLOYMENT', on, { employerId })),
  });
  /** 31 March + 90 days is 29 June. */
  it.each<[string, ReturnType<typeof placed>, object]>([
    ['on the 90th day', placed(EXIT, ['2026-06-29', 'here']), { n: 1, N: 1, percent: 100 }],
    ['a day later', placed(EXIT, ['2026-06-30', 'here']), { n: 0, N: 1, unknown: 0 }],
    ['the day after it began', placed(EXIT, ['2026-02-02', 'here']), { n: 1, N: 1 }],
    ['on the day it began', placed(EXIT, ['2026-02-01', 'here']), { n: 0, N: 1, unknown: 0 }],
    ['elsewhere', placed(EXIT, ['2026-04-01', 'there']), { n: 0, N: 1, unknown: 0 }],
    ['nobody knows where', placed(EXIT, ['2026-04-01', null]), { n: 0, N: 1, unknown: 1 }],
    ['still going on', placed(null), { N: 0, leftOut: { ACTIVE: 1 } }],
    ['ended less than 90 days ago', placed('2026-08-22'), { N: 0, leftOut: { IMMATURE: 1 } }],
    ['ended 90 days ago', placed('2026-08-21'), { N: 1, leftOut: {} }],
  ])('hired %s', (_, one, is) => expect(of('placement_to_job_same_employer_90_days', [one])).toMatchObject(is));
});

describe('from permit to the first job', () => {
  const worked = (permitOn: string | null, ...on: string[]) => ({
    ...here,
    permitOn,
    outcomes: on.map((day) => outcome('EMPLOYMENT', day)),
  });
  it('the first start on or after the permit; no start yet is in N without a value', () => {
    const three = [
      worked('2026-01-01', '2026-03-02', '2026-02-01', '2025-12-31'),
      worked('2026-01-01', '2026-01-01'),
      worked('2026-01-01'),
    ];
    expect(of('days_permit_to_first_job', three)).toMatchObject({ n: 2, N: 3, value: 15.5 });
  });
  it('no permit date is left out, and so is one that lies after the day', () => {
    expect(of('days_permit_to_first_job', [worked(null)])).toMatchObject({
      N: 0,
      value: null,
      leftOut: { NO_DATE: 1 },
    });
    expect(of('days_permit_to_first_job', [worked('2026-12-01')])).toMatchObject({ N: 0, leftOut: { NO_DATE: 1 } });
    expect(of('days_permit_to_first_job', [worked(AS_OF)])).toMatchObject({ N: 1 });
  });
  it('a start after the day has not happened', () =>
    expect(of('days_permit_to_first_job', [worked('2026-01-01', '2026-11-20')])).toMatchObject({ n: 0, N: 1 }));
});

const activity = (on: string, rest: Partial<FactActivity> = {}): FactActivity => ({
  kind: 'COACHING',
  on,
  startsAt: null,
  endsAt: null,
  arrivedAt: null,
  breakMinutes: null,
  plannedMinutes: 60,
  attendedMinutes: null,
  attendance: 'PRESENT',
  signed: true,
  ...rest,
});

describe('gaps: runs of more than fourteen days in open periods', () => {
  const frame = framed({ startsOn: '2026-01-01' });
  const during = (activities: FactActivity[], rest: Partial<Fact> = {}) =>
    of('gap_days', [{ periods: [period('2026-01-01', '2026-01-31', 'OWN_CHOICE')], activities, ...rest }], frame);
  it('fourteen days are none, fifteen count whole', () => {
    expect(during([activity('2026-01-15'), activity('2026-01-30')])).toMatchObject({ n: 0, N: 1, value: 0 });
    expect(during([activity('2026-01-15'), activity('2026-01-31')])).toMatchObject({ n: 1, N: 1, value: 15 });
  });
  it('being absent covers the day, what the project cancelled does not', () => {
    expect(during([activity('2026-01-10', { attendance: 'ABSENT_ILL' }), activity('2026-01-20')]).value).toBe(0);
    expect(during([activity('2026-01-10', { attendance: 'CANCELLED_BY_PROJECT' }), activity('2026-01-20')]).value).toBe(
      19,
    );
  });
  it('a placement and an SFI course cover their days, running ones to the day', () => {
    expect(
      during([], {
        placements: [
          { id: 'p', offerId: null, employerId: null, kind: 'PRAKTIK', startsOn: '2026-01-10', endsOn: null },
        ],
      }).value,
    ).toBe(0);
    expect(
      during([], { sfi: [{ course: 'B', startsOn: '2026-01-01', endsOn: '2026-01-16', result: null }] }).value,
    ).toBe(15);
    expect(
      during([], { sfi: [{ course: 'B', startsOn: '2026-01-01', endsOn: '2026-01-17', result: null }] }).value,
    ).toBe(0);
  });
  it('days between two periods are none', () =>
    expect(
      of(
        'gap_days',
        [
          {
            periods: [
              period('2026-01-01', '2026-01-10', 'OWN_CHOICE'),
              period('2026-03-01', '2026-03-10', 'OWN_CHOICE'),
            ],
          },
        ],
        frame,
      ).value,
    ).toBe(0));
});

describe('minutes', () => {
  const with_ = (...activities: FactActivity[]) => [{ ...here, activities }];
  const n = (code: IndicatorCode, ...activities: FactActivity[]) => of(code, with_(...activities)).n;
  it.each<[string, Partial<FactActivity>, number[]]>([
    ['given minutes', { plannedMinutes: 90, attendedMinutes: 70 }, [90, 70, 70]],
    ['not signed', { signed: false }, [60, 60, 0]],
    [
      'clock times less the break',
      { plannedMinutes: null, startsAt: '09:00', endsAt: '12:00', breakMinutes: 15 },
      [165, 165, 165],
    ],
    ['late', { plannedMinutes: null, startsAt: '09:00', endsAt: '12:00', arrivedAt: '09:40' }, [180, 140, 140]],
    ['early', { plannedMinutes: null, startsAt: '09:00', endsAt: '12:00', arrivedAt: '08:40' }, [180, 180, 180]],
    [
      'late where hours are fixed',
      { kind: 'INFO_MEETING', plannedMinutes: null, startsAt: '09:00', endsAt: '12:00', arrivedAt: '09:40' },
      [180, 180, 180],
    ],
    ['partly, without saying how long', { attendance: 'PARTIAL' }, [60, 0, 0]],
    ['absent', { attendance: 'ABSENT_UNNOTIFIED' }, [60, 0, 0]],
    ['cancelled by the project', { attendance: 'CANCELLED_BY_PROJECT', attendedMinutes: 60 }, [0, 0, 0]],
    ['not reported', { attendance: 'NOT_REPORTED', signed: false }, [60, 0, 0]],
  ])('%s', (_, rest, is) =>
    expect(
      (['planned_minutes', 'attended_minutes', 'certified_minutes'] as const).map((code) =>
        n(code, activity('2026-02-01', rest)),
      ),
    ).toEqual(is),
  );
  it('by their day: not before the project, not after the day', () =>
    expect(
      n('attended_minutes', activity('2002-04-30'), activity('2026-02-01'), activity(AS_OF), activity('2026-11-20')),
    ).toBe(120));
  it('the rate leaves out what nobody reported', () =>
    expect(
      of(
        'attendance_rate',
        with_(
          activity('2026-02-01'),
          activity('2026-02-02', { attendance: 'ABSENT_ILL' }),
          activity('2026-02-03', { attendance: 'NOT_REPORTED' }),
        ),
      ),
    ).toMatchObject({ n: 60, N: 120, percent: 50 }));
  it('nor does time stand for it that somebody wrote down without reporting', () => {
    const odd = activity('2026-02-01', { attendance: 'NOT_REPORTED', attendedMinutes: 30 });
    expect(of('attendance_rate', with_(odd, activity('2026-02-02')))).toMatchObject({ n: 60, N: 60 });
  });
  it('per participant-month of 30.44 days', () => {
    const month = [
      {
        periods: [period('2026-01-01', '2026-01-31', 'OWN_CHOICE')],
        activities: [
          activity('2026-01-02', { attendedMinutes: 600 }),
          activity('2026-01-03', { kind: 'COACHING_GROUP' }),
          activity('2026-01-04', { attendance: 'ABSENT_ILL' }),
          activity('2026-01-05', { kind: 'JOB_SEARCH' }),
        ],
      },
    ];
    // 720 minutes are 12 hours; 31 days are 1.0184 months.
    expect(of('attended_hours_per_month', month)).toMatchObject({ n: null, N: null, value: 11.8 });
    expect(of('coach_contacts_per_month', month).value).toBe(2);
    expect(of('attended_hours_per_month', []).value).toBeNull();
  });
});

describe('cost and SFI', () => {
  it('budget by participants, and by who reached it; whole kronor, half up; nobody is no cost', () => {
    const reached = { ...gone, outcomes: [outcome('EMPLOYMENT', '2026-04-01')] };
    expect(of('cost_per_participant', [reached, here, here], framed({ budgetSek: 1000 })).value).toBe(333);
    expect(of('cost_per_result', [reached, reached, here], framed({ budgetSek: 1001 }))).toMatchObject({
      n: 2,
      value: 501,
      leftOut: { ACTIVE: 1 },
    });
    expect(of('cost_per_result', [here]).value).toBeNull();
    expect(of('cost_per_participant', [here], framed({ budgetSek: null })).value).toBeNull();
  });
  it('steps: the highest passed by the day less the highest passed before entry, over who has passed one', () => {
    const passed = (
      ...courses: [course: 'A' | 'B' | 'C' | 'D', endsOn: string, result?: 'A' | 'E' | 'F' | 'INTERRUPTED'][]
    ) => ({
      ...here,
      sfi: courses.map(([course, endsOn, result = 'E']) => ({ course, startsOn: '2025-01-01', endsOn, result })),
    });
    expect(of('sfi_steps_gained', [passed(['B', '2025-12-31'], ['D', AS_OF])])).toMatchObject({ n: 1, N: 1, value: 2 });
    expect(of('sfi_steps_gained', [passed(['B', '2026-01-01'])]).value).toBe(2);
    expect(of('sfi_steps_gained', [passed(['C', '2026-05-01', 'F'])])).toMatchObject({
      N: 0,
      value: null,
      leftOut: { OTHER_GROUP: 1 },
    });
    expect(of('sfi_steps_gained', [passed(['A', '2026-05-01'], ['B', '2026-11-20'])]).value).toBe(1);
    expect(of('sfi_steps_gained', [passed(['A', '2026-05-01']), passed(['B', '2026-05-01'])]).value).toBe(1.5);
  });
});
