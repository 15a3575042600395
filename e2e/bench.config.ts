import { defineConfig } from 'playwright/test';
import tests from './playwright.config';
import { findBrowser, launchOptions } from './runner/browser.mjs';

const browser = launchOptions(findBrowser());
// The tests' browser optimises no code. What is measured here runs as people's browsers run it.
const args = browser.args?.filter((argument) => !argument.startsWith('--js-flags'));

/** The benchmarks that need a browser: the tests' app and fixtures, one at a time. */
export default defineConfig({
  ...tests,
  testDir: 'bench',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  reporter: [['./bench/plain-reporter.ts']],
  workers: 1,
  use: { ...tests.use, launchOptions: { ...browser, ...(args ? { args } : {}) } },
  projects: [{ name: 'bench' }],
});
