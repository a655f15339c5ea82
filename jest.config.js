const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
}

const rooms = ['contract', 'bundle', 'real'].map((name) => `<rootDir>/__tests__/${name}/`)

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...rooms],
    },
    ...['contract', 'bundle'].map((name) => ({
      ...shared,
      displayName: name,
      testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
    })),
    {
      ...shared,
      displayName: 'real',
      testMatch: ['<rootDir>/__tests__/real/**/*.test.ts'],
      // One engine serves all of them: see __tests__/real/README.md.
      globalSetup: '<rootDir>/.build/__tests__/real/setup.js',
    },
  ],
}
