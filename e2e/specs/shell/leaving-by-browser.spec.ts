import type { Page } from 'playwright/test';
import { accountField, openNewAccount } from '../../fixtures/pages/account-page';
import { draftWritten } from '../../fixtures/pages/drafts';
import {
  accountsLink as accounts,
  answer,
  openFromList,
  leaveQuestion as question,
} from '../../fixtures/pages/leaving';
import { expect, signIn, test } from '../../fixtures/test';

/** The browser's own ways off the page ask too: Back and Forward, reload, another address, closing the tab. */
const name = (page: Page) => accountField(page, 'Account name');

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
});

/** A step in the history, as by the browser's own buttons: -1 is Back, 1 Forward. */
async function step(page: Page, steps: -1 | 1): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await client.send('Page.getNavigationHistory');
  const entry = entries[currentIndex + steps];
  if (entry === undefined) throw new Error('There is no such step in the history.');
  await client.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  await client.detach();
}

for (const navigationApi of ['with', 'without'] as const) {
  test.describe(`${navigationApi} the Navigation API`, () => {
    test.beforeEach(async ({ page }) => {
      if (navigationApi === 'without') {
        await page.addInitScript("Object.defineProperty(window, 'navigation', { value: undefined });");
      }
    });

    test('Back asks: Stay stays with what was typed, Leave goes there', async ({ page }) => {
      await openFromList(page);
      await name(page).fill('Left by Back');
      await step(page, -1);
      await expect(question(page)).toBeVisible();
      await answer(page, 'Stay').click();
      await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
      await expect(name(page)).toHaveValue('Left by Back');
      await step(page, -1);
      await answer(page, 'Leave').click();
      await expect(page).toHaveURL(/\/eu\/accounts$/);
      await expect(name(page)).toBeHidden();
      await step(page, 1);
      await expect(name(page)).toHaveValue('Left by Back');
    });

    test('Forward asks: Stay stays with what was typed, Leave goes there', async ({ page }) => {
      await openFromList(page);
      await accounts(page).click();
      await expect(page).toHaveURL(/\/eu\/accounts$/);
      await step(page, -1);
      await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
      await name(page).fill('Left by Forward');
      await step(page, 1);
      await expect(question(page)).toBeVisible();
      await answer(page, 'Stay').click();
      await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
      await expect(name(page)).toHaveValue('Left by Forward');
      // Without that API the direction is unknown, so the page is placed after the entry that was visited.
      await step(page, navigationApi === 'with' ? 1 : -1);
      await answer(page, 'Leave').click();
      await expect(page).toHaveURL(/\/eu\/accounts$/);
      await expect(name(page)).toBeHidden();
    });

    test('Back and Forward on an untouched form ask nothing', async ({ page }) => {
      await openFromList(page);
      await step(page, -1);
      await expect(page).toHaveURL(/\/eu\/accounts$/);
      await step(page, 1);
      await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
      await expect(name(page)).toBeVisible();
      await expect(question(page)).toBeHidden();
    });
  });
}

for (const [way, leave] of [
  ['reloading', (page: Page) => page.evaluate(() => location.reload())],
  ['going to an address', (page: Page) => page.evaluate(() => location.assign('/sandbox'))],
  ['closing the tab', (page: Page) => page.close({ runBeforeUnload: true })],
] as const) {
  test(`${way} makes the browser ask, and whoever stays keeps what was typed`, async ({ page }) => {
    await openNewAccount(page);
    await name(page).fill('Not unloaded');
    // A script can close a tab before the page's code loads; no person is that fast.
    await draftWritten(page, 'Not unloaded');
    const asked = page.waitForEvent('dialog');
    // Leaving waits for the answer, so nothing waits for it here.
    const left = leave(page);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await left;
    await expect(name(page)).toHaveValue('Not unloaded');
  });
}

test('a link to a page that the router does not know asks once, not twice', async ({ page }) => {
  await openNewAccount(page);
  await name(page).fill('Left for the sandbox');
  await draftWritten(page, 'Left for the sandbox');
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await page.getByRole('link', { name: 'What the sandbox can do' }).click();
  await answer(page, 'Leave').click();
  await expect(page).toHaveURL(/\/sandbox$/);
  expect(asked).toBe(0);
});
