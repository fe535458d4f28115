// Minutes and contacts (DOMAIN.md 4.2, 9.4; exact rules 2.9): summed in whole minutes, converted last.
import type { IndicatorCode } from './codes.js';
import type { Indicator } from './indicator.js';

const of = (
  code: IndicatorCode,
  unit: Indicator['unit'],
  measure: Indicator['measure'],
  variant?: string,
): Indicator => ({
  code,
  unit,
  measure,
  variant,
  among: { kind: 'output' },
  counts: { op: 'always' },
  periodBy: 'day',
  since: 1,
});

export const ATTENDANCE_INDICATORS: readonly Indicator[] = [
  of('attended_minutes', 'minutes', 'minutes', 'attended'),
  of('certified_minutes', 'minutes', 'minutes', 'certified'),
  of('planned_minutes', 'minutes', 'minutes', 'planned'),
  of('attendance_rate', 'minutes', 'attendance_rate'),
  of('attended_hours_per_month', 'hours', 'per_month', 'hours'),
  of('coach_contacts_per_month', 'contacts', 'per_month', 'contacts'),
];
