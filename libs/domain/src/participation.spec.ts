// Entry, exit, what an exit brings with it, follow-up windows (DOMAIN.md 2.3, 2.8), and the small rules beside them.
import { checkActivity, checkCorrection, monthsToResend } from './activity.js';
import { cancelledByReturn, checkFollowUpResult, exitConsequences, followUpState } from './follow-up.js';
import { progressOf } from './goal.js';
import type { Figure } from './indicators/figure.js';
import { checkMatch } from './mentoring.js';
import { checkEntry, checkExit, exitCategory } from './participation.js';
import { checkPlacement } from './placement.js';
import { checkMove } from './plan.js';
import { refusalOf } from './refusal.js';
import { selfSupportDegree } from './self-support.js';
import { checkSfi } from './study.js';

const project = { startsOn: '2025-01-01', endsOn: '2026-12-31' };
const period = (
  entryOn: string,
  exitOn: string | null,
  exitReason: Parameters<typeof exitCategory>[0]['exitReason'] = null,
) => ({
  entryOn,
  exitOn,
  exitReason,
  plannedExitOn: null,
});
const enter = (entryOn: string, periods = [period('2025-02-01', '2025-03-01', 'OWN_CHOICE')]) =>
  refusalOf(() => checkEntry({ entryOn, today: '2025-06-01', project, periods }));

it('entry', () => {
  expect(enter('2025-03-02')).toBeNull();
  expect(enter('2025-03-01')).toBe('entry.overlaps');
  expect(enter('2025-01-15')).toBe('entry.overlaps');
  expect(enter('2025-06-02')).toBe('entry.future');
  expect(enter('2024-12-31')).toBe('entry.before_project');
  expect(enter('2025-05-01', [period('2025-02-01', null)])).toBe('entry.still_open');
  expect(enter('2025-02-10', [period('2025-02-01', '2025-03-01', 'REGISTRATION_ERROR')])).toBeNull();
});

it('exit', () => {
  const leave = (exitOn: string, p: ReturnType<typeof period> | null = period('2025-02-01', null)) =>
    refusalOf(() => checkExit({ exitOn, exitReason: 'MOVED', today: '2025-06-01', period: p }));
  expect(leave('2025-02-01')).toBeNull();
  expect(leave('2025-01-31')).toBe('exit.before_entry');
  expect(leave('2025-06-02')).toBe('exit.future');
  expect(leave('2025-03-01', null)).toBe('exit.none');
  expect(leave('2025-03-01', period('2025-02-01', '2025-02-02', 'MOVED'))).toBe('exit.already');
});

it('a project that ends completes by the plan, else the norm, else always', () => {
  const ended = (exitOn: string) => period('2025-01-31', exitOn, 'PROJECT_ENDED');
  expect(exitCategory(ended('2025-07-31'), null, 6)).toBe('COMPLETED');
  expect(exitCategory(ended('2025-07-30'), null, 6)).toBe('EARLY');
  expect(exitCategory(ended('2025-07-30'), '2025-07-01', 6)).toBe('COMPLETED');
  expect(exitCategory(ended('2025-02-01'), null, null)).toBe('COMPLETED');
  expect(exitCategory(period('2025-01-01', null), null, 6)).toBeNull();
});

it('an exit brings two follow-ups and closes what is open', () => {
  const open = { planStepIds: ['s'], mentorMatchIds: ['m'] };
  const { followUps, closePlanSteps, endMatches } = exitConsequences(open, {
    exitOn: '2025-11-30',
    exitReason: 'MOVED',
  });
  expect(followUps.map((f) => [f.opensOn, f.dueOn, f.closesOn])).toEqual([
    ['2026-02-14', '2026-02-28', '2026-03-28'],
    ['2026-05-16', '2026-05-30', '2026-06-27'],
  ]);
  expect([closePlanSteps, endMatches]).toEqual([['s'], ['m']]);
  expect(exitConsequences(open, { exitOn: '2025-11-30', exitReason: 'DECEASED' }).followUps).toEqual([]);
});

it('the follow-up window, attempts and returns', () => {
  const due = { dueOn: '2026-02-28', result: null };
  expect(['2026-02-13', '2026-02-14', '2026-03-28', '2026-03-29'].map((day) => followUpState(due, day))).toEqual([
    'upcoming',
    'open',
    'open',
    'overdue',
  ]);
  const unreachable = (channels: ('PHONE' | 'SMS')[]) =>
    refusalOf(() =>
      checkFollowUpResult(
        due,
        'UNREACHABLE',
        channels.map((channel) => ({ channel })),
        '2026-03-01',
      ),
    );
  expect(unreachable(['PHONE', 'PHONE', 'PHONE'])).toBe('follow_up.attempts_needed');
  expect(unreachable(['PHONE', 'SMS'])).toBe('follow_up.attempts_needed');
  expect(unreachable(['PHONE', 'PHONE', 'SMS'])).toBeNull();
  expect(
    cancelledByReturn(
      [
        { id: 'a', ...due },
        { id: 'b', dueOn: '2026-01-01', result: null },
      ],
      '2026-01-01',
    ),
  ).toEqual(['a']);
});

it('activities', () => {
  const log = (on: string, startsAt: string, endsAt: string) =>
    refusalOf(() =>
      checkActivity({
        kind: 'COACHING',
        on,
        startsAt,
        endsAt,
        held: true,
        today: '2025-06-01',
        participants: [{ periods: [period('2025-02-01', '2025-03-01')] }],
      }),
    );
  expect(log('2025-03-01', '09:00', '10:00')).toBeNull();
  expect(log('2025-03-02', '09:00', '10:00')).toBe('activity.outside_period');
  expect(log('2025-06-02', '09:00', '10:00')).toBe('activity.future');
  expect(log('2025-03-01', '08:00', '20:01')).toBe('activity.too_long');
  expect(log('2025-03-01', '10:00', '10:00')).toBe('activity.ends_before_start');
  expect(
    refusalOf(() =>
      checkCorrection({ on: '2025-03-31' }, { today: '2025-04-10', lockedMonths: ['2025-03'], mayCorrectOld: true }),
    ),
  ).toBe('activity.month_locked');
});

it('re-sending after a correction in March: March and all later sent months', () => {
  expect(monthsToResend(['2025-01', '2025-02', '2025-03', '2025-04', '2025-05'], ['2025-03'])).toEqual([
    '2025-03',
    '2025-04',
    '2025-05',
  ]);
});

it('self-support', () => {
  expect(selfSupportDegree(['OWN_WORK'])).toBe('FULL');
  expect(selfSupportDegree(['OWN_WORK', 'FORALDRAPENNING'])).toBe('FULL');
  expect(selfSupportDegree(['OWN_WORK', 'FORSORJNINGSSTOD'])).toBe('PARTIAL');
  expect(selfSupportDegree(['ETABLERING'])).toBe('NONE');
  expect(selfSupportDegree(['DECLINED'])).toBe('UNKNOWN');
});

it('plan steps, placements, SFI, mentors', () => {
  expect(refusalOf(() => checkMove('done', 'planned'))).toBe('plan_step.move_not_allowed');
  const place = { startsOn: '2025-02-10', endsOn: null, hoursPerWeek: 20 };
  expect(refusalOf(() => checkPlacement(place, [place], [period('2025-02-01', null)]))).toBeNull();
  expect(refusalOf(() => checkPlacement({ ...place, hoursPerWeek: 21 }, [place], [period('2025-02-01', null)]))).toBe(
    'placement.overlap',
  );
  const sfi = { path: '2' as const, course: 'A' as const, startsOn: '2025-01-01', endsOn: null, result: null };
  expect(refusalOf(() => checkSfi(sfi, []))).toBe('sfi.course_not_in_path');
  const match = { startsOn: '2025-01-01', endsOn: null };
  expect(refusalOf(() => checkMatch(match, { capacity: 1, mentorsMatches: [match], participantsMatches: [] }))).toBe(
    'mentor.full',
  );
});

it('a goal knows what the undecided could add', () => {
  const figure = { code: 'outcome_within_3_months', n: 9, N: 26, value: null, percent: 34.6, unknown: 2 } as Figure;
  const goal = {
    indicator: 'outcome_within_3_months' as const,
    target: 30,
    targetMax: null,
    unit: 'percent' as const,
    dueOn: null,
    label: null,
  };
  expect(progressOf(goal, figure)).toMatchObject({
    verdict: 'reached',
    low: 34.6,
    high: 42.3,
    smallN: true,
    missing: 0,
  });
  expect(progressOf({ ...goal, target: 40 }, figure)).toMatchObject({ verdict: 'at_risk', missing: 2 });
  expect(progressOf({ ...goal, target: 80 }, figure).verdict).toBe('below');
  const volume = {
    ...figure,
    code: 'participants_enrolled',
    n: 95,
    N: null,
    value: 95,
    percent: null,
    unknown: 0,
  } as Figure;
  const range = {
    ...goal,
    indicator: 'participants_enrolled' as const,
    target: 70,
    targetMax: 90,
    unit: 'count' as const,
  };
  expect(progressOf(range, volume)).toMatchObject({ verdict: 'at_risk', above: true });
  expect(
    progressOf(
      { ...range, indicator: 'occupancy_peak', target: 20, targetMax: null },
      { ...volume, n: null, value: 21 },
    ),
  ).toMatchObject({ verdict: 'at_risk', above: true });
});
