import type { Page } from 'playwright/test';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '../../fixtures/accounts-api/scripted-accounts-api';
import { type App, startApp } from '../../fixtures/app/app-server';
import { recordSecret } from '../../fixtures/results/secrets';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { test as base, expect, signIn } from '../../fixtures/test';

/** One account's page: its values as last sent, its history, and restoring earlier values. */
interface Desk {
  eu: ScriptedAccountsApi;
  app: App;
  editor: StaffClient;
}

const test = base.extend<object, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const eu = await startScriptedAccountsApi();
      const app = await startApp({ env: apiRegionVariables('EU', eu) });
      await use({ eu, app, editor: await signInByHttp(app.origin, 'editor') });
      for (const secret of [eu.clientSecret, ...eu.issuedTokens]) recordSecret(secret);
      await app.stop();
      await eu.close();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
  baseURL: async ({ desk }, use) => {
    await use(desk.app.origin);
  },
});

test.beforeEach(({ desk }) => desk.eu.reset());

let serial = 0;
const history = (page: Page) => page.getByRole('region', { name: 'History', exact: true });
const attempts = (page: Page) =>
  history(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save account', exact: true });

/** Saves a new account over HTTP; returns its name and the address of its page. */
async function saved(
  { editor }: Desk,
  account: Record<string, string> = {},
): Promise<{ name: string; path: string }> {
  serial += 1;
  const name = `History ${Date.now()}-${serial}`;
  const { status, body } = await editor.save('eu', { reference: name, ...account });
  expect(status).toBe(201);
  return { name, path: `/eu/accounts/${String(body.account?.['id'])}` };
}

test('a save shows in the history at once, field by field', async ({ page, desk }) => {
  const { path } = await saved(desk, { number: '119', manager: 'Jane Roe', parent: 'ACME Group' });
  await signIn(page, 'Editor');
  await page.goto(path);
  await expect(attempts(page)).toHaveCount(1);
  await expect(attempts(page).first()).toContainText('Created');
  await expect(attempts(page).first()).toContainText('4 fields');
  await field(page, 'Number').fill('123');
  await field(page, 'Parent account').fill('');
  desk.eu.accounts.next({ status: 200 });
  await save(page).click();
  await expect(attempts(page)).toHaveCount(2);
  const newest = attempts(page).first();
  await expect(newest.getByRole('heading', { name: 'Updated' })).toBeVisible();
  await expect(newest).toContainText('Number: 119 → 123');
  await expect(newest).toContainText('Parent account cleared, was ACME Group');
  await expect(newest).not.toContainText('Jane Roe');
  await expect(newest.getByRole('time')).toHaveAttribute('title', / UTC$/);
});

test('what the API refused is shown in its words, with the number of tries', async ({ page, desk }) => {
  const { path } = await saved(desk);
  await signIn(page, 'Editor');
  await page.goto(path);
  const message = 'The number may not be greater than 255 characters.';
  desk.eu.accounts.next({ status: 500 }, { status: 500 }, { status: 500 });
  await field(page, 'Number').fill('7');
  await save(page).click();
  await expect(attempts(page).first().getByRole('heading', { name: 'Outcome unknown' })).toBeVisible();
  await expect(attempts(page).first()).toContainText(/3 tries, \d/);
  desk.eu.accounts.next({
    status: 422,
    body: { message: 'The given data was invalid.', errors: { number: [message] } },
  });
  await field(page, 'Number').fill('8');
  await save(page).click();
  const newest = attempts(page).first();
  await expect(newest.getByRole('heading', { name: 'Rejected by the API' })).toBeVisible();
  await expect(newest).toContainText(`“${message}”`);
  await newest.getByText('Details', { exact: true }).click();
  await expect(newest).toContainText(/Request [0-9a-f-]{36}/);
  await expect(newest).toContainText('Try 1: status 422');
});

test('restoring fills the form and sends nothing; what was typed can be had back', async ({ page, desk }) => {
  const { name, path } = await saved(desk, { number: '1', manager: 'Jane Roe' });
  desk.eu.accounts.next({ status: 200 });
  await desk.editor.save('eu', { reference: name, number: '2', manager: '' });
  await signIn(page, 'Editor');
  await page.goto(path);
  const restore = history(page).getByRole('button', { name: 'Restore these values' });
  await expect(restore).toHaveCount(1);
  await field(page, 'Number').fill('typed');
  const calls = desk.eu.calls.length;
  await restore.click();
  await expect(field(page, 'Number')).toHaveValue('1');
  await expect(field(page, 'Account manager')).toHaveValue('Jane Roe');
  const toast = page.getByRole('status').filter({ hasText: 'The form shows these values' });
  await expect(toast).toContainText('Nothing was sent');
  await toast.getByRole('button', { name: 'Back to what I typed' }).click();
  await expect(field(page, 'Number')).toHaveValue('typed');
  await restore.click();
  expect(desk.eu.calls).toHaveLength(calls);
  desk.eu.accounts.next({ status: 200 });
  await save(page).click();
  await expect(attempts(page)).toHaveCount(3);
  expect(JSON.parse(desk.eu.calls.at(-1)?.body ?? '')).toEqual({
    reference: name,
    number: '1',
    manager: 'Jane Roe',
  });
  await expect(restore).toHaveCount(1);
});

test('Back to an account that was saved since shows it as saved', async ({ page, desk }) => {
  const { name, path } = await saved(desk, { number: '1' });
  const other = await saved(desk);
  await signIn(page, 'Editor');
  await page.goto(path);
  await field(page, 'Number').fill('2');
  desk.eu.accounts.next({ status: 200 });
  await save(page).click();
  await expect(attempts(page)).toHaveCount(2);
  await page
    .getByRole('region', { name: 'Accounts', exact: true })
    .getByRole('link', { name: other.name })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: other.name })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(field(page, 'Number')).toHaveValue('2');
  desk.eu.accounts.next({ status: 200 });
  await field(page, 'Number').fill('3');
  await save(page).click();
  await expect(page.getByRole('status').filter({ hasText: `Updated ${name}` })).toBeVisible();
});

test('a long history comes in pages', async ({ page, desk }) => {
  test.slow();
  const { name, path } = await saved(desk, { number: '0' });
  desk.eu.accounts.always({ status: 200 });
  for (let number = 1; number <= 55; number += 1) {
    expect((await desk.editor.save('eu', { reference: name, number: String(number) })).status).toBe(200);
  }
  await signIn(page, 'Viewer');
  await page.goto(path);
  await expect(attempts(page)).toHaveCount(50);
  await history(page).getByRole('button', { name: 'Show older' }).click();
  await expect(attempts(page)).toHaveCount(56);
  await expect(attempts(page).last()).toContainText('Created');
  await expect(history(page).getByRole('button', { name: 'Restore these values' })).toHaveCount(0);
});
