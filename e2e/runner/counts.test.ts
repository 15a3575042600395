import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const units = (passed: number, failed: number, testResults: unknown[] = []) =>
  report({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
  });

const browserTest = (status: string, ...results: string[]) => ({
  expectedStatus: 'passed',
  status,
  results: results.map((result) => ({ status: result })),
});

const browserTests = (...tests: unknown[]) =>
  report({ errors: [], suites: [{ suites: [{ specs: [{ tests }] }] }] });

describe('unit tests', () => {
  test('are counted as the report has them', () => {
    expect(countVitest(units(7, 0), 0)).toEqual({ passed: 7, failed: 0, notes: [] });
    expect(countVitest(units(7, 2), 1)).toMatchObject({ passed: 7, failed: 2 });
  });

  test('in a file that could not be run are a failure', () => {
    const path = units(7, 0, [{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }]);
    expect(countVitest(path, 1)).toMatchObject({ passed: 7, failed: 1 });
  });

  test('that all passed in a failed run still count as a failure', () => {
    expect(countVitest(units(7, 0), 1)).toMatchObject({ passed: 7, failed: 1 });
  });

  test('without a report are a failure, not zero tests', () => {
    expect(countVitest(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('end-to-end tests', () => {
  test('pass only at the first try', () => {
    const path = browserTests(browserTest('expected', 'passed'), browserTest('flaky', 'failed', 'passed'));
    expect(countPlaywright(path, 0)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('that were interrupted or never begun are failures', () => {
    const path = browserTests(
      browserTest('expected', 'passed'),
      browserTest('skipped', 'interrupted'),
      browserTest('skipped'),
    );
    const counts = countPlaywright(path, 1);
    expect(counts).toMatchObject({ passed: 1, failed: 2 });
    expect(counts.notes.join()).toContain('2 end-to-end tests did not run');
  });

  test('that are skipped on purpose are reported, and neither passed nor failed', () => {
    const path = browserTests({
      expectedStatus: 'skipped',
      status: 'skipped',
      results: [{ status: 'skipped' }],
    });
    expect(countPlaywright(path, 0)).toEqual({
      passed: 0,
      failed: 0,
      notes: ['1 end-to-end tests were skipped.'],
    });
  });

  test('without a report are a failure', () => {
    expect(countPlaywright(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
