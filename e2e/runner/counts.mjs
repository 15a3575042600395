import { readFileSync } from 'node:fs';

/**
 * The result of one step of the test run. `notes` say what the two numbers alone would hide.
 *
 * @typedef {{ passed: number, failed: number, notes: string[] }} Counts
 */

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { name: string, status: string, assertionResults: unknown[] }[] }} VitestReport
 * @typedef {{ status: string }} Result
 * @typedef {{ expectedStatus: string, status: string, results: Result[] }} Test
 * @typedef {{ specs?: { tests: Test[] }[], suites?: Suite[] }} Suite
 * @typedef {{ suites: Suite[], errors: unknown[] }} PlaywrightReport
 */

/** @type {Counts} */
export const PASSED = { passed: 1, failed: 0, notes: [] };

/**
 * @param {string} note
 * @returns {Counts}
 */
export function failure(note) {
  return { passed: 0, failed: 1, notes: [note] };
}

/**
 * @param {string} path a report of Vitest's json reporter
 * @param {number} exitCode of the run that wrote it
 * @returns {Counts} a file that could not be run counts as one failure; so does a run that failed without one
 */
export function countVitest(path, exitCode) {
  const report = /** @type {VitestReport | null} */ (readReport(path));
  if (!report) return failure('The unit tests left no report.');
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return withExitCode(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      notes: skipped > 0 ? [`${skipped} unit tests were skipped.`] : [],
    },
    exitCode,
    'The unit tests ended with an error outside of any test.',
  );
}

/**
 * @param {string} path a report of Playwright's json reporter
 * @param {number} exitCode of the run that wrote it
 * @returns {Counts} a test that passed only at a second try, was interrupted or was never begun is a failure
 */
export function countPlaywright(path, exitCode) {
  const report = /** @type {PlaywrightReport | null} */ (readReport(path));
  if (!report) return failure('The end-to-end tests left no report.');
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, notes: [] };
  let [skipped, notRun] = [0, 0];
  for (const test of report.suites.flatMap(testsOf)) {
    const begun = test.results.length > 0 && test.results.every(({ status }) => status !== 'interrupted');
    if (test.expectedStatus === 'skipped') skipped += 1;
    else if (test.status === 'expected' && begun) counts.passed += 1;
    else counts.failed += 1;
    if (!begun && test.expectedStatus !== 'skipped') notRun += 1;
  }
  if (skipped > 0) counts.notes.push(`${skipped} end-to-end tests were skipped.`);
  if (notRun > 0)
    counts.notes.push(`${notRun} end-to-end tests did not run to their end; they count as failed.`);
  return withExitCode(counts, exitCode, 'The end-to-end tests ended with an error outside of any test.');
}

/**
 * @param {Suite} suite
 * @returns {Test[]}
 */
function testsOf({ specs = [], suites = [] }) {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsOf)];
}

/**
 * @param {Counts} counts
 * @param {number} exitCode
 * @param {string} note
 * @returns {Counts}
 */
function withExitCode(counts, exitCode, note) {
  if (exitCode === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, notes: [...counts.notes, note] };
}

/**
 * @param {string} path
 * @returns {unknown} null when there is none
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
