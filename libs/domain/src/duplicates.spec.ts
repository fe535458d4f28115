import { likeness, SHOWN_FROM, type WhoIs } from './duplicates.js';

const known = (more: Partial<WhoIs> = {}): WhoIs => ({
  name: 'Muhammad Al-Khalil',
  birthDate: '1990-02-01',
  hasSameNumber: false,
  ...more,
});
const typed = (name: string, birthDate: string | null = null) => ({ name, birthDate });

describe('a possible duplicate', () => {
  it('the same number is certain, whatever the name', () =>
    expect(likeness(typed('Någon Annan'), known({ hasSameNumber: true }))).toEqual({
      score: 100,
      reasons: ['number'],
    }));
  it.each([
    ['Muhammad Al-Khalil', 'name_same'],
    ['Al Khalil Muhammad', 'name_same'],
    ['Mohamed Alkhalil', null],
    ['Mohamed Al Kalil', null],
    ['Mohamed Al Khalil', 'name_alike'],
    ['محمد Al Khalil', 'name_alike'],
  ])('%s is %s', (name, reason) => expect(likeness(typed(name), known()).reasons[0] ?? null).toBe(reason));
  it('a middle name left out is still alike', () =>
    expect(likeness(typed('Åsa Öz'), known({ name: 'Asa Maria Oz', birthDate: null })).reasons).toEqual([
      'name_alike',
    ]));
  it('the same birth date raises, another lowers', () => {
    const [alike, born, other] = [
      likeness(typed('Mohamed Al Khalil'), known()),
      likeness(typed('Mohamed Al Khalil', '1990-02-01'), known()),
      likeness(typed('Mohamed Al Khalil', '1985-12-24'), known()),
    ];
    expect([born.score > alike.score, other.score < alike.score]).toEqual([true, true]);
    expect(other.reasons).toContain('birth_date_other');
  });
  it('a birth date alone is not worth a warning', () =>
    expect(likeness(typed('Olena Shevchuk', '1990-02-01'), known()).score).toBeLessThan(SHOWN_FROM));
});
