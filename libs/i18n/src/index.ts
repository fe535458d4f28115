// The door to all words people read.
export * from './messages.js';
export * from './words.js';
export * from './format.js';
export * from './describe.js';
export * from './list-words.js';
export * from './printout.js';
