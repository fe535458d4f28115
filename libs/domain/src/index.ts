// The door of the domain: the language and the rules, pure. Nothing here knows a clock, a database or a screen.
export * from './vocabulary.js';
export * from './refusal.js';
export * from './calendar.js';
export * from './identity-number.js';
export * from './organisation-number.js';
