import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { accountField, openNewAccount, saveButton, successToast, uniqueName } from '../fixtures/account-page';
import { expect, signIn, test } from '../fixtures/test';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search accounts' });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

/** Counts the saves that the page asks for from here on. */
function countSaves(page: Page): () => number {
  let saves = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT') saves += 1;
  });
  return () => saves;
}

/** Puts the focus where a letter is no text. */
async function leaveField(page: Page): Promise<void> {
  await page.getByRole('main').focus();
}

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

for (const keys of ['Control+s', 'Control+Enter']) {
  test(`${keys} saves once, from within a field`, async ({ page }) => {
    const saves = countSaves(page);
    const name = uniqueName(keys);
    await accountField(page, 'Account name').fill(name);
    await page.keyboard.press(keys);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
    expect(saves()).toBe(1);
  });
}

test('two strokes in one tick save once', async ({ page }) => {
  const saves = countSaves(page);
  const name = uniqueName('One tick');
  const field = accountField(page, 'Account name');
  await field.fill(name);
  await field.evaluate((input) => {
    for (const key of ['s', 'Enter']) {
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
      );
    }
  });
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  expect(saves()).toBe(1);
});

test('a shortcut that is held down saves once, and on a focused button it does not press that button', async ({
  page,
}) => {
  const saves = countSaves(page);
  const name = uniqueName('Held');
  await accountField(page, 'Account name').fill(name);
  await page.getByRole('button', { name: 'Show request' }).focus();
  await page.keyboard.down('Control');
  for (const _ of [1, 2, 3]) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(saves()).toBe(1);
});

test('with other modifiers, and while an input method is at work, the keys are left to the browser', async ({
  page,
}) => {
  const saves = countSaves(page);
  await accountField(page, 'Account name').fill(uniqueName('Not this'));
  const taken = await page.evaluate(() => {
    const field = document.activeElement;
    const strokes: KeyboardEventInit[] = [
      { key: 's', ctrlKey: true, isComposing: true },
      { key: 'Enter', ctrlKey: true, isComposing: true },
      { key: 's', ctrlKey: true, altKey: true },
      { key: 'S', ctrlKey: true, shiftKey: true },
      { key: 's', metaKey: true },
    ];
    return strokes.filter((stroke) => {
      const event = new KeyboardEvent('keydown', { ...stroke, bubbles: true, cancelable: true });
      return !field?.dispatchEvent(event);
    });
  });
  expect(taken).toEqual([]);
  expect(saves()).toBe(0);
});

test('letters and signs are text in a field, and choose in a select', async ({ page }) => {
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
  // The page stands before its scripts listen.
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
  const saves = countSaves(page);
  await accountField(page, 'Account name').fill(uniqueName('Behind'));
  await saveButton(page).focus();
  await page.keyboard.press('?');
  await expect(help(page)).toBeVisible();
  for (const deed of [
    'Save the account',
    'Search accounts',
    'New account',
    'Go to accounts',
    'Go to activity',
  ]) {
    await expect(help(page).getByRole('term').filter({ hasText: deed })).toBeVisible();
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Control+s');
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await expect(saveButton(page)).toBeFocused();
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  expect(saves()).toBe(0);
});

test('a button in the bar opens the list of shortcuts, Close closes it', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Keyboard shortcuts', exact: true });
  await button.click();
  await expect(help(page)).toBeVisible();
  await help(page).getByRole('button', { name: 'Close' }).click();
  await expect(help(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('elsewhere than on a Mac the hint says Ctrl, and is no part of the button’s name', async ({ page }) => {
  await expect(saveButton(page).locator('kbd')).toHaveText('Ctrl S', { useInnerText: true });
});

test('a viewer’s shortcut sends nothing', async ({ page }) => {
  await page.context().clearCookies();
  await signIn(page, 'Viewer');
  const saves = countSaves(page);
  await page.goto('/eu/accounts/new?reference=ACME');
  await accountField(page, 'Account name').focus();
  await page.keyboard.press('Control+s');
  await expect(saveButton(page)).toBeDisabled();
  expect(saves()).toBe(0);
});

test.describe('on a Mac', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
  });

  test('Command is the key that saves, and the hints say so from the first paint', async ({ page }) => {
    await expect(saveButton(page).locator('kbd')).toHaveText('⌘ S', { useInnerText: true });
    const html = await (await page.request.get('/eu/accounts/new')).text();
    expect(html).toMatch(/<html[^>]* data-platform="apple"/);
    const saves = countSaves(page);
    const name = uniqueName('Mac');
    await accountField(page, 'Account name').fill(name);
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Meta+s');
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
    expect(saves()).toBe(1);
    await leaveField(page);
    await page.keyboard.press('?');
    await expect(help(page).locator('kbd').first()).toHaveText('⌘ S', { useInnerText: true });
  });
});
