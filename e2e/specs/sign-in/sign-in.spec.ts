import type { Locator } from 'playwright/test';
import { axeViolations } from '../../fixtures/pages/axe';
import { holdRequests, scripts } from '../../fixtures/pages/held-requests';
import { expect, signIn, test } from '../../fixtures/test';

const askedFor = '/us/accounts/new?reference=ACME%20%26%20Sons&number=7';

/** The requested page, however its query is encoded. */
function isAskedFor(url: URL): boolean {
  const { pathname, searchParams } = url;
  return pathname === '/us/accounts/new' && searchParams.get('reference') === 'ACME & Sons';
}

test('a page without a session leads to the sign-in, and the sign-in back to it', async ({ page }) => {
  await page.goto(askedFor);
  await expect(page).toHaveTitle('Sign in · Account Desk');
  await page.getByRole('button', { name: 'Continue as Editor', exact: true }).click();
  await page.waitForURL(isAskedFor);
});

test('the sign-in stays on whichever loopback name was opened', async ({ page, app }) => {
  const origin = `http://127.0.0.1:${app.port}`;
  await page.goto(`${origin}${askedFor}`);
  await page.getByRole('button', { name: 'Continue as Viewer', exact: true }).click();
  await page.waitForURL(isAskedFor);
  expect(new URL(page.url()).origin).toBe(origin);
});

test('whoever is signed in goes on from the sign-in page, and never in circles', async ({ page }) => {
  await signIn(page, 'Admin');
  for (const target of [
    '%2Fsign-in',
    '%2F%2Fevil.example',
    'https%3A%2F%2Fevil.example',
    '%2Fapi%2Fauth%2Fsession',
  ]) {
    await page.goto(`/sign-in?callbackUrl=${target}`);
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/(?:eu|us|au)\/accounts$/);
  }
});

test('a click that comes before the code of the page is carried out', async ({ page }) => {
  const releaseCode = await holdRequests(page, scripts);
  await page.goto('/sign-in?callbackUrl=%2Fau%2Faccounts%2Fnew', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Continue as Editor', exact: true }).click({ noWaitAfter: true });
  releaseCode();
  await page.waitForURL('**/au/accounts/new');
});

test('without a connection a click says so, and the next one signs in', async ({ page, context, faults }) => {
  faults.expectConsoleError(/ERR_INTERNET_DISCONNECTED/);
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Continue as Editor', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'You are not signed in' })).toContainText(
    'The server could not be reached. Check your connection, then try again.',
  );
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Continue as Editor', exact: true }).click();
  await page.waitForURL('**/accounts');
});

test('the keyboard alone signs in', async ({ page }) => {
  await page.goto('/sign-in');
  const choice = page.getByRole('button', { name: 'Continue as EU editor', exact: true });
  for (let presses = 0; presses < 10 && !(await isFocused(choice)); presses += 1)
    await page.keyboard.press('Tab');
  await expect(choice).toBeFocused();
  await expect(choice).toHaveAccessibleDescription(/Europe \(EU\)/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/accounts');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sign-in page is accessible and fits 360 pixels, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/sign-in?error=CsrfToken');
    await expect(page.getByRole('alert').filter({ hasText: 'You are not signed in' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}

async function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
