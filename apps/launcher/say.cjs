// Rule: what happens is one plain line on standard error; standard output belongs to the answer of a command.

/** A stop the user can understand: printed as one line without a stack. */
class Stop extends Error {}

const say = (line) => process.stderr.write(`${line}\n`);

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Says what is going on, does it, and says how long it took when that is worth saying. */
async function step(line, work) {
  const began = performance.now();
  say(`${line} …`);
  const result = await work();
  if (performance.now() - began > 3000) say(`  done in ${seconds(began)}`);
  return result;
}

module.exports = { Stop, say, seconds, step };
