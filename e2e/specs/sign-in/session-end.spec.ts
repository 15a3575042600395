import type { Page } from 'playwright/test';
import {
  accountField,
  openNewAccount,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { ana, test as singleSignOnTest } from '../../fixtures/sign-in/single-sign-on';
import { expect, signIn, test } from '../../fixtures/test';

/** The session ends while somebody types: the same save continues after the sign-in, and nothing is retyped. */
const signedOut = (page: Page) => page.getByRole('dialog', { name: 'You are signed out' });

/** Ends the session, presses Save, and waits for the dialog. */
async function saveSignedOut(page: Page, name: string): Promise<void> {
  await accountField(page, 'Number').fill('0815');
  await page.context().clearCookies();
  await saveName(page, name);
  await expect(signedOut(page)).toContainText('Nothing was sent');
}

/** Presses "Sign in again", and gives the window that it opens. */
async function openSignIn(page: Page): Promise<Page> {
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    signedOut(page).getByRole('button', { name: 'Sign in again' }).click(),
  ]);
  return popup;
}

test.describe('with the demo sign-in', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, 'Editor');
    await openNewAccount(page);
  });

  test('the same save continues by itself after the sign-in, with the same key', async ({ page }) => {
    const saves = watchSaves(page);
    const name = uniqueName('After the session');
    await saveSignedOut(page, name);
    const popup = await openSignIn(page);
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Continue as Editor', exact: true }).click();
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
    await closed;
    await expect(signedOut(page)).toBeHidden();
    await expect(accountField(page, 'Number')).toHaveValue('0815');
    expect(saves).toHaveLength(2);
    expect(saves[0]?.idempotencyKey).toBe(saves[1]?.idempotencyKey);
  });

  test('whoever is signed in already by another tab only presses the button', async ({ page, context }) => {
    const name = uniqueName('Signed in elsewhere');
    await saveSignedOut(page, name);
    const other = await context.newPage();
    await other.goto('/sign-in');
    await other.getByRole('button', { name: 'Continue as Editor', exact: true }).click();
    await other.waitForURL(/\/accounts$/);
    await signedOut(page).getByRole('button', { name: 'Sign in again' }).click();
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  });

  test('another person is named, and nothing is sent before they say so', async ({ page }) => {
    const saves = watchSaves(page);
    const name = uniqueName('Of two people');
    await saveSignedOut(page, name);
    const popup = await openSignIn(page);
    await popup.getByRole('button', { name: 'Continue as Admin', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Admin is signed in now' });
    await expect(dialog).toContainText('Nothing was sent: Editor typed it.');
    expect(saves).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Save as Admin' }).click();
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  });

  test('"Not now" sends nothing and keeps what was typed; Save asks again', async ({ page }) => {
    const name = uniqueName('Not now');
    await saveSignedOut(page, name);
    await signedOut(page).getByRole('button', { name: 'Not now' }).click();
    await expect(signedOut(page)).toBeHidden();
    await expect(accountField(page, 'Account name')).toHaveValue(name);
    await saveButton(page).click();
    await expect(signedOut(page)).toBeVisible();
  });

  test('where the browser opens no window, a link leads to the sign-in', async ({ page, context }) => {
    await page.evaluate(() => {
      window.open = () => null;
    });
    const name = uniqueName('No window');
    await saveSignedOut(page, name);
    await signedOut(page).getByRole('button', { name: 'Sign in again' }).click();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      signedOut(page).getByRole('link', { name: 'Open the sign-in page in a new tab' }).click(),
    ]);
    await tab.getByRole('button', { name: 'Continue as Editor', exact: true }).click();
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  });

  test('a save without an answer is not taken for the end of the session', async ({ page, faults }) => {
    faults.expectConsoleError(/ERR_CONNECTION_RESET/);
    await page.route('**/api/eu/accounts', (route) =>
      route.request().method() === 'PUT' ? route.abort('connectionreset') : route.continue(),
    );
    await saveName(page, uniqueName('No answer'));
    await expect(page.getByRole('alert').filter({ hasText: 'It may have been saved' })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

singleSignOnTest.describe('with single sign-on', () => {
  singleSignOnTest.beforeEach(async ({ page, idp }) => {
    idp.person = ana;
    await page.goto('/eu/accounts/new');
    await page.getByRole('button', { name: 'Continue with single sign-on', exact: true }).click();
    await page.waitForURL('**/eu/accounts/new');
  });

  singleSignOnTest(
    'the same save continues by itself after the sign-in, with the same key',
    async ({ page }) => {
      const saves = watchSaves(page);
      const name = uniqueName('After single sign-on');
      await saveSignedOut(page, name);
      const popup = await openSignIn(page);
      const closed = popup.waitForEvent('close');
      await popup.getByRole('button', { name: 'Continue with single sign-on', exact: true }).click();
      await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
      await closed;
      expect(saves).toHaveLength(2);
      expect(saves[0]?.idempotencyKey).toBe(saves[1]?.idempotencyKey);
    },
  );

  singleSignOnTest('another person is named, and nothing is sent by itself', async ({ page, idp }) => {
    const saves = watchSaves(page);
    await saveSignedOut(page, uniqueName('Of two people'));
    idp.person = { sub: 'bo', name: 'Bo', groups: ['cg-eu'] };
    const popup = await openSignIn(page);
    await popup.getByRole('button', { name: 'Continue with single sign-on', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Bo is signed in now' });
    await dialog.getByRole('button', { name: 'Do not save' }).click();
    await expect(accountField(page, 'Number')).toHaveValue('0815');
    expect(saves).toHaveLength(1);
  });
});
