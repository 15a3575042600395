import { availableParallelism } from 'node:os';
import { defineConfig } from 'playwright/test';
import { findBrowser, launchOptions } from './runner/browser.mjs';

/** Specs run against the built app, in a real browser and over HTTP. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results/e2e',
  globalSetup: './fixtures/results/clean-results.ts',
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // Two leave two cores idle for two fifths of the time, because tests also wait.
  workers: Math.min(2, availableParallelism()) + 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(findBrowser()),
    screenshot: 'only-on-failure',
    // Tracing costs a sixth more processor time: use `--trace retain-on-failure` by hand.
    trace: 'off',
  },
  projects: [
    { name: 'specs', testIgnore: '**/zz-secrets.spec.ts', grepInvert: /@alone/ },
    // What is measured to the second must not share two cores with two other tests.
    { name: 'alone', grep: /@alone/, workers: 1, dependencies: ['specs'] },
    // Last, because it searches what the others left.
    { name: 'secrets', testMatch: '**/zz-secrets.spec.ts', dependencies: ['alone'] },
  ],
});
