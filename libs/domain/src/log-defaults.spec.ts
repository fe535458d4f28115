import { HABIT_KINDS, type Habit, logDefaults } from './log-defaults.js';
import { ACTIVITY_KINDS } from './vocabulary.js';

const habit = (kind: Habit['kind'], minutes: number): Habit => ({ kind, minutes, onDate: '2026-11-01' });

describe('what Registrera proposes', () => {
  it('is the kind used last with this person and its usual length, not the last length', () => {
    const withPerson = [habit('COACHING', 20), habit('COACHING', 45), habit('MAPPING', 90), habit('COACHING', 45)];
    expect(logDefaults(withPerson, [habit('JOB_SEARCH', 15)])).toMatchObject({
      kind: 'COACHING',
      minutes: 45,
      basis: 'person',
    });
  });

  it('is this coach’s usual with somebody new', () => {
    const ofCoach = [habit('MAPPING', 90), habit('JOB_SEARCH', 60), habit('JOB_SEARCH', 60)];
    expect(logDefaults([], ofCoach)).toEqual({
      kind: 'JOB_SEARCH',
      minutes: 60,
      kinds: ['JOB_SEARCH', 'MAPPING', 'COACHING'],
      basis: 'coach',
    });
  });

  it('takes the length from the coach when the kind with this person never had one', () =>
    expect(logDefaults([habit('FOLLOW_UP_CONTACT', 0)], [habit('FOLLOW_UP_CONTACT', 10)]).minutes).toBe(10));

  it('is half an hour of coaching the first day at work', () =>
    expect(logDefaults([], [])).toEqual({
      kind: 'COACHING',
      minutes: 30,
      kinds: ['COACHING', 'FOLLOW_UP_CONTACT', 'JOB_SEARCH'],
      basis: 'house',
    }));

  it('of equally frequent lengths the latest wins', () =>
    expect(logDefaults([habit('COACHING', 30), habit('COACHING', 45)], []).minutes).toBe(30));

  it('never offers more than three kinds, the proposed first', () => {
    const { kinds } = logDefaults([habit('MAPPING', 60)], [habit('COACHING', 30), habit('JOB_SEARCH', 30)]);
    expect(kinds).toEqual(['MAPPING', 'COACHING', 'JOB_SEARCH']);
  });

  it('is not taught by days at a workplace', () =>
    expect(ACTIVITY_KINDS.filter((kind) => !HABIT_KINDS.includes(kind))).toEqual([
      'PRAKTIK',
      'ARBETSPRAKTIK',
      'ARBETSTRANING',
      'ARBETSTRANING_REINFORCED',
      'WORK_TRIAL',
      'LANGUAGE_PLACEMENT',
    ]));
});
