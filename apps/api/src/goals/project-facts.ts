export { projectFacts } from '#database';
