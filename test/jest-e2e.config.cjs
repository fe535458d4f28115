// Stories through HTTP and walls in the database: the real app, a real PostgreSQL of its own, the real roles.
module.exports = {
  ...require('./jest-base.cjs'),
  testMatch: ['api', 'access', 'database'].map((folder) => `<rootDir>/test/${folder}/**/*.e2e-spec.ts`),
  globalSetup: '<rootDir>/test/support/cluster.setup.cjs',
  globalTeardown: '<rootDir>/test/support/cluster.teardown.cjs',
};
