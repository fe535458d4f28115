/** Names as the database holds them: folded for search when written, opened for a protected person's handlers when shown. */
import type { Identity } from '#database';
import { fold, nameTokens } from '#domain';
import type { Keys } from './keys.js';

/** Family name first, as lists sort. */
export const searchName = (given: string | null, family: string | null): string | null =>
  fold([family, given].filter(Boolean).join(' ')) || null;

/** The columns of identity that hold a name: in clear, or sealed for a protected person. */
export function nameColumns(
  keys: Keys,
  at: { orgId: string; id: string },
  given: string | null,
  family: string | null,
  isProtected: boolean,
): Partial<Identity> {
  if (!isProtected)
    return {
      givenName: given,
      familyName: family,
      searchName: searchName(given, family),
      searchTokens: nameTokens(searchName(given, family)),
      givenNameSealed: null,
      familyNameSealed: null,
    };
  const seal = (column: string, text: string | null) =>
    text ? keys.seal(text, { orgId: at.orgId, table: 'identity', column, rowId: at.id }) : null;
  return {
    givenName: null,
    familyName: null,
    searchName: null,
    searchTokens: [],
    givenNameSealed: seal('given_name_sealed', given),
    familyNameSealed: seal('family_name_sealed', family),
  };
}

/** Opens `sealed:<org>:<identity>:<given hex>:<family hex>` as the views hand it over; any other text is itself. */
export function shownName(keys: Keys, text: string | null): string | null {
  if (!text?.startsWith('sealed:')) return text;
  const [, orgId, rowId, given, family] = text.split(':');
  const open = (column: string, hex: string) =>
    hex ? keys.open(Buffer.from(hex, 'hex'), { orgId, table: 'identity', column, rowId }) : null;
  return [open('given_name_sealed', given), open('family_name_sealed', family)].filter(Boolean).join(' ') || null;
}

/** Both names of an identity row in clear, for those who may see it. */
export function namesOf(keys: Keys, identity: Identity): { givenName: string | null; familyName: string | null } {
  const open = (column: string, sealed: Buffer | null) =>
    sealed ? keys.open(sealed, { orgId: identity.orgId, table: 'identity', column, rowId: identity.id }) : null;
  return {
    givenName: identity.givenName ?? open('given_name_sealed', identity.givenNameSealed),
    familyName: identity.familyName ?? open('family_name_sealed', identity.familyNameSealed),
  };
}
