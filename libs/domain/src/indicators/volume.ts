// Volume and flow: enrolled, occupancy, length, placements, organisations, cost, gaps (DOMAIN.md 1.6 G5, G7–G11; exact rules 2.9).
import type { IndicatorCode } from './codes.js';
import type { Indicator } from './indicator.js';

const everybody = { kind: 'output' } as const;
const always = { op: 'always' } as const;

const of = (
  code: IndicatorCode,
  rest: Omit<Partial<Indicator>, 'code'> & Pick<Indicator, 'unit' | 'measure'>,
): Indicator => ({
  among: everybody,
  counts: always,
  periodBy: 'day',
  since: 1,
  ...rest,
  code,
});

/** A sibling of the second catalogue: a project whose places are for those who are not out on placement counts its capacity by it (DOMAIN.md 1.4). */
const WITHOUT_PLACEMENTS = { unit: 'participation', measure: 'occupancy', withoutPlacements: true, since: 2 } as const;

export const VOLUME_INDICATORS: readonly Indicator[] = [
  of('participants_enrolled', { unit: 'participation', measure: 'count', periodBy: 'entry' }),
  of('placement_offers_created', { unit: 'offer', measure: 'offers', variant: 'created' }),
  of('placement_offers_available', { unit: 'offer', measure: 'offers', variant: 'available' }),
  of('placement_offers_filled', { unit: 'offer', measure: 'offers', variant: 'filled' }),
  of('placements_started', { unit: 'placement', measure: 'placements' }),
  of('occupancy_peak', { unit: 'participation', measure: 'occupancy', variant: 'peak' }),
  of('occupancy_mean', { unit: 'participation', measure: 'occupancy', variant: 'mean' }),
  of('occupancy_peak_without_placements', { ...WITHOUT_PLACEMENTS, variant: 'peak' }),
  of('occupancy_mean_without_placements', { ...WITHOUT_PLACEMENTS, variant: 'mean' }),
  of('participation_days_median', {
    unit: 'day',
    measure: 'days',
    variant: 'median',
    among: { kind: 'result', finalExit: true },
    periodBy: 'exit',
  }),
  of('participation_days_mean', {
    unit: 'day',
    measure: 'days',
    variant: 'mean',
    among: { kind: 'result', finalExit: true },
    periodBy: 'exit',
  }),
  of('municipalities_committed', { unit: 'organisation', measure: 'organisations', variant: 'municipalities' }),
  of('ngos_anchored', { unit: 'organisation', measure: 'organisations', variant: 'ngos' }),
  of('placement_to_job_same_employer_90_days', {
    unit: 'placement',
    measure: 'placement_to_job',
    among: { kind: 'result' },
  }),
  of('days_permit_to_first_job', {
    unit: 'day',
    measure: 'permit_to_job',
    periodBy: 'entry',
    among: { kind: 'result', deceasedBy: { of: 'as_of' }, needs: 'permit' },
    counts: {
      op: 'event',
      rule: {
        types: ['EMPLOYMENT', 'SELF_EMPLOYMENT'],
        after: { of: 'permit' },
        fromInclusive: true,
        through: { of: 'as_of' },
      },
    },
  }),
  of('gap_days', { unit: 'day', measure: 'gap', counts: { op: 'gap', longerThan: 14 } }),
  of('cost_per_participant', { unit: 'sek', measure: 'cost', variant: 'participants_enrolled' }),
  of('cost_per_result', { unit: 'sek', measure: 'cost', variant: 'outcome_within_3_months' }),
  of('sfi_steps_gained', {
    unit: 'steps',
    measure: 'sfi_steps',
    periodBy: 'entry',
    among: { kind: 'result', deceasedBy: { of: 'as_of' }, group: { op: 'sfiPassed' } },
  }),
];
