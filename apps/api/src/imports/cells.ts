/** One cell by its column's kind: what it means, or which sentence says why not. Dates are ISO, lists are parted by |, codes may be written as words. */
import { isCivilDate, isClockTime, parseIdentityNumber, parseOrganisationNumber } from '#domain';
import type { Cell, Column } from './definition.js';
import { codeOf } from './labels.js';
import type { Params } from './report.js';
import type { ImportWord } from './words.js';

const MOST = 2_147_483_647;
const LONGEST = 200;

export class CellProblem {
  constructor(
    readonly word: ImportWord,
    readonly params: Params = {},
  ) {}
}

/** What the cell means. @param cell trimmed and not empty */
export function readCell(column: Column, cell: string, today: string): Cell | CellProblem {
  switch (column.kind) {
    case 'text':
      return line(column, cell);
    case 'reference':
      return column.name === 'participant_ref' && parseIdentityNumber(cell, today)
        ? new CellProblem('reference_is_number')
        : line({ ...column, max: 120 }, cell);
    case 'date':
      return isCivilDate(cell) ? cell : new CellProblem('date');
    case 'time':
      return clock(cell);
    case 'whole':
      return number(column, cell, /^\d{1,12}$/);
    case 'decimal':
      return number(column, cell, /^\d{1,12}([.,]\d+)?$/);
    case 'code':
      return codeOf(column, cell) ?? wrongCode(column);
    case 'codes':
      return list(cell, (one) => codeOf(column, one) ?? wrongCode(column));
    case 'texts':
      return list(cell, (one) => line(column, one));
    case 'country':
      return land(cell);
    case 'countries':
      return list(cell, land);
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(cell) ? cell.toLowerCase() : new CellProblem('email');
    case 'number':
      return parseIdentityNumber(cell, today) ? cell : new CellProblem('number');
    case 'organisation_number':
      return parseOrganisationNumber(cell) ?? new CellProblem('organisation_number');
  }
}

function line({ max = LONGEST }: Column, cell: string): string | CellProblem {
  return cell.length > max || cell.includes('\u0000') ? new CellProblem('text', { max }) : cell;
}

function clock(cell: string): string | CellProblem {
  const match = /^(\d{1,2})[:.](\d{2})(:\d{2})?$/.exec(cell);
  const time = match ? `${match[1].padStart(2, '0')}:${match[2]}` : cell;
  return isClockTime(time) ? time : new CellProblem('time');
}

function number({ kind, min = 0, max = MOST }: Column, cell: string, form: RegExp): number | CellProblem {
  const plain = cell.replace(/[\s\u00a0]/g, '');
  const value = form.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
  return value >= min && value <= max ? value : new CellProblem(kind === 'whole' ? 'whole' : 'decimal', { min, max });
}

const land = (cell: string): string | CellProblem =>
  /^[A-Za-z]{3}$/.test(cell) ? cell.toUpperCase() : new CellProblem('country');
const wrongCode = ({ codes = [] }: Column): CellProblem =>
  new CellProblem('code', { codes: codes.length > 12 ? `${codes.slice(0, 12).join(', ')} …` : codes.join(', ') });

function list(cell: string, read: (one: string) => string | CellProblem): string[] | CellProblem {
  const found: string[] = [];
  for (const part of cell
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const value = read(part);
    if (value instanceof CellProblem) return value;
    if (!found.includes(value)) found.push(value);
  }
  return found;
}
