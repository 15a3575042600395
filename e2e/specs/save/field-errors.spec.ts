import type { Page } from 'playwright/test';
import {
  accountField as field,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { expect, signIn, test } from '../../fixtures/test';

/** Errors of a field, from the form's own check or from the API, are shown at that field and block nothing else. */
const failure = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

test('128 emoji fit; 129 are refused at the field before anything is sent', async ({ page }) => {
  const saves = watchSaves(page);
  const name = field(page, 'Account name');
  await name.fill('😀'.repeat(129));
  await saveButton(page).click();
  await expect(name).toHaveAccessibleDescription(/Shorten it by 1 character/);
  expect(saves).toHaveLength(0);
  await name.fill('😀'.repeat(128));
  await expect(name).not.toHaveAttribute('aria-invalid', 'true');
  await saveButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: /^(Created|Updated) 😀/ })).toBeVisible();
  expect(saves).toHaveLength(1);
});

test('errors are at their fields and in a summary that links there; focus is on the first', async ({
  page,
}) => {
  await field(page, 'Account manager').fill('Jo\u200Bhn');
  await saveButton(page).click();
  const name = field(page, 'Account name');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/Enter the account name/);
  const summary = failure(page, '2 fields need changing');
  await expect(summary).toBeVisible();
  await summary
    .getByRole('link', { name: /^Account manager: Remove the zero width space \(U\+200B\) at position 3/ })
    .click();
  await expect(field(page, 'Account manager')).toBeFocused();
  await field(page, 'Account manager').fill('John');
  await expect(field(page, 'Account manager')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(failure(page, '1 field needs changing')).toBeVisible();
});

test('an error of the API looks the same, goes away when its field changes, and blocks nothing', async ({
  page,
}) => {
  await field(page, 'Account name').fill('!422');
  await field(page, 'Number').fill('7');
  await saveButton(page).click();
  const number = field(page, 'Number');
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription(/The API says: /);
  const summary = page.getByRole('alert').filter({ has: page.getByRole('link', { name: /^Number: / }) });
  await expect(summary).toContainText('accounts/0/reference');
  await expect(summary).toContainText('tenant');
  await number.press('End');
  await number.pressSequentially('1');
  await expect(number).not.toHaveAttribute('aria-invalid', 'true');
  const name = uniqueName('After an error');
  await field(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect(summary).toBeHidden();
});
