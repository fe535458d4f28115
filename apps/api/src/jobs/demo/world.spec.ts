// The invented world holds together whatever day it is: the same twice, never two periods at once, never more than the places, nothing ahead of its day.
import { Attendance, Activity, FollowUp, Outcome, Period, Placement, PlanStep, SurveyAnswer } from '#database';
import { ACTIVITY_KINDS, addDays, type CivilDate, daysBetween } from '#domain';
import { projectSpan } from './days.js';
import { type World, world } from './world.js';

const DAYS: CivilDate[] = [
  '2026-11-19',
  '2026-11-22',
  '2024-02-29',
  '2027-05-31',
  '2026-08-30',
  ...Array.from({ length: 4 }, (_, n) => addDays('2026-01-03', n * 97)),
];

function table<T extends object>(it: World, entity: new () => T): T[] {
  return (it.tables.find((one) => (one.entity as unknown) === entity)?.rows ?? []) as T[];
}

it('is the same world for the same day', () => {
  expect(world('2026-11-19')).toEqual(world('2026-11-19'));
});

describe.each(DAYS)('on %s', (today) => {
  const it_ = world(today);
  const { startsOn, endsOn } = projectSpan(today);

  it('has 84 people with ids and references of their own', () => {
    expect(it_.cases).toHaveLength(84);
    expect(new Set(it_.cases.map((one) => one.reference)).size).toBe(84);
    for (const { rows } of it_.tables)
      expect(new Set(rows.map((row) => (row as { id: string }).id)).size).toBe(rows.length);
  });

  it('keeps everybody inside the project and inside one period at a time', () => {
    for (const { stays } of it_.cases) {
      for (const [index, stay] of stays.entries()) {
        expect(stay.entryOn >= addDays(startsOn, 14) && stay.entryOn <= endsOn).toBe(true);
        expect(stay.exitOn === null || (stay.exitOn >= stay.entryOn && stay.exitOn <= today)).toBe(true);
        if (index > 0) expect(stays[index - 1].exitOn! < stay.entryOn).toBe(true);
      }
    }
  });

  it('holds at most twenty places on any day', () => {
    const stays = it_.cases
      .filter((one) => one.person.category !== 'STAFF' && one.person.reason !== 'REGISTRATION_ERROR')
      .flatMap((one) => one.stays);
    for (let day = startsOn; day <= today; day = addDays(day, 1)) {
      expect(
        stays.filter((stay) => stay.entryOn <= day && (stay.exitOn === null || stay.exitOn >= day)).length,
      ).toBeLessThanOrEqual(20);
    }
    expect(stays.filter((stay) => stay.exitOn === null)).toHaveLength(20);
  });

  it('reports nothing that has not happened, and nothing outside a period', () => {
    const activities = new Map(table(it_, Activity).map((one) => [one.id, one]));
    const cases = new Map(it_.cases.map((one) => [one.participationId, one]));
    const wrong = table(it_, Attendance).filter((row) => {
      const { kind, onDate } = activities.get(row.activityId)!;
      const isInside = cases
        .get(row.participationId)!
        .stays.some((stay) => onDate >= stay.entryOn && (stay.exitOn === null || onDate <= stay.exitOn));
      return (onDate > today && row.attendance !== 'NOT_REPORTED') || (kind !== 'FOLLOW_UP_CONTACT' && !isInside);
    });
    expect(wrong).toEqual([]);
    for (const row of table(it_, Outcome)) expect(row.startsOn <= today).toBe(true);
    for (const row of table(it_, SurveyAnswer)) expect(row.onDate <= today).toBe(true);
    for (const row of table(it_, FollowUp)) expect(row.answeredOn === null || row.answeredOn <= today).toBe(true);
    for (const row of table(it_, PlanStep)) expect(row.doneOn === null || row.doneOn <= today).toBe(true);
  });

  it('starts every placement in a period and ends it there', () => {
    for (const row of table(it_, Placement)) {
      const stays = it_.cases.find((one) => one.participationId === row.participationId)!.stays;
      expect(
        stays.some(
          (stay) =>
            row.startsOn >= stay.entryOn && (stay.exitOn === null || (row.endsOn ?? row.startsOn) <= stay.exitOn),
        ),
      ).toBe(true);
    }
    expect(table(it_, Placement).filter((row) => row.startsOn <= today)).toHaveLength(21);
  });

  it('uses every kind of activity and every open period has begun', () => {
    expect(ACTIVITY_KINDS.filter((kind) => !table(it_, Activity).some((one) => one.kind === kind))).toEqual([]);
    expect(table(it_, Period).every((row) => daysBetween(row.entryOn, today) >= 0)).toBe(true);
  });
});
