/** Names, birth dates and identity numbers of the participants of a file: sealed as the forms seal them, numbers as a history (DOMAIN.md 6.4). */
import { Identity, IdentityNumber } from '#database';
import { type IdentityNumber as ReadNumber, parseIdentityNumber } from '#domain';
import { randomUUID } from 'node:crypto';
import { nameColumns, namesOf } from '../../platform/names.js';
import type { ParsedRow } from '../definition.js';
import { textOf } from '../parse.js';
import type { ImportState, Person } from './state.js';

export interface WrittenNumber {
  person: Person;
  row: ParsedRow;
  number: string;
  /** Of the number, in the person's organisation. */
  blindIndex: Buffer;
}

/** Ten digits are read with the century of a birth date beside them. */
export function numberIn(state: ImportState, row: ParsedRow): ReadNumber | null {
  const cell = textOf(row, 'personal_number');
  if (!cell) return null;
  const born = textOf(row, 'birth_date');
  const guessed = parseIdentityNumber(cell, state.today)!;
  const withCentury =
    guessed.centuryGuessed && born
      ? parseIdentityNumber(`${born.slice(0, 2)}${cell.replace(/\s/g, '')}`, state.today)
      : null;
  const number = withCentury?.birthDate === born && withCentury ? withCentury : guessed;
  const spot = { table: 'participants', line: row.line, column: 'personal_number', value: cell };
  if (number.centuryGuessed) state.report.warn(spot, 'number_ten');
  if (born && born !== number.birthDate)
    state.report.warn({ ...spot, column: 'birth_date', value: born }, 'birth_date_other');
  return number;
}

/** Names and birth date; only what the file says is compared. */
export function planIdentity(
  state: ImportState,
  known: Identity | undefined,
  person: Person,
  row: ParsedRow,
  birthDate: string | null,
  becomesProtected: boolean,
): boolean {
  const [given, family] = [textOf(row, 'given_name'), textOf(row, 'family_name')];
  if (!known) {
    const id = randomUUID();
    state.plan.add(Identity, {
      id,
      orgId: person.orgId,
      participantId: person.id,
      ...nameColumns(state.keys, { orgId: person.orgId, id }, given, family, person.isProtected),
      birthDate,
    });
    return true;
  }
  const names = namesOf(state.keys, known);
  const renamed = (given !== null && given !== names.givenName) || (family !== null && family !== names.familyName);
  const changes: Partial<Identity> = {
    ...(renamed || becomesProtected
      ? nameColumns(state.keys, known, given ?? names.givenName, family ?? names.familyName, person.isProtected)
      : {}),
    ...(birthDate !== null && birthDate !== known.birthDate ? { birthDate } : {}),
  };
  if (Object.keys(changes).length > 0) state.plan.change(Identity, known, changes);
  return Object.keys(changes).length > 0;
}

/** Another number than before is added; the old one stays as history. */
export function planNumber(
  state: ImportState,
  known: IdentityNumber[],
  person: Person,
  number: ReadNumber,
  blindIndex: Buffer,
): boolean {
  const current = known.filter((one) => one.toOn === null);
  if (current.some((one) => one.blindIndex.equals(blindIndex))) return false;
  for (const one of current) state.plan.change(IdentityNumber, one, { toOn: state.today });
  const id = randomUUID();
  const numberSealed = state.keys.seal(number.number, {
    orgId: person.orgId,
    table: 'identity_number',
    column: 'number_sealed',
    rowId: id,
  });
  state.plan.add(IdentityNumber, {
    id,
    orgId: person.orgId,
    participantId: person.id,
    kind: number.kind,
    numberSealed,
    blindIndex,
    fromOn: state.today,
  });
  return true;
}

/** An equal number of somebody else is said, and nobody is merged. */
export async function warnOfDoubles(state: ImportState, written: WrittenNumber[]): Promise<void> {
  const seen = new Map<string, Set<string>>();
  for (const { person, blindIndex } of written) {
    const index = blindIndex.toString('hex');
    seen.set(index, (seen.get(index) ?? new Set()).add(person.id));
  }
  const indexes = [...seen.keys()].map((hex) => Buffer.from(hex, 'hex'));
  for (let from = 0; from < indexes.length; from += 5000) {
    for (const one of await state.work.find(IdentityNumber, {
      blindIndex: indexes.slice(from, from + 5000) as unknown as Buffer,
    }))
      seen.get(one.blindIndex.toString('hex'))?.add(one.participantId);
  }
  for (const { row, number, blindIndex } of written) {
    if ((seen.get(blindIndex.toString('hex'))?.size ?? 0) > 1)
      state.report.warn(
        { table: 'participants', line: row.line, column: 'personal_number', value: number },
        'possible_double',
      );
  }
}
