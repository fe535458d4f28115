// The chain of months: the worked re-send case of DOMAIN.md 9.4, pseudo numbers, order, and what a row holds.
import {
  differenceOfRows,
  hoursOf,
  monthCells,
  monthChecks,
  MONTH_COLUMNS,
  monthDates,
  monthRows,
  type MonthSource,
  resendFrom,
} from './months.js';

const source = (more: Partial<MonthSource> = {}): MonthSource => ({
  key: 'a',
  number: '200001022383',
  birthDate: '2000-01-02',
  gender: 'W',
  isProtected: false,
  periods: [{ entryOn: '2025-01-13', exitOn: '2025-03-31' }],
  minutes: { '2025-01': 740, '2025-03': 600 },
  workplaces: [],
  municipality: 'Borås',
  ...more,
});
const WORK = [{ startsOn: '2025-02-01', endsOn: null, number: '202100-2114' }];
const stays = source({
  key: 'b',
  number: '200001012392',
  gender: 'M',
  periods: [{ entryOn: '2025-01-07', exitOn: null }],
});

it('June opens 1 July and is due 28 July', () =>
  expect(monthDates('2025-06')).toEqual({ month: '2025-06', opensOn: '2025-07-01', dueOn: '2025-07-28' }));

it('an end date moved from 31 to 14 March: March, April and May go again, in that order', () => {
  const before = [source(), stays];
  const sent = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05'].map((month) => ({
    month,
    rows: monthRows(before, month),
  }));
  expect(resendFrom(sent, before)).toEqual([]);
  const after = [source({ periods: [{ entryOn: '2025-01-13', exitOn: '2025-03-14' }] }), stays];
  expect(resendFrom(sent, after)).toEqual(['2025-03', '2025-04', '2025-05']);
  expect(differenceOfRows(sent[2].rows, monthRows(after, '2025-03'))).toEqual([
    {
      identity: '200001022383',
      before: expect.objectContaining({ endsOn: '2025-03-31' }),
      after: expect.objectContaining({ endsOn: '2025-03-14' }),
    },
  ]);
});

it('the end date stands in the month of leaving, and nobody in the months after', () => {
  expect(monthRows([source()], '2025-02')).toEqual([expect.objectContaining({ endsOn: null, minutes: 0 })]);
  expect(monthRows([source()], '2025-03')).toEqual([expect.objectContaining({ endsOn: '2025-03-31', minutes: 600 })]);
  expect(monthRows([source()], '2025-04')).toEqual([]);
});

it('a protected person is a birth date with a suffix, without place or workplace', () =>
  expect(
    ['W', 'M'].map((gender) =>
      monthRows([source({ isProtected: true, number: null, gender: gender as 'W', workplaces: WORK })], '2025-01'),
    ),
  ).toEqual([
    [expect.objectContaining({ identity: '20000102Tf29', workplaceNumber: null, municipality: null })],
    [expect.objectContaining({ identity: '20000102Tf19', workplaceNumber: null, municipality: null })],
  ]));

it('minutes are summed first and become hours last', () => {
  expect(hoursOf(740)).toBe(12.33);
  const [row] = monthRows([source()], '2025-01');
  expect(monthCells(row, MONTH_COLUMNS, { diaryNumber: '2024/00123', month: '2025-01' })).toEqual([
    '2024/00123',
    '2025-01',
    '200001022383',
    '2025-01-13',
    '',
    12.33,
    '',
    'Borås',
  ]);
});

it('says what stands in the way: order, a month not over, nobody to name', () => {
  const checks = (month: string, sent: string[], today: string, people = [source()]) =>
    monthChecks(people, month, sent, { startsOn: '2025-01-01' }, today).map((one) => one.check);
  expect(checks('2025-02', ['2025-01'], '2025-03-02')).toEqual([]);
  expect(checks('2025-03', ['2025-01'], '2025-04-02')).toEqual(['order']);
  expect(checks('2025-01', [], '2025-01-20')).toEqual(['not_over']);
  expect(checks('2025-01', [], '2025-02-01', [source({ number: null, birthDate: null })])).toEqual([
    'no_identity',
    'no_number',
  ]);
  expect(checks('2025-01', [], '2025-02-01', [source({ number: null })])).toEqual(['no_number']);
});

it('the workplace stands in the months the employment ran', () =>
  expect(
    ['2025-01', '2025-02'].map((month) => monthRows([source({ workplaces: WORK })], month)[0].workplaceNumber),
  ).toEqual([null, '202100-2114']));
