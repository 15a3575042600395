import type { Page } from 'playwright/test';
import { startApp } from '../../fixtures/app/app-server';
import { axeViolations } from '../../fixtures/pages/axe';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn, test } from '../../fixtures/test';

/** How the account pages look: wide, narrow, empty, and when something is missing. */
const run = `V${Date.now()}${process.pid}`;

const list = (page: Page) => page.getByRole('region', { name: 'Accounts', exact: true });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search accounts' });
const row = (page: Page, name: string) => list(page).getByRole('list').last().getByRole('link', { name });

test.beforeAll(async ({ app }) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const { status } = await editor.save('eu', { reference: `Beta ${run}`, number: '2', manager: 'Jane Roe' });
  expect(status).toBe(201);
});

test('a search without results says so and offers a way on', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  await search(page).fill(`nobody ${run}`);
  await expect(list(page).getByText(`No account matches “nobody ${run}”`)).toBeVisible();
  await list(page).getByRole('link', { name: 'New account with this name' }).click();
  await expect(page.getByLabel('Account name', { exact: true })).toHaveValue(`nobody ${run}`);
});

test('a list that cannot be read says so, and comes back', async ({ page, faults }) => {
  faults.expectConsoleError(/ERR_FAILED/);
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  await page.route(/\/api\/eu\/accounts\?/, (route) => route.abort());
  await search(page).fill(`Beta ${run}`);
  const alert = list(page).getByRole('alert');
  await expect(alert).toContainText('No answer came from Account Desk');
  await page.unroute(/\/api\/eu\/accounts\?/);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(row(page, `Beta ${run}`)).toBeVisible();
});

test('an account that is not here is a 404 with a way back', async ({ page, faults }) => {
  faults.expectConsoleError(/status of 404/);
  await signIn(page, 'Editor');
  for (const id of ['999999999', 'abc']) {
    const response = await page.goto(`/eu/accounts/${id}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is no such account here' })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Go to the accounts' }).click();
  await expect(page).toHaveURL('/eu/accounts');
});

test('an API region alone leads to its accounts, and another address to nothing', async ({
  page,
  faults,
}) => {
  faults.expectConsoleError(/status of 404/);
  await signIn(page, 'Editor');
  await page.goto('/us');
  await expect(page).toHaveURL('/us/accounts');
  expect((await page.goto('/uk'))?.status()).toBe(404);
});

test('an account is shown with its values before any of the page’s code has loaded', async ({
  browser,
  baseURL,
  app,
}) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const account = { reference: `Drawn ${run}`, number: '7', manager: 'Jane Roe', region: 'EMEA' };
  const { body } = await editor.save('eu', account);
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await context.setExtraHTTPHeaders({ Cookie: editor.cookie });
  const page = await context.newPage();
  await page.goto(`/eu/accounts/${String(body.account?.['id'])}`);
  for (const [label, value] of [
    ['Account name', account.reference],
    ['Number', '7'],
    ['Account manager', 'Jane Roe'],
    ['Parent account', ''],
    ['Reporting region', 'EMEA'],
  ] as const) {
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
  }
  await context.close();
});

test('on a narrow window list and form are two pages', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 820 });
  await signIn(page, 'Viewer');
  await page.goto(`/eu/accounts?${new URLSearchParams({ q: `Beta ${run}` })}`);
  await expect(page.getByRole('link', { name: 'New account' })).toHaveCount(0);
  await row(page, `Beta ${run}`).click();
  await expect(page.getByRole('heading', { level: 1, name: `Beta ${run}` })).toBeVisible();
  await expect(list(page)).toBeHidden();
  await expect(page.getByText('Your role in Europe (EU) is Viewer')).toBeVisible();
  await page.getByRole('link', { name: 'Back to accounts' }).click();
  await expect(search(page)).toHaveValue(`Beta ${run}`);
});

test('when nothing has been sent yet, the list says so and offers to add the first account', async ({
  browser,
}) => {
  const app = await startApp();
  const page = await browser.newPage({ baseURL: app.origin });
  await signIn(page, 'Editor');
  await page.goto('/au/accounts');
  await expect(list(page)).toContainText('No accounts have been sent to Australia (AU) from here yet');
  await expect(list(page).getByRole('link', { name: 'Add the first account' })).toBeVisible();
  await page.close();
  await app.stop();
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [1000, 'dark'],
  [360, 'light'],
] as const) {
  test(`list and account are accessible and fit ${width} pixels, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, 'Editor');
    await page.goto(`/eu/accounts?${new URLSearchParams({ q: `Beta ${run}` })}`);
    await expect(row(page, `Beta ${run}`)).toBeVisible();
    await expectAccessible(page, width);
    await row(page, `Beta ${run}`).click();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
    await expectAccessible(page, width);
  });
}

async function expectAccessible(page: Page, width: number): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}
