// What is read from left to right keeps its order on a page from right to left.
import { isolate, isolateAll } from './isolate.js';

/** ⟦ and ⟧ for the signs that are not seen. */
const seen = (text: string): string => isolate(text).replaceAll('\u2066', '⟦').replaceAll('\u2069', '⟧');

it.each([
  ['Söka praktik hos Snickargårn.', '⟦Söka praktik hos Snickargårn.⟧'],
  ['2026-11-25', '⟦2026-11-25⟧'],
  ['الخطة 2026-11-25', 'الخطة ⟦2026-11-25⟧'],
  ['من 2026-09-04 إلى 2026-12-03.', 'من ⟦2026-09-04⟧ إلى ⟦2026-12-03⟧.'],
  ['مدربك هي Sara Lind.', 'مدربك هي ⟦Sara Lind⟧.'],
  ['صباح الخير.', 'صباح الخير.'],
  ['–', '–'],
])('%s', (text, wanted) => expect(seen(text)).toBe(wanted));

it('goes through plain data and leaves its kinds alone', () =>
  expect(isolateAll({ kind: 'text', rows: [['A'], ['ب']], wide: 3 })).toEqual({
    kind: 'text',
    rows: [['\u2066A\u2069'], ['ب']],
    wide: 3,
  }));
