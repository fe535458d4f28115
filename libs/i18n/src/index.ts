// The door to all words people read.
export * from './messages.js';
export * from './words.js';
export * from './format.js';
export * from './list-words.js';
export * from './letters.js';
export * from './printout.js';
export * from './describe/describe.js';
export { commonRules } from './describe/common.js';
export { describeDay, describeExpr, heldOfThose } from './describe/expression.js';
export { sourceOf } from './describe/sources.js';
export { manual } from './describe/manual.js';
export * from './plan-words.js';
export * from './agreement-words.js';
export * from './responsible.js';
