// A real browser against the built product. One worker: the product and the browser share the two cores already.
module.exports = {
  ...require('./jest-base.cjs'),
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  globalSetup: '<rootDir>/test/support/product.setup.cjs',
  globalTeardown: '<rootDir>/test/support/product.teardown.cjs',
  testEnvironment: '<rootDir>/test/support/product.environment.cjs',
  testTimeout: 240_000,
  maxWorkers: 1,
};
