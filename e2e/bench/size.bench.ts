import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright/test';
import { keepBusy } from '../fixtures/late-code';
import { expect, signIn, test } from '../fixtures/test';

/** 1 kB is 1000 bytes. */
const LIMITS_KB = { beforeInput: 205, fullEdit: 235 };

interface Script {
  readonly name: string;
  /** The size of the body under gzip level 9, whatever its own encoding. */
  readonly gzipBytes: number;
}

test('the JavaScript of the form page', async ({ context, page: signInPage }) => {
  await signIn(signInPage, 'Editor');
  const page = await context.newPage();
  const scripts = collectScripts(page);
  const becomeIdle = await keepBusy(page);
  await page.goto('/eu/accounts/new', { waitUntil: 'networkidle' });
  const beforeInput = await scripts();
  print('Before the first input: /eu/accounts/new', beforeInput, LIMITS_KB.beforeInput);

  await becomeIdle();
  const name = `Size ${Date.now()}`;
  for (const label of ['Number', 'Account manager', 'Parent account', 'Reporting region']) {
    await page.getByLabel(label, { exact: true }).fill('Benchmark');
  }
  await page.getByLabel('Account name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save account', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: `Created ${name}` })).toBeVisible();
  // The edit is complete when the list beside the form has been read again.
  await expect(page.getByRole('link', { name }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const fullEdit = await scripts();
  print('Over one full edit, saved', fullEdit, LIMITS_KB.fullEdit);

  expect(beforeInput.length, 'scripts on the page').toBeGreaterThan(0);
  expect(kilobytes(beforeInput), 'kB before the first input').toBeLessThanOrEqual(LIMITS_KB.beforeInput);
  expect(kilobytes(fullEdit), 'kB over one full edit').toBeLessThanOrEqual(LIMITS_KB.fullEdit);
});

/** Starts collecting; the returned function gives every script since then, each address once. */
function collectScripts(page: Page): () => Promise<Script[]> {
  const pending = new Map<string, Promise<Script>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    pending.set(response.url(), weigh(response));
  });
  return async () => (await Promise.all(pending.values())).sort((a, b) => b.gzipBytes - a.gzipBytes);
}

async function weigh(response: Response): Promise<Script> {
  const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
  return { name, gzipBytes: gzipSync(await response.body(), { level: 9 }).length };
}

function sumBytes(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}

function kilobytes(scripts: readonly Script[]): number {
  return sumBytes(scripts) / 1000;
}

function print(title: string, scripts: readonly Script[], limitKb: number): void {
  const rows = scripts.map(
    ({ name, gzipBytes }) => `  ${(gzipBytes / 1000).toFixed(1).padStart(7)}  ${name}`,
  );
  const kb = kilobytes(scripts).toFixed(1);
  const kib = (sumBytes(scripts) / 1024).toFixed(1);
  const sum = `  ${kb.padStart(7)}  kB in ${scripts.length} scripts (${kib} KiB); the limit is ${limitKb} kB`;
  console.log([`\n${title} (kB, gzip level 9)`, ...rows, sum].join('\n'));
}
