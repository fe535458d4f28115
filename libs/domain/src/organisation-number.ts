// Organisation numbers (DOMAIN.md 6.1): ten digits, optional prefix 16, third digit at least 2, first at least 1, same check digit as
// personal numbers. A sole trader's number is a personnummer and therefore personal data: it is not taken here.
import { checkDigit } from './identity-number.js';

/** The ten digits, or null when the text is no organisation number. */
export function parseOrganisationNumber(text: string): string | null {
  const match = /^(?:16)?(\d{6})-?(\d{4})$/.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  const digits = match[1] + match[2];
  if (Number(digits[0]) < 1 || Number(digits[2]) < 2) return null;
  return checkDigit(digits.slice(0, 9)) === Number(digits[9]) ? digits : null;
}

/** Is the text an organisation number? */
export function isOrganisationNumber(text: string): boolean {
  return parseOrganisationNumber(text) !== null;
}

/** As people write it: NNNNNN-NNNN. */
export function displayOrganisationNumber(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}
