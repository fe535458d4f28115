// A person is found however the name is spelt, and only then.
import { fold } from './fold.js';
import { askedWords, nameAnswers, nameTokens, skeleton } from './name-search.js';

const found = (name: string, question: string): number => nameAnswers(fold(name), question);

it.each([
  ['Åkesson', 'akesson'],
  ['Yıldız', 'yildiz'],
  ['Nguyễn', 'nguyen'],
  ['O’Brien', 'obrien'],
  ['Олена Шевченко', 'olena shevchenko'],
  ['Al-Hassan', 'al hassan'],
])('%s is folded to %s', (name, folded) => expect(fold(name)).toBe(folded));

it.each([
  ['Rana Salih', 'ran'],
  ['Rana Salih', 'salih rana'],
  ['Rana Salih', 'SAL ra'],
  ['Elif Aydın', 'aydin'],
])('%s answers %s by its beginnings', (name, question) => expect(found(name, question)).toBe(1));

it.each([
  ['Mohammed Ali', 'muhamad'],
  ['Mohammed Ali', 'محمد'],
  ['Rana Salih', 'رنا صالح'],
  ['Khalil Nour', 'halil'],
  ['Yusuf Omar', 'jusuf'],
  ['Olena Shevchenko', 'Олена Шевченко'],
  ['Olena Shevchenko', 'Шевченка'],
  ['Tesfaye Dawit', 'tesfay dawid'],
  ['Hiwot Alemu', 'ሕይወት'],
  ['Farid Rahimi', 'فرید رحیمی'],
  ['Abdirahman Osman', 'abdurrahman usman'],
  ['Warsame', 'wasrame'],
])('%s is found by %s', (name, question) => expect(found(name, question)).toBeGreaterThan(0));

it.each([
  ['Rana Salih', 'omar'],
  ['Rana Salih', 'rana kaya'],
  ['Omar Kaya', 'ali'],
  ['Mariam Nasser', 'marianne'],
  ['Rana Salih', ''],
  ['Rana Salih', '  ,  '],
])('%s is not found by "%s"', (name, question) => expect(found(name, question)).toBe(0));

it('a name that does not lie open has no tokens', () => expect(nameTokens(null)).toEqual([]));

it('a skeleton of one letter says nothing', () => {
  expect(skeleton('ia')).toBeNull();
  expect(skeleton('mohammed')).toBe('~mhmd');
});

it('asks for six words at the most', () => expect(askedWords('a b c d e f g h')).toHaveLength(6));
