// The reader's own name becomes "du", and nobody else's does.
import { responsibleWords } from './responsible.js';

const sara = { name: 'Sara Lind', you: 'du', isMine: true };

it.each([
  ['Sara', 'du'],
  ['Sara Lind', 'du'],
  ['Sara och Mariam', 'du och Mariam'],
  ['Mariam och Sara', 'Mariam och du'],
  ['deltagare och coach', 'deltagare och du'],
  ['Coach', 'du'],
])('%s is read as %s', (text, words) => expect(responsibleWords(text, sara)).toBe(words));

it.each([['Mariam'], ['Sarah'], ['Anna-Sara'], ['Sara Öberg'], ['jobbcoach'], ['coachning']])(
  '%s is not the reader',
  (text) => expect(responsibleWords(text, sara)).toBe(text),
);

it('says nothing of another coach’s participant', () =>
  expect(responsibleWords('Sara', { ...sara, isMine: false })).toBe('Sara'));

it('a name with signs in it is only itself', () =>
  expect(responsibleWords('Joe (vik.)', { name: 'Joe (vik.)', you: 'du', isMine: true })).toBe('du'));
