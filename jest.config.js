import { availableParallelism } from 'node:os'

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
  // Milliseconds. What hangs is told later; what is slow, on a machine that is busy, is no failure.
  testTimeout: 30_000,
  // Tests of the real parts wait as much as they work; more than four at once would only wait for the one engine.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
  reporters: ['default', '<rootDir>/__tests__/support/plain-summary.js'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...rooms],
    },
    {
      ...shared,
      displayName: 'contract',
      testMatch: ['<rootDir>/__tests__/contract/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'bundle',
      testMatch: ['<rootDir>/__tests__/bundle/**/*.test.ts'],
      globalSetup: '<rootDir>/.build/__tests__/bundle/setup.js',
    },
    {
      ...shared,
      displayName: 'real',
      testMatch: ['<rootDir>/__tests__/real/**/*.test.ts'],
      // One engine serves all of them.
      globalSetup: '<rootDir>/.build/__tests__/real/setup.js',
    },
  ],
}
