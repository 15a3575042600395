import type { Page } from 'playwright/test';
import { test } from '../../fixtures/app/scripted-app';
import {
  accountField,
  failureToast,
  openNewAccount,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { cutConnection } from '../../fixtures/pages/page-faults';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** What can break while a save runs: the page says what is known, keeps what was typed, and continues the same save. */
test.use({ sharedBy: 'editing' });

test.beforeEach(async ({ page, api }) => {
  api.reset();
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

/** Everything spoken as an alert: an unknown outcome is said once. */
const alerts = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

const maybe = (page: Page) => page.getByRole('heading', { name: 'It may have been saved', exact: true });

test('the server is killed during a save and started again: "Send again" goes on with the same save', async ({
  page,
  api,
  app,
  faults,
}) => {
  faults.expectConsoleError(cutConnection);
  const saves = watchSaves(page);
  const name = uniqueName('Through a restart');
  await accountField(page, 'Number').fill('0815');
  api.accounts.next({ hang: true });
  await saveName(page, name);
  await expect.poll(() => api.calls.length).toBe(1);
  await app.restart('SIGKILL');
  const note = alerts(page);
  await expect(note.getByRole('heading')).toHaveText('It may have been saved');
  await expect(note).toContainText(
    /Sent at \d.* to Europe \(EU\)\. The connection broke before an answer came/,
  );
  await expect(note).toContainText('Look in CustomerGauge under Data > Rest APIs');
  await expect(note.getByRole('button')).toHaveText(['Send again']);
  await expect(accountField(page, 'Account name')).toHaveValue(name);
  await expect(accountField(page, 'Number')).toHaveValue('0815');
  // The first try may have been applied, so a 200 does not tell whether it created the account.
  api.accounts.next({ status: 200 });
  await note.getByRole('button', { name: 'Send again' }).click();
  await expect(successToast(page, `Saved ${name} in Europe (EU)`)).toBeVisible();
  await expect(maybe(page)).toBeHidden();
  expect(saves).toHaveLength(2);
  expect(saves[0]?.idempotencyKey).toBe(saves[1]?.idempotencyKey);
});

test('12 seconds without an answer: the page says what it is waiting for, keeps what is typed, and then shows the outcome', async ({
  page,
  api,
}) => {
  const name = uniqueName('After 12 seconds');
  // The first try times out after 8 seconds, the second is answered after 4 more.
  api.accounts.next({ hang: true }, { delayMs: 4_000, status: 201 });
  const saves = watchSaves(page);
  await saveName(page, name);
  await expect(
    page.getByText('Waiting for the accounts API in Europe (EU). This can take up to 20 seconds.'),
  ).toBeVisible();
  await expect(saveButton(page)).toHaveAttribute('aria-disabled', 'true');
  await accountField(page, 'Number').fill('typed meanwhile');
  await page.keyboard.press('Enter');
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible({ timeout: 20_000 });
  await expect(accountField(page, 'Number')).toHaveValue('typed meanwhile');
  await expect(page.getByText('Waiting for the accounts API')).toBeHidden();
  expect(api.calls).toHaveLength(2);
  expect(saves).toHaveLength(1);
});

test('a paused API region says since when, counts down to the next try, and takes the save then', async ({
  page,
  api,
  app,
}) => {
  test.slow();
  const editor = await signInByHttp(app.origin, 'editor');
  await openNewAccount(page, 'us');
  const name = uniqueName('Paused');
  await accountField(page, 'Account name').fill(name);
  api.accounts.always({ drop: 'before-answer' });
  const silent = Array.from({ length: 10 }, () => editor.save('us', { reference: uniqueName('Silent') }));
  expect((await Promise.all(silent)).map(({ body }) => body.outcome)).toEqual(Array(10).fill('unknown'));
  const calls = api.calls.length;
  await saveButton(page).click();
  const toast = failureToast(page, 'This API region is paused');
  await expect(toast).toContainText('Nothing was sent');
  await expect(toast).toContainText(/The pause lasts 1\d\ss\./);
  const pause = page.getByRole('timer');
  await expect(pause).toHaveText(/^API region paused since \d.+\. You can try to save again in 1?\d\ss\.$/);
  await expect(pause.locator('time')).toHaveAttribute('datetime', /^\d{4}-.+Z$/);
  await expect(saveButton(page)).toBeDisabled();
  // The whole region is paused: other values would not be sent either.
  await accountField(page, 'Number').fill('7');
  await expect(saveButton(page)).toBeDisabled();
  expect(api.calls).toHaveLength(calls);
  api.accounts.always({ status: 201 });
  await expect(saveButton(page)).toBeEnabled({ timeout: 20_000 });
  await expect(pause).toBeHidden();
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in United States (US)`)).toBeVisible();
});

test('a busy API: the pause is counted down, then the button is live again', async ({ page, api }) => {
  await page.clock.install();
  api.accounts.next({ status: 429, headers: { 'Retry-After': '90' } });
  const name = uniqueName('Busy');
  await saveName(page, name);
  const pause = page.getByRole('timer');
  await expect(pause).toHaveText(
    /^The API asked for a pause\. You can save again in (?:1\smin (?:30|2\d)\ss)\.$/,
  );
  await expect(saveButton(page)).toBeDisabled();
  await page.clock.fastForward(60_000);
  await expect(pause).toHaveText(/ (?:30|2\d)\ss\.$/);
  await expect(saveButton(page)).toBeDisabled();
  await page.clock.fastForward(30_000);
  await expect(pause).toBeHidden();
  await expect(saveButton(page)).toBeEnabled();
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
});

test('offline is reported at once, and the save is sent when the person presses Save, not by itself', async ({
  page,
  context,
  api,
  faults,
}) => {
  // What the form preloads may be under way when the network goes.
  faults.expectConsoleError(/ERR_INTERNET_DISCONNECTED/);
  const saves = watchSaves(page);
  const name = uniqueName('Offline');
  await accountField(page, 'Account name').fill(name);
  await context.setOffline(true);
  await saveButton(page).click();
  const alert = failureToast(page, 'You are offline');
  await expect(alert).toContainText('Nothing was sent, and what you typed is still here.');
  await expect(accountField(page, 'Account name')).toHaveValue(name);
  await context.setOffline(false);
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true);
  // By the time of this answer, anything sent by itself would have been sent.
  expect(await page.evaluate(async () => (await fetch('/api/eu/accounts/recent')).status)).toBe(200);
  expect([saves.length, api.calls.length]).toEqual([0, 0]);
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  expect(saves).toHaveLength(1);
});
