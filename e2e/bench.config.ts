import { defineConfig } from 'playwright/test';
import tests from './playwright.config';

/** The benches that need a browser: the same browser, app and fixtures as the tests, one at a time. */
export default defineConfig({
  ...tests,
  testDir: 'bench',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  reporter: [['./bench/plain-reporter.ts']],
  workers: 1,
  projects: [{ name: 'bench' }],
});
