// The CSV read back: one tidy table, `..` kept, no text a spreadsheet would run, and a file name without a person in it.
import { parse } from 'csv-parse/sync';
import { exampleSnapshot, exampleView } from '../../../../../test/render/example-snapshot';
import { renderReport } from './index.js';

type Row = Record<string, string>;

async function read(language: 'sv' | 'en', ...view: Parameters<typeof exampleView>): Promise<Row[]> {
  const { bytes } = await renderReport(exampleView(...view), 'csv', language);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  return parse(bytes, { bom: true, columns: true, delimiter: language === 'sv' ? ';' : ',' }) as Row[];
}

it('has a line a figure, with the decimals of the language', async () => {
  const [swedish] = await read('sv');
  expect(swedish).toEqual({
    as_of: '2026-09-30',
    section: 'goals',
    code: 'outcome_within_3_months',
    name: 'Arbete, företag, praktik eller utbildning inom tre månader',
    group: '',
    n: '7',
    N: '22',
    value: '',
    percent: '31,8',
    unit: 'deltagare',
    target: '30',
    verdict: 'Nått',
  });
  expect((await read('en'))[0]).toMatchObject({ percent: '31.8', verdict: 'Reached' });
});

it('keeps what is hidden hidden: as many numbers per breakdown as the snapshot has', async () => {
  const rows = (await read('en')).filter(({ section }) => section === 'breakdowns');
  const { breakdowns } = exampleSnapshot();
  const shown = breakdowns.filter(({ withheld }) => !withheld).flatMap(({ groups }) => groups);
  expect(rows).toHaveLength(shown.length + 1);
  expect(rows.filter(({ n }) => n === '..')).toHaveLength(shown.filter(({ n }) => n === '..').length + 1);
  expect(rows.find(({ group }) => group === 'Not shown')).toMatchObject({ n: '..', N: '', percent: '' });
});

it('has no exits when they are withheld, and says – when there is nobody to count', async () => {
  const rows = await read('sv', {}, exampleSnapshot({ exitsWithheld: true }));
  expect(rows.filter(({ section }) => section === 'exits')).toMatchObject([{ name: 'Visas inte', n: '..' }]);
  expect(rows.find(({ code }) => code === 'kolada_exit')).toMatchObject({ n: '0', N: '0', percent: '–' });
});

it('says how many were counted without being registered, by year and gender, hidden ones hidden', async () => {
  const anonymous = [
    {
      year: 2025,
      people: 8,
      byGender: [
        { gender: 'W', people: '..' as const },
        { gender: 'M', people: '..' as const },
      ],
    },
  ];
  const rows = (await read('sv', {}, exampleSnapshot({ anonymous }))).filter(({ section }) => section === 'anonymous');
  expect(rows.map(({ code, name, n }) => [code, name, n])).toEqual([
    ['2025', 'Deltagare utan registrering 2025', '8'],
    ['2025 W', 'Deltagare utan registrering 2025, kvinnor', '..'],
    ['2025 M', 'Deltagare utan registrering 2025, män', '..'],
  ]);
  expect((await read('sv')).filter(({ section }) => section === 'anonymous')).toEqual([]);
});

it('puts an apostrophe before text a spreadsheet could run', async () => {
  const example = exampleSnapshot();
  const goals = ['=HYPERLINK("http://x")', '+1', '-1', '@a', '\t=1', '\uff1d1'].map((label) => ({
    ...example.goals[0],
    label,
  }));
  const rows = await read('sv', {}, exampleSnapshot({ goals }));
  expect(rows.slice(0, 6).map(({ name }) => name)).toEqual([
    `'=HYPERLINK("http://x")`,
    `'+1`,
    `'-1`,
    `'@a`,
    `'=1`,
    `'\uff1d1`,
  ]);
});

it('names the file by code and day alone, in ASCII', async () => {
  const project = { ...exampleSnapshot().project, code: '../Ängen "1"\r\n' };
  const { fileName } = await renderReport(exampleView({}, exampleSnapshot({ project })), 'csv', 'sv');
  expect(fileName).toBe('Angen1-2026-09-30.csv');
});
