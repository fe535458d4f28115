// Workplaces, weeks, mentors and businesses: each rule by its edges.
import { businessNumber } from './business.js';
import { checkTouch, contactPressure } from './employer.js';
import { suggestMentors } from './mentoring.js';
import { checkEarlyEnd, checkExtension } from './placement.js';
import { refusalOf } from './refusal.js';
import { type Busy, checkSchedule, conflictsOf, weeklyHours } from './schedule.js';

describe('contact pressure', () => {
  const ask = (onDate: string, accountId = 'sara') => ({ onDate, purpose: 'ASK_PLACE' as const, accountId });
  it('counts asks of thirty days, by whomever; the newest is named', () =>
    expect(contactPressure([ask('2026-10-25'), ask('2026-10-27'), ask('2026-11-20', 'johan')], '2026-11-25')).toEqual({
      asked: 2,
      lastOn: '2026-11-20',
      lastById: 'johan',
    }));
  it('the thirty-first day is no pressure, nor is a thank you', () =>
    expect(contactPressure([ask('2026-10-26'), { ...ask('2026-11-24'), purpose: 'THANK' }], '2026-11-25').asked).toBe(
      0,
    ));
  it('one who does not want to be asked is not asked until the day, but may be followed up', () => {
    const employer = { doNotContact: true, doNotContactUntil: '2026-12-31' };
    expect(refusalOf(() => checkTouch(employer, 'ASK_PLACE', '2026-11-25', '2026-11-25'))).toBe(
      'employer.do_not_contact',
    );
    expect(refusalOf(() => checkTouch(employer, 'FOLLOW_UP', '2026-11-25', '2026-11-25'))).toBeNull();
    expect(refusalOf(() => checkTouch(employer, 'ASK_PLACE', '2027-01-01', '2027-01-01'))).toBeNull();
  });
});

describe('a week', () => {
  const time = (weekday: number, from: string, to: string) => ({ weekday, from, to });
  it('sums its hours', () => expect(weeklyHours([time(1, '09:00', '12:30'), time(3, '13:00', '16:00')])).toBe(6.5));
  it('refuses times that run backwards or meet', () => {
    expect(refusalOf(() => checkSchedule([time(1, '12:00', '09:00')]))).toBe('schedule.backwards');
    expect(refusalOf(() => checkSchedule([time(1, '09:00', '12:00'), time(1, '11:00', '13:00')]))).toBe(
      'schedule.overlaps',
    );
    expect(refusalOf(() => checkSchedule([time(1, '09:00', '12:00'), time(1, '12:00', '13:00')]))).toBeNull();
  });
  const busy = (
    source: string,
    weekday: number,
    from: string,
    to: string,
    startsOn: string,
    endsOn: string | null,
  ): Busy => ({
    id: `${source}${weekday}`,
    source,
    title: source,
    weekday,
    from,
    to,
    startsOn,
    endsOn,
  });
  it('a placement and a course that meet are told with the hours they share', () =>
    expect(
      conflictsOf([
        busy('placement', 2, '09:00', '15:00', '2026-11-01', '2027-01-31'),
        busy('sfi', 2, '13:00', '16:00', '2026-08-15', null),
        busy('sfi', 3, '13:00', '16:00', '2026-08-15', null),
        busy('session', 2, '15:00', '16:00', '2026-12-01', '2026-12-01'),
      ]).map(({ a, b, from, to }) => [a.source, b.source, from, to]),
    ).toEqual([
      ['placement', 'sfi', '13:00', '15:00'],
      ['sfi', 'session', '15:00', '16:00'],
    ]));
  it('one that has ended before the other begins meets nothing', () =>
    expect(
      conflictsOf([
        busy('placement', 2, '09:00', '15:00', '2026-01-01', '2026-02-01'),
        busy('sfi', 2, '09:00', '12:00', '2026-02-02', null),
      ]),
    ).toEqual([]));
});

it('a placement is extended beyond its planned end, and ends early only with a word why', () => {
  const placement = { startsOn: '2026-09-01', plannedEndOn: '2026-11-30', endsOn: null };
  expect(refusalOf(() => checkExtension(placement, '2026-11-30'))).toBe('placement.no_extension');
  expect(refusalOf(() => checkExtension(placement, '2027-01-31'))).toBeNull();
  expect(refusalOf(() => checkExtension({ ...placement, endsOn: '2026-11-01' }, '2027-01-31'))).toBe('placement.ended');
  expect(refusalOf(() => checkEarlyEnd(placement, '2026-11-01', null))).toBe('placement.reason_missing');
  expect(refusalOf(() => checkEarlyEnd(placement, '2026-11-30', null))).toBeNull();
});

it('suggests mentors with room and a valid check, the best reasons first', () => {
  const mentor = (id: string, more: object) => ({
    id,
    industry: null,
    languages: [],
    times: [],
    capacity: 1,
    matched: 0,
    checkedOn: '2026-01-01',
    checkExpiresOn: '2027-01-01',
    ...more,
  });
  const found = suggestMentors(
    [
      mentor('full', { matched: 1, industry: 'Vård' }),
      mentor('expired', { checkExpiresOn: '2026-11-24', industry: 'Vård' }),
      mentor('unchecked', { checkedOn: null, industry: 'Vård' }),
      mentor('language', { languages: ['ar'] }),
      mentor('industry', { industry: 'Vård och omsorg' }),
      mentor('any', {}),
    ],
    { industry: 'vård', languages: ['ar'], times: [] },
    '2026-11-25',
  );
  expect(found.map(({ mentor: { id }, reasons }) => [id, reasons])).toEqual([
    ['industry', ['industry', 'room']],
    ['language', ['language', 'room']],
    ['any', ['room']],
  ]);
});

it('a sole trader’s number is personal, a company’s is not, and each is checked', () => {
  expect(businessNumber('LIMITED_COMPANY', '556016-0680', '2026-11-25')).toEqual({
    digits: '5560160680',
    isPersonal: false,
  });
  expect(businessNumber('SOLE_TRADER', '19821105-9954', '2026-11-25')).toMatchObject({ isPersonal: true });
  expect(refusalOf(() => businessNumber('LIMITED_COMPANY', '19821105-9954', '2026-11-25'))).toBe(
    'organisation_number.invalid',
  );
  expect(refusalOf(() => businessNumber('SOLE_TRADER', '556016-0680', '2026-11-25'))).toBe('identity_number.invalid');
  expect(businessNumber('SOLE_TRADER', null, '2026-11-25')).toBeNull();
});
