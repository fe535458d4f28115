// Once after them: everything is stopped and the folder removed.
module.exports = async () => {
  await globalThis.stopTestProduct?.();
};
