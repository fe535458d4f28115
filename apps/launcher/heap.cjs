// Rule: on a large machine the programs keep house as on a small one. Node lets its heap grow towards a quarter of the memory before it tidies up, and
// above about 1.5 GiB it hardly tidies at all: under the same load the server then takes 315 MiB instead of 210 (docs/performance.md).
const v8 = require('node:v8');

/**
 * In MiB; the room for what lives as long as a request. With Node's own 16 tidying it up took a fifth of a request's processor time, because it was full
 * before the requests under way had ended; twice as much halves that for about 30 MiB.
 */
const YOUNG = 32;
/** In MiB; what reading in a file of the largest size allowed needs, with room to spare. */
const ENOUGH = 1536;

/** Flags for a program of ours; none where the machine is so small that Node itself allows less. */
function heapFlags() {
  const allowed = v8.getHeapStatistics().heap_size_limit / 1024 / 1024;
  return allowed > ENOUGH ? [`--max-old-space-size=${ENOUGH}`, `--max-semi-space-size=${YOUNG}`] : [];
}

module.exports = { heapFlags };
