import type { Page } from 'playwright/test';
import { keepBusy } from '../../fixtures/late-code';
import { accountField, saveName, successToast, uniqueName } from '../../fixtures/pages/account-page';
import { scripts } from '../../fixtures/pages/held-requests';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { expect, signIn, test } from '../../fixtures/test';

/** The code of dialogs, notes and lists loads once the page is idle. Here the connection is lost before that. */
test.beforeEach(async ({ page, faults }) => {
  faults.expectConsoleError(/ERR_CONNECTION_RESET/);
  await signIn(page, 'Editor');
  const becomeIdle = await keepBusy(page);
  await page.goto('/eu/accounts/new', { waitUntil: 'networkidle' });
  await page.route(scripts, (route) => route.abort('connectionreset'));
  const failed = page.waitForEvent('requestfailed');
  await becomeIdle();
  await failed;
});

const alerts = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

test('a save needs none of it', async ({ page }) => {
  const saves = watchSaves(page);
  const name = uniqueName('Saved without');
  await saveName(page, name);
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  expect(saves).toHaveLength(1);
});

test('an unknown outcome is shown without it', async ({ page }) => {
  await saveName(page, '!500');
  await expect(alerts(page).getByText(/so it is not known whether it was saved/)).toBeVisible();
  await expect(accountField(page, 'Account name')).toHaveValue('!500');
});

test('fields that need a change say so without it, and the first has the focus', async ({ page }) => {
  const name = accountField(page, 'Account name');
  await name.fill(' ');
  await name.press('Enter');
  await expect(name).toHaveAccessibleDescription('Enter the account name.');
  await expect(name).toBeFocused();
});

test('the list says that it could not be loaded, and "Try again" loads it', async ({ page }) => {
  const list = page.getByRole('alert').filter({ hasText: 'Part of this page could not be loaded' });
  await expect(list).toContainText('Loading it sends nothing to CustomerGauge.');
  // Beside a save, it must not say that nothing was sent.
  const name = uniqueName('Saved beside it');
  await saveName(page, name);
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect(list).toBeVisible();
  await expect(list).not.toContainText('Nothing was sent');
  await page.unroute(scripts);
  await list.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Accounts' })).toBeVisible();
  await expect(list).toBeHidden();
});
