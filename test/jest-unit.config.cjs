// Rules and small parts: nothing outside memory.
module.exports = {
  ...require('./jest-base.cjs'),
  testMatch: [
    '<rootDir>/libs/**/*.spec.ts',
    '<rootDir>/apps/api/**/*.spec.ts',
    '<rootDir>/apps/web/**/*.spec.ts',
    '<rootDir>/apps/web/**/*.spec.tsx',
    '<rootDir>/test/architecture.spec.ts',
  ],
};
