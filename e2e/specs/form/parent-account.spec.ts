import {
  accountField,
  openNewAccount,
  saveButton,
  saveName,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { openForm } from '../../fixtures/pages/form-states';
import { expect, test } from '../../fixtures/test';

/** The parent of an account is another account, ideally a known one. */
test('a parent that is not known here is noted and may be sent; one that is known is not noted', async ({
  page,
}) => {
  await openForm(page);
  const group = uniqueName('Group');
  await saveName(page, group);
  await expect(page.getByRole('status').filter({ hasText: `Created ${group}` })).toBeVisible();
  await openNewAccount(page);
  const parent = accountField(page, 'Parent account');
  const note = page.getByText('No account with this name is known here. Check the spelling.');
  await parent.fill(`${group} misspelt`);
  await parent.press('Tab');
  await expect(note).toBeVisible();
  await expect(parent).toHaveAccessibleDescription(/Check the spelling/);
  await expect(parent).not.toHaveAttribute('aria-invalid', 'true');
  await parent.fill(group.toLowerCase());
  await expect(note).toBeHidden();
  const checked = page.waitForResponse((response) => response.url().includes('/accounts/near'));
  await parent.press('Tab');
  expect((await checked).status()).toBe(200);
  await parent.fill(`${group} misspelt`);
  const name = uniqueName('With a parent');
  await saveName(page, name);
  await expect(page.getByRole('status').filter({ hasText: `Created ${name}` })).toBeVisible();
});

test('an account cannot be its own parent, however it is spelled; a different name corrects it', async ({
  page,
}) => {
  await openForm(page);
  const name = uniqueName('Own parent');
  await accountField(page, 'Account name').fill(name);
  const parent = accountField(page, 'Parent account');
  await parent.fill(`  ${name.toUpperCase()} `);
  await saveButton(page).click();
  await expect(parent).toHaveAccessibleDescription(/An account cannot be its own parent/);
  await expect(parent).toBeFocused();
  await accountField(page, 'Account name').fill(`${name} Two`);
  await expect(parent).not.toHaveAttribute('aria-invalid', 'true');
});
