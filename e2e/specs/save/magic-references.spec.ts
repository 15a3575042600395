import type { Page } from 'playwright/test';
import {
  accountField,
  failureToast,
  openNewAccount,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { expect, signIn, test } from '../../fixtures/test';

/** What a person sees for each way in which the sandbox misbehaves, word for word. */
const requestId = /^Request [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const noClearAnswer = [
  'The outcome is not known',
  'The account was sent, but no clear answer came back, so it is not known whether it was saved. Save the same values again, or look in CustomerGauge under Data > Rest APIs.',
] as const;

const refusedCredentials = [
  'The accounts API refused our credentials',
  'The account was sent, but the accounts API refused the credential of this API region. Nothing was changed. Ask an administrator to check the credential, then save again.',
] as const;

/** Failures shown in a toast. `hidden`: words of the API that nobody may read. */
const failures = {
  '!401': { toast: refusedCredentials, retry: false, mayBeSaved: false, hidden: 'Unauthenticated.' },
  '!403': {
    toast: refusedCredentials,
    retry: false,
    mayBeSaved: false,
    hidden: 'This action is unauthorized.',
  },
  '!429': {
    toast: [
      'The accounts API is busy',
      'The account was sent, but the accounts API is busy and did not accept it. Nothing was changed. Save again later. The pause lasts 30 s.',
    ],
    retry: false,
    mayBeSaved: false,
    hidden: 'Too Many Attempts.',
  },
  '!500': { toast: noClearAnswer, retry: true, mayBeSaved: true, hidden: 'Server Error' },
  '!503': { toast: noClearAnswer, retry: true, mayBeSaved: true, hidden: 'Service Unavailable' },
  '!hang': { toast: noClearAnswer, retry: true, mayBeSaved: true, hidden: 'AbortError' },
  '!drop': { toast: noClearAnswer, retry: true, mayBeSaved: true, hidden: 'ECONNRESET' },
  '!html': { toast: noClearAnswer, retry: true, mayBeSaved: true, hidden: 'Bad Gateway' },
  '!redirect': {
    toast: [
      'The accounts API gave an unexpected answer',
      'The account was sent, but the accounts API gave an unexpected answer, so it is not known whether it was saved. Ask an administrator to check the address of this API region.',
    ],
    retry: false,
    mayBeSaved: true,
    hidden: '/sandbox/',
  },
} as const;

const others = ['!422', '!slow', '!applied-then-drop'];

// Names that no other spec saves, so that the first save of each creates its account.
test.use({ sharedBy: 'magic references' });

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

test('the page of the sandbox lists the names that are tested here', async ({ page }) => {
  await page.goto('/sandbox');
  const listed = await page.getByRole('rowheader').allTextContents();
  expect(listed.toSorted()).toEqual([...Object.keys(failures), ...others].toSorted());
});

for (const [reference, { toast, retry, mayBeSaved, hidden }] of Object.entries(failures)) {
  test(`${reference}: ${toast[0]}`, async ({ page }) => {
    await accountField(page, 'Number').fill('123');
    await saveName(page, reference);
    if (reference === '!hang') await expect(waiting(page)).toBeVisible();

    if (mayBeSaved) await expectNote(page, toast[1]);
    else await expectToast(page, toast, retry);
    await expect(alerts(page)).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: /^(?:Created|Updated|Saved)/ })).toHaveCount(0);
    await expect(page.locator('[aria-invalid]')).toHaveCount(0);
    await expect(page.locator('body')).not.toContainText(hidden);
    await expect(accountField(page, 'Account name')).toHaveValue(reference);
    await expect(accountField(page, 'Number')).toHaveValue('123');
  });
}

async function expectToast(page: Page, toast: readonly [string, string], retry: boolean): Promise<void> {
  const alert = failureToast(page, toast[0]);
  await expect(alert).toBeVisible({ timeout: 25_000 });
  await expect(alert.getByRole('paragraph')).toHaveText([...toast, requestId]);
  await expect(alert).toHaveText(new RegExp(`^${toast[0]}`));
  await expect(alert.getByRole('button', { name: 'Retry', exact: true })).toHaveCount(retry ? 1 : 0);
  await expect(page.getByRole('heading', { name: 'It may have been saved' })).toHaveCount(0);
}

/** The note that stays when a save may have succeeded. No toast repeats it. */
async function expectNote(page: Page, detail: string): Promise<void> {
  const note = alerts(page);
  await expect(note.getByRole('heading')).toHaveText('It may have been saved', { timeout: 25_000 });
  await expect(note.getByRole('paragraph')).toHaveText(/^Sent at \d.* to Europe \(EU\)\. /);
  await expect(note.getByRole('paragraph')).toContainText(detail);
  await expect(note.getByText(requestId)).toBeVisible();
  await expect(note.getByRole('button')).toHaveText(['Send again']);
}

test('!422: every error of the API, at its field or in the summary', async ({ page }) => {
  await accountField(page, 'Number').fill('123');
  await saveName(page, '!422');
  const summary = alerts(page);
  await expect(summary.getByRole('heading')).toHaveText('The accounts API refused the account');
  await expect(summary.getByRole('paragraph')).toHaveText([
    'The account was sent, but the accounts API refused it. Nothing was changed. Correct the errors it gave, then save again.',
    requestId,
  ]);
  await expect(summary.getByRole('listitem')).toHaveText([
    'Number: The API says: number must be a string.',
    'accounts/0/reference: The API says: accounts.0.reference has already been taken.',
    'tenant: The API says: tenant is not ready for accounts.',
  ]);
  const number = accountField(page, 'Number');
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription('The API says: number must be a string.');
  await expect(page.locator('[aria-invalid]')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Retry' })).toHaveCount(0);
});

test('!429: the pause holds for the values that were sent, not for those typed since', async ({ page }) => {
  const other = uniqueName('ACME Industries');
  await saveName(page, '!429');
  await accountField(page, 'Account name').fill(other);
  await expect(failureToast(page, 'The accounts API is busy')).toBeVisible();
  await expect(saveButton(page)).toBeEnabled();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await accountField(page, 'Account name').fill('!429');
  await expect(page.getByRole('timer')).toBeVisible();
  await accountField(page, 'Account name').fill(other);
  await saveButton(page).click({ timeout: 5_000 });
  await expect(successToast(page, `Created ${other} in Europe (EU)`)).toBeVisible();
});

test('!slow: what it waits for, then the outcome as usual', async ({ page }) => {
  await saveName(page, '!slow');
  await expect(waiting(page)).toBeVisible();
  const toast = successToast(page, 'Created !slow in Europe (EU)');
  await expect(toast).toHaveText('Created !slow in Europe (EU)');
  await expect(waiting(page)).toBeHidden();
  await expect(alerts(page)).toHaveCount(0);
});

test('!applied-then-drop: saved, and it is not known whether created or updated', async ({ page }) => {
  await saveName(page, '!applied-then-drop');
  const toast = successToast(page, 'Saved !applied-then-drop in Europe (EU)');
  await expect(toast.getByRole('paragraph')).toHaveText([
    'Saved !applied-then-drop in Europe (EU)',
    'The API accepted it. It is not known whether it was created or updated.',
  ]);
  await expect(alerts(page)).toHaveCount(0);
});

function waiting(page: Page) {
  return page.getByText('Waiting for the accounts API in Europe (EU). This can take up to 20 seconds.', {
    exact: true,
  });
}

/** Alerts with words: the framework keeps an empty one for itself. */
function alerts(page: Page) {
  return page.getByRole('alert').filter({ hasText: /\S/ });
}
