import {
  accountField,
  failureToast,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { openForm } from '../../fixtures/pages/form-states';
import { holdRequests, scripts } from '../../fixtures/pages/held-requests';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { expect, test } from '../../fixtures/test';

/** The code that checks and sends comes with the first input: what holds until it is there, and where it never comes. */
test.beforeEach(async ({ page }) => {
  await openForm(page);
  await page.waitForLoadState('networkidle');
});

test('Save sends what stood there when it was pressed, not what is typed while the code comes', async ({
  page,
}) => {
  const letCome = await holdRequests(page, scripts);
  const [name, later] = [uniqueName('When pressed'), uniqueName('Typed later')];
  await saveName(page, name);
  await accountField(page, 'Account name').fill(later);
  letCome();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect(accountField(page, 'Account name')).toHaveValue(later);
});

test('where it cannot be loaded nothing is sent, and the next try loads it again', async ({
  page,
  faults,
}) => {
  faults.expectConsoleError(/ERR_CONNECTION_RESET/);
  const saves = watchSaves(page);
  await page.route(scripts, (route) => route.abort('connectionreset'));
  const name = uniqueName('Loaded late');
  await accountField(page, 'Account name').fill(name);
  await accountField(page, 'Account name').press('Tab');
  await expect(accountField(page, 'Number')).toBeFocused();
  await saveButton(page).click();
  const alert = failureToast(page, 'A part of this page could not be loaded');
  await expect(alert).toContainText('Nothing was sent; what you typed stays here.');
  await expect(accountField(page, 'Account name')).toHaveValue(name);
  await page.unroute(scripts);
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  expect(saves).toHaveLength(1);
});
