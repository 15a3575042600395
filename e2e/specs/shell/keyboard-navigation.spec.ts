import type { Page } from 'playwright/test';
import { accountField, openNewAccount, saveButton, uniqueName } from '../../fixtures/pages/account-page';
import { leaveField } from '../../fixtures/pages/keyboard';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { expect, signIn, test } from '../../fixtures/test';

/** Shortcuts that lead somewhere, and the list of all shortcuts. */
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search accounts' });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

test('letters and symbols are text in a field, and choose in a select', async ({ page }) => {
  const name = accountField(page, 'Account name');
  await name.focus();
  await page.keyboard.type('n/g a?gh');
  await expect(name).toHaveValue('n/g a?gh');
  await page.getByRole('combobox', { name: 'API region' }).focus();
  await page.keyboard.press('n');
  await expect(help(page)).toBeHidden();
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
});

test('g a leads to the accounts, g h to the activity, n to a new account', async ({ page }) => {
  await leaveField(page);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page).toHaveURL(/\/eu\/accounts$/);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/\/eu\/activity$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  await expect(accountField(page, 'Account name')).toBeFocused();
});

test('a shortcut that leads away asks first while something is unsaved', async ({ page }) => {
  await accountField(page, 'Account name').fill('Unsaved');
  await leaveField(page);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(question).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(accountField(page, 'Account name')).toHaveValue('Unsaved');
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
});

test('/ leads to the search with its text selected, from a page without one too', async ({ page }) => {
  await leaveField(page);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(search(page)).toHaveValue('a/b');
  await leaveField(page);
  await page.keyboard.press('/');
  await page.keyboard.type('c');
  await expect(search(page)).toHaveValue('c');
  await page.goto('/eu/activity');
  // The page is visible before its scripts listen.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(search(page)).toBeFocused({ timeout: 2_000 });
  }).toPass();
});

test('/ leads to the list where the window is too narrow for it beside the form', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(search(page)).toBeHidden();
  await leaveField(page);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/eu\/accounts$/);
  await expect(search(page)).toBeFocused();
});

test('? lists every shortcut; while the list is open no other one works; Escape goes back', async ({
  page,
}) => {
  const saves = watchSaves(page);
  await accountField(page, 'Account name').fill(uniqueName('Behind'));
  await saveButton(page).focus();
  await page.keyboard.press('?');
  await expect(help(page)).toBeVisible();
  for (const action of [
    'Save the account',
    'Search accounts',
    'New account',
    'Go to accounts',
    'Go to activity',
  ]) {
    await expect(help(page).getByRole('term').filter({ hasText: action })).toBeVisible();
  }
  await page.keyboard.press('Control+s');
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await expect(saveButton(page)).toBeFocused();
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  expect(saves).toHaveLength(0);
});

test('a button in the bar opens the list of shortcuts, Close closes it', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Keyboard shortcuts', exact: true });
  await button.click();
  await expect(help(page)).toBeVisible();
  await help(page).getByRole('button', { name: 'Close' }).click();
  await expect(help(page)).toBeHidden();
  await expect(button).toBeFocused();
});
