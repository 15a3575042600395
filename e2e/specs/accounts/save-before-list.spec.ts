import { keepBusy } from '../../fixtures/late-code';
import { saveName, successToast, uniqueName } from '../../fixtures/pages/account-page';
import { expect, signIn, test } from '../../fixtures/test';

/** The code of the list loads once the page is idle. A save may come first. */
test('an account saved before the code of the list has loaded is in the list', async ({ page }) => {
  await signIn(page, 'Editor');
  const becomeIdle = await keepBusy(page);
  await page.goto('/eu/accounts/new', { waitUntil: 'networkidle' });
  const name = uniqueName('Saved first');
  await saveName(page, name);
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  const list = page.getByRole('region', { name: 'Accounts', exact: true });
  await expect(list.getByRole('link', { name })).toHaveCount(0);
  await becomeIdle();
  await expect(list.getByRole('link', { name }).first()).toBeVisible();
});
