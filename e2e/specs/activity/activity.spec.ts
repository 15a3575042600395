import type { Page } from 'playwright/test';
import { test } from '../../fixtures/app/scripted-app';
import { gate } from '../../fixtures/gate';
import { accountField, uniqueName } from '../../fixtures/pages/account-page';
import { axeViolations } from '../../fixtures/pages/axe';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** The page of all attempts: the outcome of each, and what to do about unknown ones. */
let editor: StaffClient;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ app }) => {
  editor = await signInByHttp(app.origin, 'editor');
});
test.beforeEach(({ api }) => api.reset());

const row = (page: Page, name: string, outcome: string) =>
  page
    .getByRole('row')
    .filter({ hasText: name })
    .filter({ has: page.getByText(outcome, { exact: true }) });

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/eu/activity${query}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Activity in Europe (EU)' })).toBeVisible();
}

test('an API region without saves says what will appear, and offers a first account to those who can save', async ({
  page,
  context,
}) => {
  await signIn(page, 'Viewer');
  await page.goto('/us/activity');
  await expect(page.getByText('Nothing has been saved to United States (US) from here yet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add the first account' })).toBeHidden();
  await context.clearCookies();
  await signIn(page, 'Editor');
  await page.goto('/us/activity');
  await page.getByRole('link', { name: 'Add the first account' }).click();
  await page.waitForURL('**/us/accounts/new');
});

test('each attempt shows what it changed, its outcome, who made it and how many tries it took', async ({
  page,
  api,
}) => {
  const name = uniqueName('ACME');
  await editor.save('eu', { reference: name, number: '119', parent: 'Holding' });
  api.accounts.next({ status: 503 }, { status: 200 });
  await editor.save('eu', { reference: name, number: '123' });
  api.accounts.next({ status: 422, body: { message: 'x', errors: { number: ['number is odd.'] } } });
  await editor.save('eu', { reference: name, number: '!' });
  await signIn(page, 'Viewer');
  await page.goto('/eu/accounts');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Activity' }).click();
  await page.waitForURL('**/eu/activity');
  await expect(page.getByRole('rowheader', { name: 'Today' })).toBeVisible();
  await expect(row(page, name, 'Created')).toContainText('3 fields');
  await expect(row(page, name, 'Saved')).toContainText('Number: 119 → 123; Parent account cleared');
  await expect(row(page, name, 'Saved')).toContainText(/\d+\sms · 2\stries/);
  await expect(row(page, name, 'Saved')).toContainText('Editor');
  await expect(row(page, name, 'Rejected')).toContainText('The API says: “number is odd.”');
  await row(page, name, 'Saved').getByRole('link', { name }).click();
  await page.waitForURL(/\/eu\/accounts\/\d+$/);
});

test('the details of an attempt are its request ID, its tries, the API’s errors and the exact body', async ({
  page,
  api,
}) => {
  const name = uniqueName('Details');
  const errors = { number: ['number is odd.'], tenant: ['tenant is not ready.'] };
  api.accounts.next({ status: 401 }, { status: 422, body: { message: 'x', errors } });
  const answer = await editor.save('eu', { reference: name, number: '7' });
  await signIn(page, 'Viewer');
  await open(page);
  const button = page.getByRole('button', { name: `Details of ${name}` });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(answer.body.requestId ?? '', { exact: true })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'status 401' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'status 422' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '/tenant tenant is not ready.' })).toBeVisible();
  await expect(page.locator('pre')).toHaveText(JSON.stringify({ reference: name, number: '7' }, null, 2));
  await button.press('Enter');
  await expect(page.locator('pre')).toBeHidden();
});

test('a save without a known outcome is at the top, with what to do, until its name is saved', async ({
  page,
  api,
}) => {
  const name = uniqueName('Lost');
  api.accounts.always({ drop: 'before-answer' });
  expect((await editor.save('eu', { reference: name, number: '7' })).body.outcome).toBe('unknown');
  await signIn(page, 'Editor');
  await open(page);
  await expect(page.getByRole('heading', { name: '1 save has no known outcome' })).toBeVisible();
  const told = page.getByRole('listitem').filter({ hasText: name });
  await expect(told).toContainText(/sent .+ by Editor: no clear answer came back\. It may have been saved\./);
  await expect(page.getByText('Sending it twice does no harm.')).toContainText('(Data > Rest APIs)');
  await told.getByRole('link', { name: 'Open a form with these values' }).click();
  await expect(accountField(page, 'Account name')).toHaveValue(name);
  await expect(accountField(page, 'Number')).toHaveValue('7');
  api.accounts.always({ status: 200 });
  await editor.save('eu', { reference: name, number: '7' });
  await open(page);
  await expect(row(page, name, 'Updated')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'no known outcome' })).toBeHidden();
  await row(page, name, 'Unknown').getByRole('button').click();
  await expect(page.getByText('a later save with this name succeeded')).toBeVisible();
});

test('a save that runs is shown, and its outcome takes its place by itself', async ({ page, api }) => {
  const name = uniqueName('Slow');
  await signIn(page, 'Editor');
  const [held, answer] = gate();
  api.accounts.next({ status: 201, until: held });
  const saving = editor.save('eu', { reference: name });
  await expect.poll(() => api.calls.length).toBeGreaterThan(0);
  await open(page);
  await expect(row(page, name, 'Running')).toBeVisible();
  answer();
  await saving;
  await expect(row(page, name, 'Created')).toBeVisible();
});

test('filters narrow the list, are kept in the address, and survive a reload and Back', async ({
  page,
  api,
  app,
}) => {
  const name = uniqueName('Filter 100%_');
  await editor.save('eu', { reference: name });
  api.accounts.next({ status: 422 });
  const admin = await signInByHttp(app.origin, 'admin');
  await admin.save('eu', { reference: `${name} refused` });
  await signIn(page, 'Viewer');
  await open(page);
  await page.getByLabel('Account name').fill('100%_');
  await expect(page.getByRole('button', { name: /^Details of/ })).toHaveCount(2);
  await expect(page).toHaveURL(/\?q=100%25_$/);
  await page.getByLabel('Outcome').selectOption('Rejected');
  await expect(page.getByRole('button', { name: /^Details of/ })).toHaveCount(1);
  await page.getByLabel('Outcome').selectOption('Any outcome');
  await page.getByLabel('Person').selectOption('Editor');
  await expect(row(page, name, 'Created')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Details of/ })).toHaveCount(1);
  await page.reload();
  await expect(page.getByLabel('Account name')).toHaveValue('100%_');
  await expect(page.getByRole('button', { name: /^Details of/ })).toHaveCount(1);
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/eu\/accounts\/\d+$/);
  await page.goBack();
  await expect(page.getByLabel('Person')).toHaveValue(/\d+/);
  await expect(page.getByRole('button', { name: /^Details of/ })).toHaveCount(1);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('From (day in UTC)').fill(tomorrow);
  await expect(page.getByText('No save matches these filters')).toBeVisible();
  await page.getByRole('search').getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/eu\/activity$/);
  await expect(row(page, `${name} refused`, 'Rejected')).toBeVisible();
});

test('an address with a filter that cannot be used says so and shows the rest', async ({ page }) => {
  await signIn(page, 'Viewer');
  await open(page, '?outcome=lost&q=nobody%20has%20this');
  await expect(page.getByText('are not valid and were ignored: outcome.')).toBeVisible();
  await expect(page.getByText('No save matches these filters')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`the page is accessible and fits ${width} pixels, ${colorScheme}`, async ({ page, api }) => {
      const name = `${uniqueName('Lost')} ${'x'.repeat(80)}`;
      api.accounts.always({ status: 500 });
      await editor.save('eu', { reference: name });
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await signIn(page, 'Editor');
      await open(page);
      await page.getByRole('button', { name: `Details of ${name}` }).click();
      await expect(page.locator('pre')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      api.reset();
      await editor.save('eu', { reference: name });
    });
  }
}
