/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Machines are shared and slow at times: a test fails for what it says, never for how long it took.
  testTimeout: 180_000,
  // Coverage is of what stands under a root: without the two sources, a file that no test loads would not count.
  roots: ['<rootDir>/test', '<rootDir>/lib', '<rootDir>/charts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  // Tests and the docs' code blocks import the package by its public name, and get the sources.
  moduleNameMapper: {
    '^cdk8s-auto-https$': '<rootDir>/lib/index.ts',
    '^cdk8s-auto-https/jest$': '<rootDir>/lib/testing/jest.ts',
    '^cdk8s-auto-https/imports/(.*)$': '<rootDir>/imports/$1.ts',
  },
  // babel (istanbul) counts each branch of `??`, `?:` and defaults; v8 counted 10 of the 13 in a trial, and wrong lines.
  coverageProvider: 'babel',
  collectCoverageFrom: ['lib/**/*.ts', 'charts/**/*.ts'],
  coverageReporters: ['text-summary', 'lcovonly'],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
};
