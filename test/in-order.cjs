// Rule: the browser's specs share one product, so they run in one order, by name: what fails on one machine fails on all.
// (Jest's own order follows file sizes and how long each took here before.)
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class InOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => (one.path < other.path ? -1 : 1));
  }
};
