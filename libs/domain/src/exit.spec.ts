import { checkReopen, exitContradiction, missingOutcome, proposedDestination } from './exit.js';
import { refusalOf } from './refusal.js';
import { EXIT_DESTINATIONS, EXIT_REASONS } from './vocabulary.js';

it.each([
  ['GOT_JOB_EARLY', 'JOB_SEEKING', 'job_elsewhere'],
  ['STARTED_EDUCATION_EARLY', 'EMPLOYMENT_SUBSIDISED', 'study_elsewhere'],
  ['STARTED_BUSINESS_EARLY', 'EMPLOYMENT_UNSUBSIDISED', 'business_elsewhere'],
  ['DECEASED', 'JOB_SEEKING', 'reason_elsewhere'],
  ['GOT_JOB_EARLY', 'EMPLOYMENT_SUBSIDISED', null],
  ['PLAN_COMPLETED', 'JOB_SEEKING', null],
  ['OWN_CHOICE', 'EMPLOYMENT_UNSUBSIDISED', null],
] as const)('%s and %s: %s', (reason, destination, expected) =>
  expect(exitContradiction(reason, destination)).toBe(expected),
);

it('what is proposed never contradicts', () => {
  for (const reason of EXIT_REASONS) {
    const proposed = proposedDestination(reason);
    if (proposed) expect([reason, exitContradiction(reason, proposed)]).toEqual([reason, null]);
    expect(EXIT_DESTINATIONS.some((one) => exitContradiction(reason, one) === null)).toBe(true);
  }
});

it('an exit to work without a dated outcome misses one; one that ended before the exit proves nothing', () => {
  expect(missingOutcome('EMPLOYMENT_UNSUBSIDISED', '2026-11-25', [])).toBe('EMPLOYMENT');
  expect(missingOutcome('EMPLOYMENT_UNSUBSIDISED', '2026-11-25', [{ type: 'EMPLOYMENT', endsOn: '2026-11-24' }])).toBe(
    'EMPLOYMENT',
  );
  expect(missingOutcome('EMPLOYMENT_UNSUBSIDISED', '2026-11-25', [{ type: 'EMPLOYMENT', endsOn: null }])).toBeNull();
  expect(missingOutcome('EDUCATION_SFI_ONLY', '2026-11-25', [])).toBeNull();
  expect(missingOutcome('JOB_SEEKING', '2026-11-25', [])).toBeNull();
});

it('can be taken back for thirty days, unless somebody has been followed up', () => {
  const period = { exitOn: '2026-11-01', exitRecordedOn: '2026-11-10' };
  expect(refusalOf(() => checkReopen(period, [{ result: null }], '2026-12-10'))).toBeNull();
  expect(refusalOf(() => checkReopen(period, [], '2026-12-11'))).toBe('exit.reopen_too_late');
  expect(refusalOf(() => checkReopen(period, [{ result: 'ANSWERED' }], '2026-11-12'))).toBe('exit.followed_up');
  expect(refusalOf(() => checkReopen({ exitOn: null, exitRecordedOn: null }, [], '2026-11-12'))).toBe('exit.none');
});
