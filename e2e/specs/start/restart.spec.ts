import type { Page } from 'playwright/test';
import {
  accountField,
  hydrated,
  openNewAccount,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { cutConnection } from '../../fixtures/pages/page-faults';
import { expect, signIn, test } from '../../fixtures/test';

/** What was saved is still known after every kind of exit. */
test.use({ sharedBy: 'restarts' });

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
      'Nothing was sent: an account with this name is already here',
    );
  });
}

/** Unique for each document: no earlier toast has these words. */
async function saveNumber(page: Page, name: string, number: string): Promise<void> {
  await hydrated(accountField(page, 'Number'));
  await accountField(page, 'Number').fill(number);
  await saveButton(page).click();
  await expect(successToast(page, `Updated ${name} in Europe (EU)`)).toBeVisible();
}
