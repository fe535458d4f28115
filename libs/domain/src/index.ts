// The door of the domain: the language and the rules, pure. Nothing here knows a clock, a database or a screen.
export * from './vocabulary.js';
export * from './refusal.js';
export * from './calendar.js';
export * from './identity-number.js';
export * from './organisation-number.js';
export * from './participation.js';
export * from './follow-up.js';
export * from './activity.js';
export * from './self-support.js';
export * from './plan.js';
export * from './placement.js';
export * from './study.js';
export * from './mentoring.js';
export * from './survey.js';
