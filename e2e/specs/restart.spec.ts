import type { Page } from 'playwright/test';
import { accountField, openNewAccount, saveButton, saveName, successToast } from '../fixtures/account-page';
import { test } from '../fixtures/own-app';
import { expect, signIn } from '../fixtures/test';

/** From an empty data directory on: what was saved is known after every kind of end. */
const name = 'ACME Industries';
/** What the browser notes when the app's end cuts a request of the page: lists are read in the background. */
const cutConnection = /ERR_(?:CONNECTION_(?:RESET|REFUSED)|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;
const updatedInEurope = `Updated ${name} in Europe (EU)`;

test('a new account is created, the same again updated, and in another API region created', async ({
  page,
}) => {
  await signIn(page, 'Editor');
  await openNewAccount(page, 'eu');
  await saveName(page, name);
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await saveButton(page).click();
  await expect(successToast(page, updatedInEurope)).toBeVisible();
  await openNewAccount(page, 'us');
  await saveName(page, name);
  await expect(successToast(page, `Created ${name} in United States (US)`)).toBeVisible();
});

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`after ${signal} and a start the account is updated, from the open page and from the list`, async ({
    page,
    ownApp,
    faults,
  }) => {
    faults.expectConsoleError(cutConnection);
    await signIn(page, 'Editor');
    await openNewAccount(page);
    await saveName(page, name);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();

    await ownApp.restart(signal);
    await saveNumber(page, '1');
    await page.goto('/eu/accounts');
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(accountField(page, 'Number')).toHaveValue('1');
    await saveNumber(page, '2');
  });

  test(`after ${signal} and a start a new account of a known name is held back, not sent`, async ({
    page,
    ownApp,
    faults,
  }) => {
    faults.expectConsoleError(cutConnection);
    await signIn(page, 'Editor');
    await openNewAccount(page);
    await saveName(page, name);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();

    await ownApp.restart(signal);
    await openNewAccount(page);
    await saveName(page, name);
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
      'Nothing was sent: an account of this name is already here',
    );
  });
}

/** Each update has its own toast, and an earlier one may still stand: it is closed first. */
async function saveNumber(page: Page, number: string): Promise<void> {
  for (const close of await page.getByRole('button', { name: 'Close', exact: true }).all())
    await close.click();
  await accountField(page, 'Number').fill(number);
  await saveButton(page).click();
  await expect(successToast(page, updatedInEurope)).toBeVisible();
}
