// A letter is a tagged PDF in its own language and direction; what somebody wrote stays text.
import { textOfPdf } from '../../../../../test/render/text-of-pdf';
import { type Letter, type LetterLanguage, LETTER_LANGUAGES, setLetter } from './letter.js';

const letter = (language: LetterLanguage, text: string): Letter => ({
  language,
  title: 'Plan',
  sender: 'Spektra Väst',
  lines: ['Beteckning ABC123'],
  sections: [
    {
      heading: 'Mål',
      blocks: [
        { kind: 'text', text },
        { kind: 'list', items: ['Ett', 'Två'] },
        { kind: 'facts', facts: [['Coach', 'Sara Lind']] },
        {
          kind: 'table',
          caption: 'Steg',
          columns: [
            { label: 'Vad', wide: 1 },
            { label: 'Minuter', isNumber: true },
          ],
          rows: [['CV', '45']],
          total: ['Summa', '45'],
        },
        { kind: 'note', text: 'Finstilt' },
        { kind: 'signatures', place: 'Ort', date: '2026-11-25', names: ['Deltagaren', 'Coachen'] },
      ],
    },
  ],
  foot: 'Framsteg',
  of: 'av',
});
const MADE = '2026-11-25T10:00:00.000Z';

it.each(LETTER_LANGUAGES)('is tagged and says its language: %s', (language) => {
  const raw = setLetter(letter(language, 'Text'), MADE).toString('latin1');
  for (const sign of ['/StructTreeRoot', '<pdfuaid:part>1', '/TH', `/Lang (${language === 'prs' ? 'fa' : language})`])
    expect(raw).toContain(sign);
});

it('says what it was given, and markup stays the signs it is made of', () => {
  const text = textOfPdf(setLetter(letter('sv', '#eval("1") *b* $x$'), MADE));
  expect(text).toContain('#eval("1") *b* $x$');
  expect(text).toContain('Sara Lind');
  expect(text).toContain('Deltagaren');
});

it('draws Arabic, Ethiopic and Ukrainian letters', () => {
  for (const words of ['مرحبا', 'ሰላም', 'Привіт'])
    expect(textOfPdf(setLetter(letter('ar', words), MADE))).not.toContain('?');
});

it('gives the same bytes for the same letter and moment', () =>
  expect(setLetter(letter('sv', 'a'), MADE).equals(setLetter(letter('sv', 'a'), MADE))).toBe(true));
