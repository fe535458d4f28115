// Personnummer, samordningsnummer and interim numbers (DOMAIN.md section 6; Skatteverket). An interim number (T-nummer) has a letter first among its last four,
// given by schools and authorities to who has no other; in the check sum the letter counts as 1. Stored with twelve digits, because ten lose the century.
// A right check digit does not prove that the number exists or is the right person's; registered sex is a default, never the truth.
import { addYears, CivilDate, civilDate, isCivilDate, parts } from './calendar.js';
import type { Gender } from './vocabulary.js';

export interface IdentityNumber {
  kind: 'personnummer' | 'samordningsnummer' | 'interim';
  /** twelve signs, ÅÅÅÅMMDDNNNK; the first N of an interim number is a capital letter */
  number: string;
  birthDate: CivilDate;
  /** null for an interim number, which says nothing of it */
  registeredSex: Extract<Gender, 'W' | 'M'> | null;
  /** ten digits without "+" were given: the century is a guess that a person must confirm */
  centuryGuessed: boolean;
}

/** Letters an interim number may have first among its last four. */
const INTERIM = 'TRSUWXJKLMN';

/** The check digit over nine digits: weights 2-1 from the left, modulus 10. */
export function checkDigit(nineDigits: string): number {
  let sum = 0;
  for (let i = 0; i < nineDigits.length; i += 1) {
    const product = Number(nineDigits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

const READ = new RegExp(`^(\\d{2})?(\\d{6})([-+])?(\\d{4}|[${INTERIM}]\\d{3})$`);

/** Enough of a number that it can be one: ten signs, whatever stands between them. */
export const isWholeNumber = (typed: string): boolean => typed.replace(/[^\dA-Za-z]/g, '').length >= 10;

/**
 * Reads a number as people write it: ten or twelve digits, with or without "-", "+" or spaces. Null when it cannot be one.
 * With ten digits the youngest possible person born on or before today is meant; "+" means a hundred years or more.
 */
export function parseIdentityNumber(text: string, today: CivilDate): IdentityNumber | null {
  const match = READ.exec(text.replace(/\s/g, '').toUpperCase());
  if (!match) return null;
  const [, century, date, sign, suffix] = match;
  const isInterim = INTERIM.includes(suffix[0]);
  const digits = isInterim ? `1${suffix.slice(1)}` : suffix;
  if (checkDigit(date + digits.slice(0, 3)) !== Number(suffix[3]) || suffix.startsWith('000')) return null;
  const year = century ? Number(century + date.slice(0, 2)) : guessYear(date, sign === '+', today);
  if (year === null || (century && !['18', '19', '20'].includes(century))) return null;
  const birthDate = dateOf(year, date);
  if (birthDate === null || birthDate > today) return null;
  return {
    kind: isInterim ? 'interim' : Number(date.slice(4)) > 60 ? 'samordningsnummer' : 'personnummer',
    number: `${year}${date.slice(2)}${suffix}`,
    birthDate,
    registeredSex: isInterim ? null : Number(suffix[2]) % 2 === 0 ? 'W' : 'M',
    centuryGuessed: !century && sign !== '+',
  };
}

/** Ages beyond this are taken for a slip of the century. */
const OLDEST = 120;

/** The twelve-digit numbers ten digits may mean, the youngest first; more than one and a person must say which. Empty when it cannot be a number. */
export function possibleNumbers(text: string, today: CivilDate): IdentityNumber[] {
  const plain = text.replace(/\s/g, '');
  const whole = parseIdentityNumber(plain, today);
  if (whole === null) return [];
  if (!whole.centuryGuessed) return [whole];
  const ten = plain.replace(/[-+]/, '');
  return ['20', '19', '18']
    .map((century) => parseIdentityNumber(century + ten, today))
    .filter((one) => one !== null)
    .filter((one) => addYears(one.birthDate, OLDEST) > today);
}

/** Is it a possible personnummer, samordningsnummer or interim number? */
export function isIdentityNumber(text: string, today: CivilDate): boolean {
  return parseIdentityNumber(text, today) !== null;
}

/** Different whole numbers one account may search by in an hour: enough for a day's enrolments, too few to guess people by (SECURITY.md T14). */
export const NUMBER_SEARCHES_AN_HOUR = 30;

/** As shown in lists and forms until someone asks to see it: 19821105-****. */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 8)}-****`;
}

/** As people write it: ÅÅMMDD-NNNK, with "+" from the year the person turns a hundred. */
export function displayIdentityNumber(number: string, today: CivilDate): string {
  const sign = parts(today)[0] - Number(number.slice(0, 4)) >= 100 ? '+' : '-';
  return `${number.slice(2, 8)}${sign}${number.slice(8)}`;
}

function dateOf(year: number, date: string): CivilDate | null {
  const day = Number(date.slice(4));
  const born = civilDate(year, Number(date.slice(2, 4)), day > 60 ? day - 60 : day);
  return isCivilDate(born) ? born : null;
}

function guessYear(date: string, hundred: boolean, today: CivilDate): number | null {
  const limit = hundred ? `${parts(addYears(today, -100))[0]}-12-31` : today;
  for (let century = 20; century >= 18; century -= 1) {
    const born = dateOf(century * 100 + Number(date.slice(0, 2)), date);
    if (born !== null && born <= limit) return parts(born)[0];
  }
  return null;
}
