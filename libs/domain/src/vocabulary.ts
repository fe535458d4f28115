// Every closed code list of the product, in the field's own words (DOMAIN.md section 5, exchange format).
// Codes are stable ASCII and are never shown to people; the words are in i18n. A used code is never deleted.
export * from './vocabulary/accounts.js';
export * from './vocabulary/organisations.js';
export * from './vocabulary/people.js';
export * from './vocabulary/activities.js';
export * from './vocabulary/evidence.js';
export * from './vocabulary/exits.js';
export * from './vocabulary/outcomes.js';
export * from './vocabulary/follow-ups.js';
export * from './vocabulary/surveys.js';
export * from './vocabulary/studies.js';
export * from './vocabulary/reporting.js';
