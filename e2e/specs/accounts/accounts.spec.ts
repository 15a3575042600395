import type { Locator, Page } from 'playwright/test';
import { gate } from '../../fixtures/gate';
import { holdRequests, scripts } from '../../fixtures/pages/held-requests';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn, test } from '../../fixtures/test';

/** Finding and opening accounts in a real browser, with a real ledger behind it. */
const run = `L${Date.now()}${process.pid}`;
const manager = `Lister ${run}`;
const many = 60;

const list = (page: Page) => page.getByRole('region', { name: 'Accounts', exact: true });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search accounts' });
/** The rows of all accounts. The person's recent ones may come before them. */
const rows = (page: Page) => list(page).getByRole('list').last().getByRole('listitem');
const row = (page: Page, name: string) => rows(page).getByRole('link', { name });
const managers = (page: Page) => page.getByRole('combobox', { name: 'Filter by account manager' });

test.beforeAll(async ({ app }) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const saves = [
    { reference: `Alpha 50% ${run}`, number: `A-1-${run}`, manager: 'Editor', parent: `Group ${run}` },
    { reference: `Beta ${run}`, number: '2', manager: 'Jane Roe' },
    ...Array.from({ length: many }, (_, index) => ({
      reference: `Many ${run} ${String(index).padStart(2, '0')}`,
      manager,
    })),
  ];
  for (const account of saves) expect((await editor.save('eu', account)).status).toBe(201);
});

test('the search finds while somebody types, is kept in the address, and survives a reload', async ({
  page,
}) => {
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  for (const [typed, found] of [
    [`50% ${run}`, `Alpha 50% ${run}`],
    [`a-1-${run}`.toLowerCase(), `Alpha 50% ${run}`],
    [`group ${run}`, `Alpha 50% ${run}`],
    [`beta ${run}`, `Beta ${run}`],
  ] as const) {
    await search(page).fill(typed);
    await expect(rows(page)).toHaveCount(1);
    await expect(row(page, found)).toBeVisible();
  }
  await expect(page).toHaveURL(`/eu/accounts?${new URLSearchParams({ q: `beta ${run}` })}`);
  await page.reload();
  await expect(search(page)).toHaveValue(`beta ${run}`);
  await expect(rows(page)).toHaveCount(1);
  await search(page).press('Escape');
  await expect(search(page)).toHaveValue('');
  await expect(page).toHaveURL('/eu/accounts');
  await expect(rows(page)).toHaveCount(50);
});

test('the answer to the newest question wins, however late an older one comes', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  const [late, answerLate] = gate();
  await page.route(/\/api\/eu\/accounts\?q=Beta/, async (route) => {
    await late;
    await route.continue().catch(() => undefined);
  });
  const asked = page.waitForRequest(/accounts\?q=Beta/);
  await search(page).fill(`Beta ${run}`);
  await asked;
  await search(page).fill(`Alpha 50% ${run}`);
  await expect(row(page, `Alpha 50% ${run}`)).toBeVisible();
  answerLate();
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, `Alpha 50% ${run}`)).toBeVisible();
});

test('what is typed before the list’s code has loaded is searched for', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts/new', { waitUntil: 'networkidle' });
  const releaseCode = await holdRequests(page, scripts);
  await search(page).focus();
  await page.keyboard.type(`Beta ${run}`);
  releaseCode();
  await expect(rows(page)).toHaveCount(1);
  await expect(search(page)).toHaveValue(`Beta ${run}`);
});

test('filter and order are kept in the address, and Back restores them', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  await page.getByRole('combobox', { name: 'Sort accounts' }).selectOption('By name');
  await managers(page).selectOption(manager);
  await expect(rows(page).first()).toContainText(`Many ${run} 00`);
  await expect(list(page).getByRole('status')).toHaveText('The first 50 accounts');
  await page.getByRole('button', { name: 'Show more accounts' }).click();
  await expect(rows(page)).toHaveCount(many);
  await expect(list(page).getByRole('status')).toHaveText(`${many} accounts`);
  await expect(page.getByRole('button', { name: 'Show more accounts' })).toBeHidden();
  await page.getByRole('link', { name: 'Activity', exact: true }).click();
  await expect(page).toHaveURL(/\/eu\/activity/);
  await page.goBack();
  await expect(managers(page)).toHaveValue(manager);
  await expect(rows(page).first()).toContainText(`Many ${run} 00`);
});

test('"mine" is offered where the person is an account manager', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto(`/eu/accounts?q=${run}`);
  await managers(page).selectOption('Mine (Editor)');
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, `Alpha 50% ${run}`)).toBeVisible();
});

test('the list keeps its search and its place while accounts are opened beside it', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto(`/eu/accounts?${new URLSearchParams({ q: `Many ${run}` })}`);
  const last = row(page, `Many ${run} 40`);
  await last.scrollIntoViewIfNeeded();
  const place = await placeOf(list(page));
  expect(place).toBeGreaterThan(0);
  await last.click();
  await expect(page.getByRole('heading', { level: 1, name: `Many ${run} 40` })).toBeVisible();
  await expect(last).toHaveAttribute('aria-current', 'page');
  await expect(search(page)).toHaveValue(`Many ${run}`);
  expect(await placeOf(list(page))).toBe(place);
  await page.goBack();
  await expect(page).toHaveURL(/\/eu\/accounts\?q=/);
  expect(await placeOf(list(page))).toBe(place);
});

test('keys move to the search, into the list and back; the rows are one Tab stop', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto(`/eu/accounts/new?${new URLSearchParams({ q: `Many ${run}` })}`);
  await expect(rows(page)).toHaveCount(50);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(0).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(2).getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show more accounts' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(rows(page).nth(2).getByRole('link')).toBeFocused();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowUp');
  await expect(search(page)).toBeFocused();
  await page.getByLabel('Number', { exact: true }).fill('1');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Number', { exact: true })).toHaveValue('1/');
});

/** How far the list is scrolled in its own frame. */
async function placeOf(section: Locator): Promise<number> {
  return section.evaluate((element) => element.parentElement?.scrollTop ?? -1);
}
