// Once after them: the folder the copies were made of goes.
const fs = require('node:fs');

module.exports = async () => {
  const seed = process.env.FRAMSTEG_TEST_SEED;
  if (seed) fs.rmSync(seed, { recursive: true, force: true });
};
