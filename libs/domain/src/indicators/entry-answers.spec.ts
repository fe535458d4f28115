import { ANSWER_INDICATORS, entryGaps } from './entry-answers.js';

it('reads from the definitions which indicators an answer feeds', () => {
  expect(ANSWER_INDICATORS.education).toEqual(expect.arrayContaining(['EECO09', 'EECO10', 'EECO11']));
  expect(ANSWER_INDICATORS.labourStatus).toEqual(expect.arrayContaining(['EECO02', 'EECO04', 'EECO05']));
  expect(ANSWER_INDICATORS.unemployedSince).toContain('EECO03');
  expect(ANSWER_INDICATORS.disability).toContain('EECO12');
});

it('an empty form lacks everything that is asked of everybody', () => {
  const missing = entryGaps({}).map(({ answer }) => answer);
  expect(missing).toEqual(expect.arrayContaining(['birthDate', 'labourStatus', 'education', 'citizenship']));
  expect(missing).not.toContain('unemployedSince');
});

it('unemployed since is asked of the unemployed only', () => {
  const of = (labourStatus: string) => entryGaps({ labourStatus }).map(({ answer }) => answer);
  expect(of('UNEMPLOYED_REGISTERED')).toContain('unemployedSince');
  expect(of('EMPLOYED')).not.toContain('unemployedSince');
});
