import type { Page } from 'playwright/test';
import { startApp } from '../../fixtures/app/app-server';
import {
  accountField,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { axeViolations } from '../../fixtures/pages/axe';
import { type DemoRole, signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn, test } from '../../fixtures/test';

const recent = (page: Page) => page.getByRole('list', { name: 'Your recent accounts' });
const recentNames = (page: Page) => recent(page).getByRole('link').locator('span[title]').allTextContents();

/** On a wide window with nothing open, the recent accounts are beside the list: see start-page.spec.ts. */
const narrow = { width: 700, height: 800 };

/** Saves new accounts one after another, as that person would in another browser. Returns their names, newest first. */
async function saveAs(origin: string, role: DemoRole, apiRegion: string, count: number): Promise<string[]> {
  const client = await signInByHttp(origin, role);
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const reference = uniqueName(role);
    const { status } = await client.save(apiRegion, { reference });
    expect(status).toBe(201);
    names.unshift(reference);
  }
  return names;
}

/** The accounts on one page of the list. In longer lists, the recent ones have their own section. */
const onePage = 50;

/** Loads enough accounts from a file to fill a page. */
async function fillPage(origin: string, apiRegion: string): Promise<void> {
  const admin = await signInByHttp(origin, 'admin');
  const names = Array.from({ length: onePage }, () => uniqueName('Loaded'));
  const path = `/api/${apiRegion}/accounts/import?reference=0&fileName=page.csv`;
  const { body } = await admin.post(path, ['Name', ...names].join('\n'));
  expect(body['text']).toContain(`"added":${onePage}`);
}

test('the ten accounts that the person saved last come first while there is no search', async ({
  page,
  app,
}) => {
  const mine = await saveAs(app.origin, 'editor', 'au', 11);
  await saveAs(app.origin, 'admin', 'au', 1);
  await fillPage(app.origin, 'au');
  await page.setViewportSize(narrow);
  await signIn(page, 'Editor');
  await page.goto('/au/accounts');
  await expect(recent(page)).toBeVisible();
  expect(await recentNames(page)).toEqual(mine.slice(0, 10));
  expect(await axeViolations(page)).toEqual([]);
  const search = page.getByRole('searchbox', { name: 'Search accounts' });
  await search.fill(mine[3] ?? '');
  await expect(recent(page)).toBeHidden();
  await search.press('Escape');
  await expect(recent(page)).toBeVisible();
  await recent(page)
    .getByRole('link', { name: mine[2] ?? '' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: mine[2] ?? '' })).toBeVisible();
});

test('the arrow keys lead from the search through the recent accounts to all, and back', async ({
  page,
  app,
}) => {
  await fillPage(app.origin, 'us');
  const [newest = '', second = ''] = await saveAs(app.origin, 'editor', 'us', 2);
  const [others = ''] = await saveAs(app.origin, 'admin', 'us', 1);
  await page.setViewportSize(narrow);
  await signIn(page, 'Editor');
  await page.goto('/us/accounts');
  const search = page.getByRole('searchbox', { name: 'Search accounts' });
  const focused = page.locator('[data-row]:focus');
  await search.focus();
  await expect(async () => {
    await search.press('ArrowDown');
    await expect(focused).toContainText(newest, { timeout: 500 });
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toContainText(second);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toContainText(others);
  await page.keyboard.press('ArrowUp');
  await expect(focused).not.toContainText(others);
  await expect(recent(page).locator('[data-row]:focus')).toHaveCount(1);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();
});

test('a save puts its account first among them, without a reload', async ({ page, app }) => {
  await fillPage(app.origin, 'eu');
  await signIn(page, 'Editor');
  await openNewAccount(page);
  const name = uniqueName('Saved now');
  await accountField(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect.poll(async () => (await recentNames(page))[0]).toBe(name);
});

test('a list of one page shows each account once; a longer one has the recent accounts in a section of their own', async ({
  browser,
}) => {
  const app = await startApp();
  const mine = await saveAs(app.origin, 'editor', 'au', 3);
  const page = await browser.newPage({ baseURL: app.origin, viewport: narrow });
  await signIn(page, 'Editor');
  await page.goto('/au/accounts');
  const list = page.getByRole('region', { name: 'Accounts', exact: true });
  await expect(list.getByRole('status')).toHaveText('3 accounts');
  expect(await list.getByRole('link').locator('span[title]').allTextContents()).toEqual(mine);
  await fillPage(app.origin, 'au');
  await page.reload();
  await expect(recent(page)).toBeVisible();
  expect(await recentNames(page)).toEqual(mine);
  await page.close();
  await app.stop();
});

test('are answered to the person alone, in the API region asked for', async ({ app }) => {
  const [name] = await saveAs(app.origin, 'eu-editor', 'eu', 1);
  const path = '/api/eu/accounts/recent';
  const owner = await signInByHttp(app.origin, 'eu-editor');
  const namesOf = (items: unknown) => (items as { reference: string }[]).map(({ reference }) => reference);
  const { status, body } = await owner.send(path);
  expect([status, namesOf(body['items'])[0], body['nextCursor']]).toEqual([200, name, null]);
  const viewer = await (await signInByHttp(app.origin, 'viewer')).send(path);
  expect([viewer.status, viewer.body]).toEqual([200, { items: [], nextCursor: null }]);
  expect((await owner.send('/api/us/accounts/recent')).status).toBe(403);
  expect((await signedOut(app.origin).send(path)).status).toBe(401);
  const odd = await owner.send(`${path}?limit=3`);
  expect([odd.status, odd.body.code]).toEqual([422, 'validation-failed']);
});
