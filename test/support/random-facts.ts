// Random facts for the property test: every column takes every value it can hold, null included, and dates crowd around each other so that
// windows, anniversaries and month ends are hit. Written as the kept table wants them (JSON for jsonb_populate_recordset).
import fc from 'fast-check';
import {
  ACTIVITY_KINDS,
  addDays,
  addMonths,
  ATTENDANCE_STATUSES,
  CONTRACT_TYPES,
  EDUCATION_LEVELS,
  EXIT_REASONS,
  FOLLOW_UP_RESULTS,
  GENDERS,
  LABOUR_STATUSES,
  MILESTONES,
  OUTCOME_TYPES,
  REFERRALS,
  SFI_COURSES,
  SFI_RESULTS,
  SUBSIDIES,
  SUPPORT_CODES,
  SURVEY_ANSWERS,
  SURVEY_OCCASIONS,
} from '#domain';

/** The norm of the project the facts are put into. */
export const NORM_MONTHS = 6;
/** Two years with a 29 February in them; three months after 30 November 2023 is that day. */
const FIRST = '2023-11-01';
/** Any day of two years, the odd month end and leap day more often than chance would have it. */
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 760 }).map((days) => addDays(FIRST, days)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2023-11-30',
      '2024-01-31',
      '2024-02-29',
      '2024-08-31',
      '2024-11-30',
      '2025-02-28',
      '2025-05-31',
    ),
  },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq });
const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const tristate = maybe(oneOf(['yes', 'no', 'unknown']));
const some = <T>(arbitrary: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { maxLength: most });
const support = some(oneOf(SUPPORT_CODES), 3);
const clock = fc
  .tuple(fc.integer({ min: 7, max: 17 }), fc.constantFrom(0, 10, 45))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const after = (from: string, most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(from, days));
const employers = Array.from({ length: 3 }, (_, at) => `00000000-0000-4000-8000-00000000e00${at}`);

const period = day.chain((entry_on) =>
  fc
    .record({
      planned_exit_on: maybe(after(entry_on, 300)),
      exit_on: maybe(after(entry_on, 250), 4),
      exit_reason: maybe(oneOf(EXIT_REASONS), 8),
      /** days between the planned exit and the one that came when the project ended, where it ended just then */
      off: fc.oneof(
        { weight: 9, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.integer({ min: -1, max: 1 }) },
      ),
    })
    .map(({ off, ...one }) => ({
      entry_on,
      ...one,
      ...(off === null
        ? {}
        : {
            exit_on: addDays(one.planned_exit_on ?? addMonths(entry_on, NORM_MONTHS), off),
            exit_reason: 'PROJECT_ENDED' as const,
          }),
      exit_destination: null,
    }))
    .map((one) => (one.exit_on !== null && one.exit_on < entry_on ? { ...one, exit_on: entry_on } : one)),
);
/** A reason only with an exit, but for a registration error; in order of entry, as the database keeps them. */
const periods = some(period, 3).map((list) =>
  list
    .map((one) =>
      one.exit_on === null && one.exit_reason !== 'REGISTRATION_ERROR' ? { ...one, exit_reason: null } : one,
    )
    .sort((a, b) => (a.entry_on < b.entry_on ? -1 : a.entry_on > b.entry_on ? 1 : 0)),
);
const outcome = day.chain((starts_on) =>
  fc.record({
    type: oneOf(OUTCOME_TYPES),
    starts_on: fc.constant(starts_on),
    ends_on: maybe(after(starts_on, 200), 2),
    confirmed_through: maybe(after(starts_on, 250)),
    hours_per_week: maybe(fc.constantFrom(10, 34.5, 35, 40)),
    contract_type: maybe(oneOf(CONTRACT_TYPES)),
    subsidy: maybe(oneOf(SUBSIDIES), 2),
    study_finance: tristate,
    leads_to_employment: tristate,
    matches_home_background: tristate,
    improved: tristate,
    support: maybe(
      support.filter((list) => list.length > 0),
      2,
    ),
    municipality: fc.constant(null),
    employer_id: maybe(oneOf(employers)),
  }),
);
const followUp = fc.record({
  milestone: oneOf(MILESTONES),
  due_on: day,
  result: maybe(fc.oneof(fc.constant('ANSWERED'), oneOf(FOLLOW_UP_RESULTS)), 6),
  answered_on: maybe(day, 6),
  labour_status: maybe(oneOf(LABOUR_STATUSES), 5),
  support: maybe(
    support.filter((list) => list.length > 0),
    2,
  ),
});
const answer = fc.record({
  survey: fc.constant('core'),
  occasion: oneOf(SURVEY_OCCASIONS),
  on_date: day,
  item: fc.constantFrom('E1', 'E2', 'E3'),
  answer: oneOf(SURVEY_ANSWERS),
});
const placement = day.chain((starts_on) =>
  fc.record({
    id: fc.uuid(),
    offer_id: maybe(fc.constantFrom(...OFFERS)),
    employer_id: maybe(oneOf(employers)),
    kind: fc.constant('PRAKTIK'),
    starts_on: fc.constant(starts_on),
    ends_on: maybe(after(starts_on, 120)),
  }),
);
export const OFFERS = Array.from({ length: 4 }, (_, at) => `00000000-0000-4000-8000-00000000ff0${at}`);
const sfi = day.chain((starts_on) =>
  fc.record({
    course: oneOf(SFI_COURSES),
    starts_on: fc.constant(starts_on),
    ends_on: maybe(after(starts_on, 150), 4),
    result: maybe(oneOf(SFI_RESULTS), 4),
  }),
);

export const factRow = fc.record({
  is_protected: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  category: fc.integer({ min: 0, max: 14 }).map((n) => (n === 0 ? 'STAFF' : 'JOBSEEKER')),
  gender: maybe(oneOf(GENDERS), 9),
  age_at_entry: maybe(fc.constantFrom(16, 17, 18, 24, 25, 29, 30, 54, 55, 62), 8),
  education: maybe(oneOf(EDUCATION_LEVELS), 8),
  country_of_birth: maybe(fc.constantFrom('SWE', 'SYR', 'DEU', 'UKR'), 6),
  citizenship: some(fc.constantFrom('SWE', 'SYR', 'DEU', 'XXA'), 2),
  parents_born_abroad: tristate,
  disability: maybe(oneOf(['yes', 'no', 'unknown', 'declined'])),
  housing_exclusion: maybe(oneOf(['yes', 'no', 'unknown', 'declined'])),
  municipality: maybe(fc.constantFrom('Krokom', 'Åre')),
  permit_on: maybe(
    day.map((on) => addDays(on, -400)),
    2,
  ),
  registered_on: maybe(
    day.map((on) => addDays(on, -500)),
    5,
  ),
  deceased_on: maybe(day, 1).chain((on) => (on === null ? fc.constant(null) : fc.constantFrom(null, on))),
  referral: maybe(oneOf(REFERRALS)),
  labour_status: maybe(oneOf(LABOUR_STATUSES), 12),
  unemployed_since: maybe(day.map((on) => addDays(on, -330))),
  hours_per_week: maybe(fc.constantFrom(10, 34.5, 35, 40)),
  contract_type: maybe(oneOf(CONTRACT_TYPES)),
  support,
  periods: periods.filter((list) => list.length > 0),
  outcomes: some(outcome, 4),
  follow_ups: some(followUp, 4),
  answers: some(answer, 6),
  placements: some(placement, 3),
  sfi: some(sfi, 3),
});

export const activityRow = fc.record({
  kind: oneOf(ACTIVITY_KINDS),
  on_date: day,
  starts_at: maybe(clock, 4),
  ends_at: maybe(clock, 4),
  arrived_at: maybe(clock, 1),
  break_minutes: maybe(fc.constantFrom(15, 30), 1),
  planned_minutes: maybe(fc.integer({ min: 0, max: 300 }), 2),
  attended_minutes: maybe(fc.integer({ min: 0, max: 300 }), 1),
  attendance: oneOf(ATTENDANCE_STATUSES),
  signed: fc.boolean(),
});

/**
 * A follow-up answered near where its window can be: the first real exit plus the milestone, give or take, so that windows are hit and missed.
 * @returns the rows, the same for the same seed
 */
export function randomFacts(count: number, seed: number): ReturnType<typeof shaped>[] {
  return fc
    .sample(fc.tuple(factRow, fc.infiniteStream(fc.nat({ max: 180 }))), { numRuns: count, seed })
    .map(([row, jitter]) => shaped(row, jitter));
}

function shaped(row: typeof factRow extends fc.Arbitrary<infer T> ? T : never, jitter: Iterator<number>) {
  const exit = row.periods.find((one) => one.exit_on !== null)?.exit_on;
  const near = (on: string | null, months: number): string | null =>
    exit && on !== null ? addDays(exit, months * 30 + (Number(jitter.next().value) % 61) - 28) : on;
  return {
    ...row,
    follow_ups: row.follow_ups.map((one) => ({
      ...one,
      answered_on: near(one.answered_on, one.milestone === 'six_months' ? 6 : 3),
    })),
    answers: row.answers.map((one) =>
      one.occasion === 'exit' ? { ...one, on_date: near(one.on_date, 1) ?? one.on_date } : one,
    ),
    outcomes: row.outcomes.map((one, at) =>
      exit && at % 2 === 0 ? moved(one, addDays(exit, Number(jitter.next().value) - 40)) : one,
    ),
  };
}

/** The same event at another day, its other days moved with it. */
function moved<T extends { starts_on: string; ends_on: string | null; confirmed_through: string | null }>(
  event: T,
  to: string,
): T {
  const by = Math.round((Date.parse(to) - Date.parse(event.starts_on)) / 86_400_000);
  const shift = (on: string | null): string | null => (on === null ? null : addDays(on, by));
  return { ...event, starts_on: to, ends_on: shift(event.ends_on), confirmed_through: shift(event.confirmed_through) };
}
