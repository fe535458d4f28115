// Once before the browser tests: the built product with its demo data. The address and the demo accounts stand in the environment.
const { startProduct } = require('./product.cjs');

module.exports = async () => {
  const product = await startProduct();
  process.env.FRAMSTEG_TEST_URL = product.url;
  process.env.FRAMSTEG_TEST_ACCOUNTS = JSON.stringify(product.accounts);
  globalThis.stopTestProduct = product.stop;
};
