import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../lib/commands/app-build.mjs';
import { withoutAppVariables } from '../lib/commands/app-variables.mjs';
import { CommandError, runCommand } from '../lib/commands/command-error.mjs';
import { assertNodeVersion } from '../lib/commands/node-version.mjs';
import { ensurePackages } from '../lib/commands/packages.mjs';
import { countPlaywright, countVitest, failure, PASSED } from './runner/counts.mjs';
import { ensureBrowser } from './runner/ensure-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'test-results');
const unitReport = join(reports, 'units.json');
const browserReport = join(reports, 'e2e.json');

/** @typedef {import('./runner/counts.mjs').Counts} Counts */

/**
 * `npm test`: runs every check. A failing step does not hide the others. `npm run test:quick` leaves out what starts
 * a database, a server or a browser.
 */
async function runTests() {
  const isQuick = process.argv.includes('--quick');
  assertNodeVersion(process.versions.node);
  await ensurePackages(root, console.log);
  mkdirSync(reports, { recursive: true });
  for (const report of [unitReport, browserReport]) rmSync(report, { force: true });

  const steps = [
    await step('Types', checkTypes),
    await step('Lint', checkLint),
    await step('Unit tests', () => runUnitTests(isQuick ? ['--project=units'] : [])),
  ];
  if (!isQuick) {
    steps.push(await step('Build', buildApp));
    steps.push(await step('End-to-end tests', runBrowserTests));
  }
  const passed = steps.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = steps.reduce((sum, counts) => sum + counts.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log();
  for (const note of steps.flatMap(({ notes }) => notes)) console.log(note);
  console.log(`${passed} passed, ${failed} failed`);
}

/**
 * @param {string} title
 * @param {() => Promise<Counts>} work
 */
async function step(title, work) {
  const startedAt = Date.now();
  console.log(`\n── ${title}`);
  const counts = await work();
  console.log(
    `── ${title}: ${counts.failed === 0 ? 'passed' : 'FAILED'} (${Math.round((Date.now() - startedAt) / 1000)} s)`,
  );
  return counts;
}

/** @returns {Promise<Counts>} */
async function checkTypes() {
  const generated = await run('next/dist/bin/next', 'typegen');
  const checked = await run('@typescript/native/bin/tsc', '--noEmit');
  return generated + checked === 0 ? PASSED : failure('The types do not fit.');
}

/** @returns {Promise<Counts>} */
async function checkLint() {
  const rules = await run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings');
  const fences = await run('dependency-cruiser/bin/dependency-cruise.mjs', '.', '--output-type=err-long');
  return rules + fences === 0 ? PASSED : failure('The linter objects.');
}

/** @param {string[]} selection */
async function runUnitTests(selection) {
  const code = await run(
    'vitest/vitest.mjs',
    'run',
    '--config=e2e/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
    ...selection,
  );
  return countVitest(unitReport, code);
}

/** @returns {Promise<Counts>} */
async function buildApp() {
  try {
    await ensureBuild(root, console.log);
    return PASSED;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return failure('The app could not be built.');
  }
}

async function runBrowserTests() {
  if (!(await ensureBrowser(root, console.log))) {
    return failure(
      'No browser for the end-to-end tests could be fetched or found: install Chromium or Google Chrome, then run npm test again.',
    );
  }
  const code = await run('playwright/cli.js', 'test', '--config=e2e/playwright.config.ts');
  return countPlaywright(browserReport, code);
}

/**
 * Runs a tool from node_modules and streams its output.
 *
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function run(script, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...withoutAppVariables(process.env), NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

await runCommand(runTests);
