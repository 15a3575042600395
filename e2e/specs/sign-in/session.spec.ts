import type { BrowserContext, Page } from 'playwright/test';
import {
  accountField,
  hydrated,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { recordSecret } from '../../fixtures/results/secrets';
import { expect, signIn, test } from '../../fixtures/test';

/** Where a session begins, ends and leads. */
const askedFor = '/au/accounts/new?reference=ACME%20%26%20Sons&number=7&region=%2B%25';

async function sessionCookie(context: BrowserContext) {
  const cookies = await context.cookies();
  return cookies.find(({ name }) => name.endsWith('account-desk.session'));
}

async function continueAs(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: `Continue as ${role}`, exact: true }).click();
}

test('every page of staff asks for a sign-in first, and comes back with its path and query', async ({
  page,
}) => {
  await page.goto(askedFor);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await continueAs(page, 'Editor');
  await expect(accountField(page, 'Account name')).toHaveValue('ACME & Sons');
  await expect(accountField(page, 'Number')).toHaveValue('7');
  await expect(accountField(page, 'Reporting region')).toHaveValue('+%');
  expect(new URL(page.url()).pathname).toBe('/au/accounts/new');
});

test('the start page leads to the form once somebody is signed in', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await continueAs(page, 'EU editor');
  await expect(page).toHaveURL(/\/eu\/accounts/);
});

test('no script can read the session cookie, and other sites send it with no form', async ({
  page,
  context,
}) => {
  await signIn(page, 'Editor');
  const cookie = await sessionCookie(context);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' });
  recordSecret(cookie?.value ?? '');
  await openNewAccount(page);
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
});

test('a save without a session says so, sends nothing and loses nothing', async ({ page, context }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
  const name = uniqueName('Signed out');
  await accountField(page, 'Account name').fill(name);
  await accountField(page, 'Number').fill('0815');
  await context.clearCookies({ name: /session/ });
  await saveButton(page).click();
  await expect(page.getByText(/^You are (?:not signed in|signed out)$/)).toBeVisible();
  await expect(page.getByText(/Nothing was sent/)).toBeVisible();
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  await expect(accountField(page, 'Account name')).toHaveValue(name);
  await expect(accountField(page, 'Number')).toHaveValue('0815');
});

test('signing out ends the session, and Back does not bring it back', async ({ page, context }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await sessionCookie(context)).toBeUndefined();
  await page.goto('/eu/accounts/new');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  const answer = await page.request.get('/api/eu/accounts');
  expect(answer.status()).toBe(401);
});

test('opened by its address, 127.0.0.1 is as good as localhost: sign-in and save', async ({ page, app }) => {
  const origin = `http://127.0.0.1:${app.port}`;
  await page.goto(`${origin}/us/accounts/new`);
  await continueAs(page, 'Editor');
  await hydrated(accountField(page, 'Account name'));
  const name = uniqueName('By address');
  await accountField(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in United States (US)`)).toBeVisible();
  expect(new URL(page.url()).origin).toBe(origin);
});

for (const target of [
  '//evil.example',
  'https://evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
]) {
  test(`the sign-in never leads to ${JSON.stringify(target)}`, async ({ page, app }) => {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(target)}`);
    await continueAs(page, 'Viewer');
    await expect(page).not.toHaveURL(/\/sign-in/);
    expect(new URL(page.url()).origin).toBe(app.origin);
    await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  });
}
