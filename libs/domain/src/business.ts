// Own business: steps in the order they usually come, none forced; and the registration, which is a dated outcome. A sole trader's number is a
// personnummer and therefore personal data: it is kept sealed and masked (DOMAIN.md 6.1).
import { parseIdentityNumber } from './identity-number.js';
import { parseOrganisationNumber } from './organisation-number.js';
import { type CivilDate } from './calendar.js';
import { demand } from './refusal.js';

export const BUSINESS_STEPS = ['IDEA', 'PLAN', 'BUDGET', 'FINANCING', 'TAX', 'REGISTRATION', 'FIRST_CUSTOMER'] as const;
export type BusinessStep = (typeof BUSINESS_STEPS)[number];
export const BUSINESS_FORMS = [
  'SOLE_TRADER',
  'LIMITED_COMPANY',
  'TRADING_PARTNERSHIP',
  'ECONOMIC_ASSOCIATION',
] as const;
export type BusinessForm = (typeof BUSINESS_FORMS)[number];

export interface BusinessNumber {
  digits: string;
  /** A sole trader's: to be sealed. */
  isPersonal: boolean;
}

/** The number of a business of that form, or the refusal. Null when none is given. */
export function businessNumber(form: BusinessForm, text: string | null, today: CivilDate): BusinessNumber | null {
  if (!text) return null;
  if (form === 'SOLE_TRADER') {
    const person = parseIdentityNumber(text, today);
    demand(person !== null, 'identity_number.invalid');
    return { digits: person.number, isPersonal: true };
  }
  const digits = parseOrganisationNumber(text);
  demand(digits !== null, 'organisation_number.invalid');
  return { digits, isPersonal: false };
}
