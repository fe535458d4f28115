// Rule: a made-up report that holds every case a file must write: goals of all kinds, hidden cells, a withheld breakdown, N = 0, estimates.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { canonicalJson, type ReportSnapshot, type ReportView, type SnapshotFigure } from '#contracts';
import { ESF_OUTPUT_CODES, ESF_RESULT_CODES } from '#domain';

const share = (
  code: string,
  n: number,
  N: number,
  unknown = 0,
  leftOut: SnapshotFigure['leftOut'] = { ACTIVE: 21, REGISTRATION_ERROR: 2 },
): SnapshotFigure => ({
  code,
  unit: 'participation',
  measure: 'share',
  n,
  N,
  value: null,
  percent: N === 0 ? null : Math.round((1000 * n) / N) / 10,
  unknown,
  leftOut,
});
const count = (code: string, n: number, unknown = 0): SnapshotFigure => ({
  code,
  unit: 'participation',
  measure: 'count',
  n,
  N: null,
  value: null,
  percent: null,
  unknown,
  leftOut: { REGISTRATION_ERROR: 2 },
});
const value = (
  code: string,
  unit: string,
  measure: string,
  number: number | null,
  N: number | null = null,
): SnapshotFigure => ({
  code,
  unit,
  measure,
  n: N,
  N,
  value: number,
  percent: null,
  unknown: 0,
  leftOut: {},
});

const within = share('outcome_within_3_months', 7, 22, 3, { ACTIVE: 21, IMMATURE: 8, REGISTRATION_ERROR: 2 });
const stronger = share('empowered_at_exit', 13, 18, 0, { ACTIVE: 21, NO_ANSWER: 12, REGISTRATION_ERROR: 2 });
const OUTPUTS = [51, 44, 31, 6, 1, 0, 17, 4, 29, 13, 7, 5, 38, 47, 0, 3, 2];

export function exampleSnapshot(changes: Partial<ReportSnapshot> = {}): ReportSnapshot {
  return {
    format: 2,
    template: 'funder_outcome',
    texts: [],
    quotes: [],
    title: 'Delrapport juli–september 2026',
    project: {
      code: 'SPEKTRA',
      name: 'Spektra Väst',
      owner: 'Mälardalens kooperativ',
      diaryNumber: '2025/00412',
      startsOn: '2025-08-01',
      endsOn: '2027-07-31',
    },
    period: { from: '2025-08-01', to: '2026-09-30' },
    asOf: '2026-09-30',
    audience: 'funder',
    threshold: 5,
    catalogueVersion: '1',
    softwareVersion: '0.1.0',
    preparedAt: '2026-10-14T08:12:00.000Z',
    goals: [
      {
        label: null,
        indicator: 'outcome_within_3_months',
        target: 30,
        targetMax: null,
        unit: 'percent',
        dueOn: '2027-07-31',
        verdict: 'reached',
        figure: within,
      },
      {
        label: 'Vet vad de kan och känner sig starkare',
        indicator: 'empowered_at_exit',
        target: 80,
        targetMax: null,
        unit: 'percent',
        dueOn: null,
        verdict: 'below',
        figure: stronger,
      },
      {
        label: null,
        indicator: 'participants_enrolled',
        target: 70,
        targetMax: 90,
        unit: 'count',
        dueOn: '2027-07-31',
        verdict: 'at_risk',
        figure: { ...count('participants_enrolled', 51), value: 51 },
      },
      {
        label: null,
        indicator: 'participation_days_median',
        target: 180,
        targetMax: null,
        unit: 'days',
        dueOn: null,
        verdict: 'reached',
        figure: value('participation_days_median', 'day', 'days', 196.5, 30),
      },
      {
        label: null,
        indicator: 'occupied_within_1_year_of_registration',
        target: 43,
        targetMax: null,
        unit: 'percent',
        dueOn: null,
        verdict: 'undecided',
        figure: share('occupied_within_1_year_of_registration', 0, 0),
      },
    ],
    flow: { enrolled: 51, active: 21, completed: 20, early: 9, deceased: 1 },
    exits: [
      { reason: 'PLAN_COMPLETED', n: 20 },
      { reason: 'GOT_JOB_EARLY', n: '..' },
      { reason: 'OWN_CHOICE', n: '..' },
      { reason: 'DECEASED', n: '..' },
    ],
    exitsWithheld: false,
    indicators: [
      {
        heading: 'results',
        figures: [
          within,
          share('outcome_held_at_3_months', 5, 22, 4),
          share('follow_up_answer_rate_3_months', 17, 22),
          stronger,
          share('empowered_at_exit_strict', 13, 30),
          share('survey_response_rate_exit', 18, 30),
          share('completion_rate', 20, 29),
          share('self_support_of_exits', 9, 29, 2),
          share('kolada_exit', 0, 0),
        ],
      },
      {
        heading: 'activity',
        figures: [
          value('occupancy_peak', 'participation', 'occupancy', 27),
          value('occupancy_mean', 'participation', 'occupancy', 19.4),
          value('participation_days_median', 'day', 'days', 196.5, 30),
          { ...value('attended_minutes', 'minutes', 'minutes', 241_320), n: 241_320 },
          { ...value('attendance_rate', 'minutes', 'attendance_rate', null), n: 241_320, N: 289_000, percent: 83.5 },
          value('placements_started', 'placement', 'placements', 16),
        ],
      },
      {
        heading: 'esf_outputs',
        figures: ESF_OUTPUT_CODES.map((code, i) => ({
          ...count(code, OUTPUTS[i], i === 8 ? 2 : 0),
          ...(code === 'EECO15' || code === 'EECO17' ? { estimated: true as const } : {}),
        })),
      },
      {
        heading: 'esf_results',
        figures: ESF_RESULT_CODES.map((code, i) =>
          share(code, [1, 4, 6, 7, 5, 0][i], [6, 28, 29, 28, 14, 0][i], i === 4 ? 3 : 0),
        ),
      },
    ],
    breakdowns: [
      {
        code: 'participants_enrolled',
        measure: 'count',
        dimensions: ['gender', 'age_group'],
        withheld: false,
        groups: [
          ['W|18-29', 8],
          ['W|30-54', 17],
          ['W|55+', '..'],
          ['M|18-29', 9],
          ['M|30-54', 14],
          ['M|55+', '..'],
        ].map(([group, n]) => ({
          group: String(group),
          n: n === '..' ? '..' : Number(n),
          N: null,
          value: null,
          percent: null,
        })),
      },
      {
        code: 'outcome_within_3_months',
        measure: 'share',
        dimensions: ['gender'],
        withheld: false,
        groups: [
          { group: 'W', n: '..', N: 12, value: null, percent: '..' },
          { group: 'M', n: '..', N: 10, value: null, percent: '..' },
        ],
      },
      {
        code: 'outcome_within_3_months',
        measure: 'share',
        dimensions: ['age_group'],
        withheld: true,
        groups: [
          { group: '18-29', n: '..', N: null, value: null, percent: null },
          { group: '30-54', n: '..', N: null, value: null, percent: null },
        ],
      },
      {
        code: 'completion_rate',
        measure: 'share',
        dimensions: ['gender'],
        withheld: false,
        groups: [
          { group: 'W', n: 12, N: 17, value: null, percent: 70.6 },
          { group: 'M', n: 8, N: 12, value: null, percent: '..' },
        ],
      },
    ],
    ...changes,
  };
}

export function exampleView(changes: Partial<ReportView> = {}, snapshot = exampleSnapshot()): ReportView {
  return {
    id: '0c9d7d0e-52a1-4a3e-9b1e-1f8f4f0c7a11',
    version: 2,
    status: 'published',
    sha256: createHash('sha256').update(canonicalJson(snapshot)).digest('hex'),
    signature: 'c2lnbmF0dXJl',
    keyId: '0123456789abcdef',
    template: 'funder_outcome',
    isCurrent: true,
    isGenuine: true,
    preparedByName: 'Sara Lind',
    publishedByName: 'Karin Holm',
    publishedAt: '2026-10-14T08:12:30.000Z',
    snapshot,
    ...changes,
  };
}
