// Once before a Jest run that needs a database; the workers inherit the environment and so learn the address.
const { startCluster } = require('./cluster.cjs');

module.exports = async () => {
  const { info, stop } = await startCluster();
  process.env.FRAMSTEG_TEST_CLUSTER = JSON.stringify(info);
  globalThis.stopTestCluster = stop;
};
