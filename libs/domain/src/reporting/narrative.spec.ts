// Figures named in a text are found, and only those.
import { textParts, unknownBindings } from './narrative.js';

it('finds figures and their parts between the words', () =>
  expect(textParts('Av {{outcome_within_3_months.N}} nådde {{ outcome_within_3_months }} målet.')).toEqual([
    { text: 'Av ' },
    { code: 'outcome_within_3_months', part: 'N' },
    { text: ' nådde ' },
    { code: 'outcome_within_3_months', part: null },
    { text: ' målet.' },
  ]));

it('leaves other braces as they are written, and names them', () => {
  expect(textParts('{{nothing}} {{EECO01.x}}')).toEqual([{ text: '{{nothing}} {{EECO01.x}}' }]);
  expect(unknownBindings('{{nothing}} {{EECO01.x}} {{EECO01}} {{EECO02}}', ['EECO01'])).toEqual([
    'nothing',
    'EECO01.x',
    'EECO02',
  ]);
});
