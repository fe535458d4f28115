// Once before the browser tests: a data folder with the demo in it, at rest. Every file of tests gets a copy of its own (product.environment.cjs).
const { startProduct } = require('./product.cjs');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

module.exports = async () => {
  const seed = fs.mkdtempSync(path.join(os.tmpdir(), 'framsteg-seed-'));
  fs.chmodSync(seed, 0o755);
  const product = await startProduct({ dataDir: seed });
  process.env.FRAMSTEG_TEST_SEED = seed;
  process.env.FRAMSTEG_TEST_ACCOUNTS = JSON.stringify(product.accounts);
  await product.stop();
};
