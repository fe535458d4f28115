import { checkMerge, checkUndo, differs, periodsInOne, proposedFrom, undoUntil } from './merge.js';
import { refusalOf } from './refusal.js';

const period = (id: string, entryOn: string, exitOn: string | null = null, exitReason: string | null = null) => ({
  id,
  entryOn,
  exitOn,
  exitReason,
});

it('proposes the kept one’s value, and the other’s where it is empty', () => {
  expect(proposedFrom('Rana', 'Ranah')).toBe('kept');
  expect(proposedFrom(null, '070-1740605')).toBe('other');
  expect(proposedFrom([], ['ar'])).toBe('other');
  expect(proposedFrom('U', 'W')).toBe('other');
  expect(proposedFrom(null, null)).toBe('kept');
  expect([differs(null, ''), differs(['a'], ['a']), differs('a', 'b')]).toEqual([false, false, true]);
});

it('two periods at the same time become one that begins on the earlier day', () =>
  expect(periodsInOne([period('k', '2026-03-10')], [period('o', '2026-03-01')])).toEqual({
    erroneous: [['o', 'k']],
    earlier: [{ id: 'k', entryOn: '2026-03-01' }],
  }));

it('periods after one another both stay', () =>
  expect(periodsInOne([period('k', '2026-03-10')], [period('o', '2025-03-01', '2025-06-01', 'MOVED')])).toEqual({
    erroneous: [],
    earlier: [],
  }));

it('a period that was an error hinders nobody', () =>
  expect(
    periodsInOne([period('k', '2026-03-10')], [period('o', '2026-03-01', '2026-04-01', 'REGISTRATION_ERROR')]),
  ).toEqual({
    erroneous: [],
    earlier: [],
  }));

it('a person cannot be merged with herself, and a protected one is the one kept', () => {
  const open = { id: 'a', isProtected: false };
  const hidden = { id: 'b', isProtected: true };
  expect(refusalOf(() => checkMerge(open, open))).toBe('merge.same');
  expect(refusalOf(() => checkMerge(open, hidden))).toBe('merge.protected_is_kept');
  expect(refusalOf(() => checkMerge(hidden, open))).toBeNull();
});

it('can be undone for thirty days, once', () => {
  const merge = { undoUntil: undoUntil('2026-11-25'), undoneAt: null };
  expect(merge.undoUntil).toBe('2026-12-25');
  expect(refusalOf(() => checkUndo(merge, '2026-12-25'))).toBeNull();
  expect(refusalOf(() => checkUndo(merge, '2026-12-26'))).toBe('merge.too_late');
  expect(refusalOf(() => checkUndo({ ...merge, undoneAt: '2026-11-26T08:00:00Z' }, '2026-11-27'))).toBe('merge.undone');
});
