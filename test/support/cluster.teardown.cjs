// Once after it: the server is stopped and its folder removed.
module.exports = async () => {
  await globalThis.stopTestCluster?.();
};
