import type { Page } from 'playwright/test';
import { accountField, uniqueName } from '../../fixtures/pages/account-page';
import { axeViolations } from '../../fixtures/pages/axe';
import { openForm } from '../../fixtures/pages/form-states';
import { holdRequests } from '../../fixtures/pages/held-requests';
import { suggestionOptions as options, saveWithValues as use } from '../../fixtures/pages/suggestions';
import { expect, test } from '../../fixtures/test';

/** Values used before, offered in a free-text field. */

/** What is spoken by itself, except the framework's announcer of page titles. */
const alerts = (page: Page) => page.locator('[role="alert"]:not(#__next-route-announcer__)');

test('the mouse highlights what it is over and takes it by a click, and the focus stays in the field', async ({
  page,
  app,
}) => {
  const name = uniqueName('Mouse');
  await use(app.origin, { manager: `${name} Doe` }, 2);
  await use(app.origin, { manager: `${name} Roe` }, 1);
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  await manager.click();
  await page.keyboard.type(name);
  await expect(options(page)).toHaveCount(2);
  const second = options(page).nth(1);
  await second.hover();
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await manager.hover();
  await expect(second).toHaveAttribute('aria-selected', 'false');
  await second.hover();
  await page.mouse.down();
  await expect(manager).toBeFocused();
  await page.mouse.up();
  await expect(manager).toHaveValue(`${name} Roe`);
  await expect(manager).toBeFocused();
  await expect(options(page)).toHaveCount(0);
});

test('a touch opens the most used values and takes one', async ({ browser, baseURL, app }) => {
  const region = uniqueName('Touched');
  await use(app.origin, { region }, 12);
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    hasTouch: true,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await openForm(page);
  const field = accountField(page, 'Reporting region');
  await field.tap();
  const option = options(page).filter({ hasText: region });
  await expect(option).toBeInViewport({ ratio: 1 });
  await option.tap();
  await expect(field).toHaveValue(region);
  await expect(options(page)).toHaveCount(0);
  await context.close();
});

test('of two answers out of order the newer one wins', async ({ page, app }) => {
  const name = uniqueName('Order');
  await use(app.origin, { manager: `${name} AX` }, 1);
  await use(app.origin, { manager: `${name} ABX` }, 1);
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  const release = await holdRequests(page, (url) => url.searchParams.get('q') === `${name} A`);
  await manager.focus();
  const [first] = await Promise.all([
    page.waitForRequest((request) => new URL(request.url()).searchParams.get('q') === `${name} A`),
    page.keyboard.type(`${name} A`),
  ]);
  await page.keyboard.type('B');
  await expect(options(page)).toHaveCount(1);
  const late = first.response();
  release();
  await (await late)?.finished();
  await expect(options(page)).toHaveText([new RegExp(`^${name} ABX`)]);
});

test('an answer that comes while a value is highlighted changes nothing under it', async ({ page, app }) => {
  const name = uniqueName('Still');
  await use(app.origin, { manager: `${name} AX` }, 2);
  await use(app.origin, { manager: `${name} ABX` }, 1);
  await openForm(page);
  const release = await holdRequests(page, (url) => url.searchParams.get('q') === `${name} AB`);
  const manager = accountField(page, 'Account manager');
  await manager.focus();
  await page.keyboard.type(`${name} A`);
  await expect(options(page)).toHaveCount(2);
  const [narrower] = await Promise.all([
    page.waitForRequest((request) => new URL(request.url()).searchParams.get('q') === `${name} AB`),
    page.keyboard.type('B'),
  ]);
  await page.keyboard.press('ArrowDown');
  const late = narrower.response();
  release();
  await (await late)?.finished();
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(manager).toHaveValue(`${name} AX`);
  await expect(page.getByText('Saving')).toHaveCount(0);
});

test('offline or signed out there is no list and no word of it, and the field works on', async ({
  page,
  context,
}) => {
  await openForm(page);
  const manager = accountField(page, 'Account manager');
  await manager.click();
  const refused = page.waitForResponse(
    (response) => response.url().includes('/suggestions') && !response.ok(),
  );
  await context.clearCookies();
  await page.keyboard.type('Jo');
  expect((await refused).status()).toBe(401);
  await context.setOffline(true);
  await page.keyboard.type('hn');
  await expect(manager).toHaveValue('John');
  await expect(manager).toHaveAttribute('aria-expanded', 'false');
  await expect(alerts(page)).toHaveCount(0);
  await context.setOffline(false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with the list open, ${colorScheme}`, async ({ page, app }) => {
    const region = uniqueName('Audited');
    await use(app.origin, { region }, 1);
    await page.emulateMedia({ colorScheme });
    await openForm(page);
    await accountField(page, 'Reporting region').focus();
    await page.keyboard.type(region.slice(0, 10));
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await axeViolations(page)).toEqual([]);
  });
}
