import {
  accountField as field,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { holdRequests } from '../../fixtures/pages/held-requests';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { expect, signIn, test } from '../../fixtures/test';

/** One press of Save is one request, and repeats are recognised. */
test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

test('two clicks and an Enter in one tick make one request', async ({ page }) => {
  const saves = watchSaves(page);
  const name = uniqueName('Once');
  await field(page, 'Account name').fill(name);
  await saveButton(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
    button.form?.requestSubmit();
  });
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  expect(saves).toHaveLength(1);
});

test('after 2 seconds the page says what it is waiting for; what is typed meanwhile stays', async ({
  page,
}) => {
  const name = uniqueName('Waited for');
  const release = await holdRequests(page, '**/api/eu/accounts', (request) => request.method() === 'PUT');
  await field(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(saveButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Waiting for the accounts API in Europe (EU)')).toBeVisible();
  await field(page, 'Number').fill('typed while saving');
  release();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect(field(page, 'Number')).toHaveValue('typed while saving');
});

test('a repeated try of the same values carries the same Idempotency-Key, other values another', async ({
  page,
}) => {
  await page.clock.install();
  const saves = watchSaves(page);
  await field(page, 'Account name').fill('!429');
  for (const count of [1, 2]) {
    await saveButton(page).click();
    await expect.poll(() => saves.length).toBe(count);
    await expect(saveButton(page)).not.toHaveAttribute('aria-disabled', 'true');
    // The pause that the API asks for.
    await expect(page.getByRole('timer')).toBeVisible();
    await page.clock.fastForward(30_000);
  }
  await field(page, 'Number').fill('8');
  await saveButton(page).click();
  await expect.poll(() => saves.length).toBe(3);
  expect(saves[0]?.idempotencyKey).toBe(saves[1]?.idempotencyKey);
  expect(saves[2]?.idempotencyKey).not.toBe(saves[0]?.idempotencyKey);
});
