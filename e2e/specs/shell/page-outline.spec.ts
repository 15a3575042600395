import type { Page } from 'playwright/test';
import { hydrated, uniqueName } from '../../fixtures/pages/account-page';
import { holdRequests } from '../../fixtures/pages/held-requests';
import { saveWithValues, suggestionOptions } from '../../fixtures/pages/suggestions';
import { signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn, test } from '../../fixtures/test';

/** A page's data, as the router requests it. */
const pageData = /[?&]_rsc=/;

const outline = (page: Page) => page.locator('[data-outline]');
const drawn = (page: Page) => outline(page).locator('> *');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const navigation = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
const rows = (page: Page) => page.getByRole('region', { name: 'Accounts', exact: true }).getByRole('link');

/** The list's code comes later than the page's. */
async function clickRow(page: Page, name: string): Promise<void> {
  const row = rows(page).filter({ hasText: name }).first();
  await hydrated(row);
  await row.click();
}

let account: { reference: string; path: string };

test.beforeAll(async ({ app }) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const reference = uniqueName('Outline');
  const { body } = await editor.save('eu', { reference });
  // Enough that the list of a narrow window can be scrolled.
  for (let index = 0; index < 8; index += 1) await editor.save('eu', { reference: uniqueName('Row') });
  account = { reference, path: `/eu/accounts/${String(body.account?.['id'])}` };
});

/** Opens a page with all its code, and counts the pages' data that it asks for. */
async function open(page: Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (pageData.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  await signIn(page, 'Editor');
  await page.goto(path);
  await hydrated(outline(page));
  return asked;
}

const ways = [
  {
    what: 'an account of the list',
    from: '/eu/accounts',
    go: (page: Page) => clickRow(page, account.reference),
    to: () => account.path,
    shows: (page: Page) => outline(page).getByText(account.reference, { exact: true }),
    arrives: (page: Page) => heading(page, account.reference),
  },
  {
    what: 'Activity',
    from: '/eu/accounts',
    go: (page: Page) => navigation(page, 'Activity').click(),
    to: () => '/eu/activity',
    shows: (page: Page) => outline(page).getByText('Activity', { exact: true }),
    arrives: (page: Page) => heading(page, 'Activity in Europe (EU)'),
  },
  {
    what: 'Accounts',
    from: '/eu/activity',
    go: (page: Page) => navigation(page, 'Accounts').click(),
    to: () => '/eu/accounts',
    shows: (page: Page) => outline(page).getByText('Accounts', { exact: true }),
    arrives: (page: Page) => heading(page, 'Accounts'),
  },
  {
    what: 'Activity, by its shortcut',
    from: '/eu/accounts',
    go: (page: Page) => page.keyboard.type('gh'),
    to: () => '/eu/activity',
    shows: (page: Page) => outline(page).getByText('Activity', { exact: true }),
    arrives: (page: Page) => heading(page, 'Activity in Europe (EU)'),
  },
];

for (const { what, from, go, to, shows, arrives } of ways) {
  test(`${what} shows its outline before the server answers, and asks for nothing sooner`, async ({
    page,
  }) => {
    const asked = await open(page, from);
    const answer = await holdRequests(page, pageData);
    await go(page);
    await expect(shows(page)).toBeVisible();
    await expect(page).toHaveURL(from);
    expect(asked).toEqual([to()]);
    answer();
    await expect(arrives(page)).toBeVisible();
    await expect(drawn(page)).toHaveCount(0);
    await expect(page).toHaveURL(to());
  });
}

test('a new account shows its outline after suggestions were read too', async ({ page, app }) => {
  const manager = uniqueName('Manager');
  await saveWithValues(app.origin, { manager }, 1);
  await open(page, account.path);
  const field = page.getByLabel('Account manager', { exact: true });
  await field.fill(manager.slice(0, -1));
  await expect(suggestionOptions(page)).toHaveCount(1);
  await field.fill('');
  const answer = await holdRequests(page, pageData);
  await page.getByRole('link', { name: 'New account' }).first().click();
  await expect(drawn(page)).not.toHaveCount(0);
  await expect(field).toBeAttached();
  answer();
  await expect(heading(page, 'New account')).toBeVisible();
});

test('the list stays in use while an account is on its way, and the account clicked last is opened', async ({
  page,
  app,
}) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const second = uniqueName('Outline');
  await editor.save('eu', { reference: second });
  await open(page, '/eu/accounts');
  const answer = await holdRequests(page, pageData);
  await clickRow(page, account.reference);
  await expect(outline(page).getByText(account.reference)).toBeVisible();
  await clickRow(page, second);
  await expect(outline(page).getByText(second)).toBeVisible();
  answer();
  await expect(heading(page, second)).toBeVisible();
  await expect(drawn(page)).toHaveCount(0);
});

test('on a narrow window Back finds the list where it was left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 400 });
  await open(page, '/eu/accounts');
  const row = rows(page).filter({ hasText: account.reference }).first();
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(0);
  const answer = await holdRequests(page, pageData);
  await clickRow(page, account.reference);
  await expect(outline(page).getByText(account.reference)).toBeInViewport();
  answer();
  await expect(heading(page, account.reference)).toBeInViewport();
  await page.goBack();
  await expect(row).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('unsaved values are asked about first, and stay where their person stays', async ({ page }) => {
  await open(page, '/eu/accounts/new');
  const name = page.getByLabel('Account name', { exact: true });
  await name.fill('Unsaved');
  await navigation(page, 'Activity').click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(drawn(page)).toHaveCount(0);
  await expect(name).toHaveValue('Unsaved');
});

test('who has agreed to leave, and then calls it off, is asked again', async ({ page }) => {
  await open(page, '/eu/accounts/new');
  const name = page.getByLabel('Account name', { exact: true });
  await name.fill('Unsaved');
  await holdRequests(page, pageData);
  await clickRow(page, account.reference);
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(outline(page).getByText(account.reference)).toBeVisible();
  await page.getByRole('link', { name: 'New account' }).click();
  await expect(drawn(page)).toHaveCount(0);
  await expect(name).toHaveValue('Unsaved');
  await navigation(page, 'Activity').click();
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
});

test('a whole page still answers with its own status', async ({ page, app }) => {
  for (const path of ['/eu/accounts', '/eu/activity?outcome=rejected', account.path]) {
    const { status, headers } = await signedOut(app.origin).send(path);
    const signInPage = `/sign-in?callbackUrl=${encodeURIComponent(path)}`;
    expect([status, headers.get('location')]).toEqual([307, signInPage]);
  }
  await signIn(page, 'Editor');
  expect((await page.request.get('/eu/accounts/999999999')).status()).toBe(404);
});
