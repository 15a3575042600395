import { defineConfig } from 'playwright/test';
import tests from './playwright.config';

/** The benchmarks that need a browser: the tests' browser, app and fixtures, one at a time. */
export default defineConfig({
  ...tests,
  testDir: 'bench',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  reporter: [['./bench/plain-reporter.ts']],
  workers: 1,
  projects: [{ name: 'bench' }],
});
