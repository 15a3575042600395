import type { Page } from 'playwright/test';
import {
  accountField,
  openNewAccount,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../fixtures/account-page';
import { expect, signIn, test } from '../fixtures/test';

/** What was saved is known after every kind of end. */
test.use({ sharedBy: 'restarts' });

/** What the browser notes when the app's end cuts a request of the page: lists are read in the background. */
const cutConnection = /ERR_(?:CONNECTION_(?:RESET|REFUSED)|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`after ${signal} and a start the account is updated, from the open page and from the list`, async ({
    page,
    app,
    faults,
  }) => {
    faults.expectConsoleError(cutConnection);
    const name = uniqueName('ACME Industries');
    await signIn(page, 'Editor');
    await openNewAccount(page);
    await saveName(page, name);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();

    await app.restart(signal);
    await saveNumber(page, name, '1');
    await page.goto('/eu/accounts');
    await page.getByRole('link', { name }).first().click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(accountField(page, 'Number')).toHaveValue('1');
    await saveNumber(page, name, '2');
  });

  test(`after ${signal} and a start a new account of a known name is held back, not sent`, async ({
    page,
    app,
    faults,
  }) => {
    faults.expectConsoleError(cutConnection);
    const name = uniqueName('ACME Industries');
    await signIn(page, 'Editor');
    await openNewAccount(page);
    await saveName(page, name);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();

    await app.restart(signal);
    await openNewAccount(page);
    await saveName(page, name);
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
      'Nothing was sent: an account of this name is already here',
    );
  });
}

/** Each update has its own toast, and an earlier one may still stand: it is closed first. */
async function saveNumber(page: Page, name: string, number: string): Promise<void> {
  for (const close of await page.getByRole('button', { name: 'Close', exact: true }).all())
    await close.click();
  await accountField(page, 'Number').fill(number);
  await saveButton(page).click();
  await expect(successToast(page, `Updated ${name} in Europe (EU)`)).toBeVisible();
}
