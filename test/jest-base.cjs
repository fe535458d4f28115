// What all three Jest runs share: how TypeScript and the ESM-only packages become CommonJS, and where "#name" points.
const path = require('node:path');

const root = path.resolve(__dirname, '..');

// Jest on Node 20 cannot require ESM, so the packages that ship nothing else are transformed too.
const esmOnly = [
  '@nestjs',
  'file-type',
  'load-esm',
  'uid',
  'strtok3',
  'token-types',
  '@borewit',
  '@tokenizer',
  'uint8array-extras',
];

const swc = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

const swcTsx = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};

module.exports = {
  rootDir: root,
  testEnvironment: 'node',
  transform: { '\\.tsx$': ['@swc/jest', swcTsx], '\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^#(domain|contracts|i18n|database)$': '<rootDir>/libs/$1/src',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  // Patience, not a limit of speed: a busy machine takes several times what a quiet one does.
  testTimeout: 120_000,
  maxWorkers: 2,
};
