import {
  accountField,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { leaveField } from '../../fixtures/pages/keyboard';
import { watchSaves } from '../../fixtures/pages/sent-saves';
import { expect, signIn, test } from '../../fixtures/test';

/** Saving by keyboard with Mod+S and Mod+Enter, wherever the focus is, once. */
test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

for (const keys of ['Control+s', 'Control+Enter']) {
  test(`${keys} saves once, from within a field`, async ({ page }) => {
    const saves = watchSaves(page);
    const name = uniqueName(keys);
    await accountField(page, 'Account name').fill(name);
    await page.keyboard.press(keys);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
    expect(saves).toHaveLength(1);
  });
}

test('two strokes in one tick save once', async ({ page }) => {
  const saves = watchSaves(page);
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
  expect(saves).toHaveLength(1);
});

test('a shortcut that is held down saves once, and on a focused button it does not press that button', async ({
  page,
}) => {
  const saves = watchSaves(page);
  const name = uniqueName('Held');
  await accountField(page, 'Account name').fill(name);
  await page.getByRole('button', { name: 'Show request' }).focus();
  await page.keyboard.down('Control');
  for (const _ of [1, 2, 3]) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(saves).toHaveLength(1);
});

test('with other modifiers, and while an input method is composing, the keys are left to the browser', async ({
  page,
}) => {
  const saves = watchSaves(page);
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
  expect(saves).toHaveLength(0);
});

test('elsewhere than on a Mac the hint says Ctrl, and is no part of the button’s name', async ({ page }) => {
  await expect(saveButton(page).locator('kbd')).toHaveText('Ctrl S', { useInnerText: true });
});

test('a viewer’s shortcut sends nothing', async ({ page }) => {
  await page.context().clearCookies();
  await signIn(page, 'Viewer');
  const saves = watchSaves(page);
  await page.goto('/eu/accounts/new?reference=ACME');
  await accountField(page, 'Account name').focus();
  await page.keyboard.press('Control+s');
  await expect(saveButton(page)).toBeDisabled();
  expect(saves).toHaveLength(0);
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
    const saves = watchSaves(page);
    const name = uniqueName('Mac');
    await accountField(page, 'Account name').fill(name);
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Meta+s');
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
    expect(saves).toHaveLength(1);
    await leaveField(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' }).locator('kbd').first()).toHaveText(
      '⌘ S',
      { useInnerText: true },
    );
  });
});
