import type { Page } from 'playwright/test';
import { accountField, openNewAccount, saveButton } from '../../fixtures/pages/account-page';
import { holdRequests } from '../../fixtures/pages/held-requests';
import { leaveField } from '../../fixtures/pages/keyboard';
import { answer, leaveQuestion } from '../../fixtures/pages/leaving';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { expect, signIn, test } from '../../fixtures/test';

/** `/` when the search is on another page, and what is typed until that page arrives. */
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search accounts' });

/** The next page's data, as requested by the router. */
const accountsPage = /\/eu\/accounts\?(?:.*&)?_rsc=/;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

/** Presses `/`, and holds the list back until the returned function is called. */
async function pressSlash(page: Page): Promise<() => void> {
  const releaseList = await holdRequests(page, accountsPage);
  const asked = page.waitForRequest(accountsPage);
  await page.keyboard.press('/');
  await asked;
  return releaseList;
}

test('what is typed before the list is there goes into its search, whatever else the keys are for', async ({
  page,
}) => {
  const saves = watchSaves(page);
  await saveButton(page).focus();
  const releaseList = await pressSlash(page);
  await page.keyboard.type('nan? gh/1');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  releaseList();
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue('nan? gh/');
  await page.keyboard.type('2');
  await expect(search(page)).toHaveValue('nan? gh/2');
  await expect(page).toHaveURL(`/eu/accounts?${new URLSearchParams({ q: 'nan? gh/2' })}`);
  expect(saves).toEqual([]);
});

for (const [what, end] of [
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['a click', (page: Page) => page.getByRole('main').click()],
] as const) {
  test(`${what} ends it: the keys mean what they always do, and the search takes no focus`, async ({
    page,
  }) => {
    await leaveField(page);
    const releaseList = await pressSlash(page);
    await page.keyboard.type('abc');
    await end(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    releaseList();
    await expect(search(page)).toBeVisible();
    await expect(search(page)).toHaveValue('');
    await expect(search(page)).not.toBeFocused();
  });
}

test('whoever stays with unsaved values does not find the focus in the search later', async ({ page }) => {
  await accountField(page, 'Account name').fill('Unsaved');
  await leaveField(page);
  await page.keyboard.press('/');
  await expect(leaveQuestion(page)).toBeVisible();
  await page.keyboard.type('abc');
  await answer(page, 'Stay').press('Enter');
  await expect(leaveQuestion(page)).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await answer(page, 'Leave').press('Enter');
  await expect(search(page)).toBeVisible();
  await expect(search(page)).toHaveValue('');
  await expect(search(page)).not.toBeFocused();
});

test('whoever leaves unsaved values finds the focus in the search', async ({ page }) => {
  await accountField(page, 'Account name').fill('Unsaved');
  await leaveField(page);
  await page.keyboard.press('/');
  await answer(page, 'Leave').click();
  await expect(search(page)).toBeFocused();
});
