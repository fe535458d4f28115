// A report's own texts: figures from the same snapshot, markup only ever signs; carried tables say from when; the one-pager is one page.
import { exampleSnapshot, exampleView } from '../../../../../test/render/example-snapshot';
import { textOfPdf } from '../../../../../test/render/text-of-pdf';
import { renderReport } from './index.js';
import { boundText } from './narrative.js';

const QUARTERLY = exampleSnapshot({
  template: 'quarterly_progress',
  texts: [
    { heading: 'summary', body: 'Av {{outcome_within_3_months.N}} nådde {{outcome_within_3_months}} målet.' },
    { heading: 'deviations', body: '#eval("1") *b* =1+1 {{unknown}}' },
  ],
  quotes: ['Jag vågar prata svenska nu.'],
  months: [
    { month: '2026-07', entered: 6, left: '..', mean: 18.5 },
    { month: '2026-08', entered: 0, left: '..', mean: 20 },
  ],
  activities: [
    {
      kind: 'COACHING',
      people: 22,
      minutes: 5430,
      byGender: [
        { gender: 'W', people: 12, minutes: 3000 },
        { gender: 'M', people: 10, minutes: 2430 },
      ],
    },
  ],
  partners: [{ name: 'Samteam', role: 'PARTNER', from: '2025-08-01', to: null }],
  totalsBasis: 'Beslut om stöd, 2024/00123',
  exitsCarriedFrom: { asOf: '2026-06-30' },
});
const textOf = async (format: 'pdf' | 'csv', snapshot = QUARTERLY) => {
  const { bytes } = await renderReport(exampleView({}, snapshot), format, 'sv');
  return format === 'pdf' ? textOfPdf(bytes) : bytes.toString('utf8');
};

it('writes figures into the words', () => {
  const figure = QUARTERLY.goals.find((goal) => goal.indicator === 'outcome_within_3_months')?.figure;
  expect(
    boundText('{{outcome_within_3_months.n}} av {{outcome_within_3_months.N}}', exampleView({}, QUARTERLY), 'sv'),
  ).toBe(`${figure?.n} av ${figure?.N}`);
});

it('says texts, months, activities, partners, quotes and from when a table is', async () => {
  const text = await textOf('pdf');
  for (const words of [
    'nådde 7 av 22 (31,8 %) målet',
    '#eval("1") *b* =1+1 {{unknown}}',
    'Avvikelser',
    'Jag vågar prata svenska nu.',
    'med samtycke',
    'medeltal',
    'Coachning',
    'Samteam',
    'Beslut om stöd, 2024/00123',
    'Visas som i rapporten per',
  ])
    expect(text).toContain(words);
});

it('gives the data the same: months, activities and the day a carried line is from', async () => {
  const text = await textOf('csv');
  expect(text).toContain('months;2026-07 left;');
  expect(text).toContain('activities;COACHING;');
  expect(
    text
      .split('\r\n')
      .filter((line) => line.startsWith('exits;'))
      .every((line) => line.endsWith('2026-06-30')),
  ).toBe(true);
});

it('a page for the steering group is one page, without cover', async () => {
  const snapshot = exampleSnapshot({ template: 'steering', breakdowns: [] });
  const few = snapshot.indicators
    .filter(({ heading }) => ['results', 'activity'].includes(heading))
    .map((one) => ({ ...one, figures: one.figures.slice(0, 4) }));
  const { bytes } = await renderReport(exampleView({}, { ...snapshot, indicators: few }), 'pdf', 'sv');
  expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});
