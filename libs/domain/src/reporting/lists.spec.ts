// Who stands in the lists of Kolada and SUS, and with which word.
import { fact, outcome, period, project } from '../../../../test/support/fact-rows.js';
import { koladaRows, susRows } from './lists.js';

const year = { from: '2003-01-01', to: '2003-12-31' };
const left = (key: string, reason: Parameters<typeof period>[2], rest: Parameters<typeof fact>[1] = {}) =>
  fact(key, { periods: [period('2003-01-10', '2003-06-10', reason)], ...rest });

describe('Kolada', () => {
  const rows = koladaRows(
    project([
      left('works', 'PLAN_COMPLETED', {
        outcomes: [outcome('EMPLOYMENT', '2003-06-11', { confirmedThrough: '2003-09-10' })],
      }),
      left('neither', 'PLAN_COMPLETED'),
      left('hidden', 'PLAN_COMPLETED', { protected: true }),
      left('mistaken', 'REGISTRATION_ERROR'),
      fact('still here', { periods: [period('2003-01-10')] }),
      fact('another year', { periods: [period('2002-05-10', '2002-12-31', 'PLAN_COMPLETED')] }),
    ]),
    year,
    '2003-12-31',
  );

  it('holds those who left in the year, nobody protected, nobody entered by mistake', () =>
    expect(rows.map(({ reference }) => reference)).toEqual(['neither', 'works']));

  it('says who began to work and stayed a month', () =>
    expect(rows.map(({ answer }) => answer)).toEqual(['not_counted', 'counted']));
});

describe('SUS', () => {
  const endOf = (reason: Parameters<typeof period>[2]) => susRows(project([left('a', reason)]), year)[0]?.end;

  it('says how a registration ended', () =>
    expect([endOf('PLAN_COMPLETED'), endOf('OWN_CHOICE'), endOf('REGISTRATION_ERROR')]).toEqual([
      'concluded',
      'broken_off',
      'mistake',
    ]));

  it('holds a row for each registration that ran on one of the days, open if it ended after them', () => {
    const rows = susRows(
      project([
        fact('twice', {
          periods: [
            period('2002-06-01', '2003-02-01', 'PLAN_COMPLETED'),
            period('2003-09-01', '2004-02-01', 'PLAN_COMPLETED'),
          ],
        }),
        fact('later', { periods: [period('2004-01-01')] }),
      ]),
      year,
    );
    expect(rows.map(({ entryOn, exitOn }) => [entryOn, exitOn])).toEqual([
      ['2002-06-01', '2003-02-01'],
      ['2003-09-01', null],
    ]);
  });

  it('knows nothing of a protected person', () =>
    expect(susRows(project([left('a', 'PLAN_COMPLETED', { protected: true })]), year)).toEqual([]));
});
