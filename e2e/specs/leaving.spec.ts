import type { Page } from 'playwright/test';
import { accountField, openNewAccount, saveName, successToast, uniqueName } from '../fixtures/account-page';
import { draftNote, keptDrafts } from '../fixtures/drafts';
import { expect, signIn, test } from '../fixtures/test';

/** Leaving what is typed and not saved asks, once; nothing else does. */
const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' });
const answer = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });
const accounts = (page: Page) => page.getByRole('link', { name: 'Accounts', exact: true });
const name = (page: Page) => accountField(page, 'Account name');

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
});

/** A step in the history as the browser's own buttons take it: -1 is Back, 1 Forward. */
async function step(page: Page, steps: -1 | 1): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await client.send('Page.getNavigationHistory');
  const entry = entries[currentIndex + steps];
  if (entry === undefined) throw new Error('There is no such step in the history.');
  await client.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  await client.detach();
}

/** The list, and the form one step after it in the history. */
async function openFromList(page: Page): Promise<void> {
  await page.goto('/eu/accounts');
  await page.getByRole('link', { name: 'New account', exact: true }).first().click();
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  await expect(name(page)).toBeVisible();
}

test('a link asks first: Stay has the focus and changes nothing, Leave keeps a draft', async ({ page }) => {
  await openFromList(page);
  await name(page).fill('Left by a link');
  await accounts(page).click();
  await expect(question(page)).toContainText('What you typed stays kept in this browser as a draft.');
  await expect(answer(page, 'Stay')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeHidden();
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  await expect(name(page)).toHaveValue('Left by a link');
  await accounts(page).click();
  await answer(page, 'Leave').click();
  await expect(page).toHaveURL(/\/eu\/accounts$/);
  await page.getByRole('link', { name: 'New account', exact: true }).first().click();
  await expect(draftNote(page, 'Restored what you typed')).toBeVisible();
  await expect(name(page)).toHaveValue('Left by a link');
});

test('Escape is Stay, and the question comes again with the next try', async ({ page }) => {
  await openFromList(page);
  await name(page).fill('Not left');
  for (let tries = 0; tries < 2; tries += 1) {
    await accounts(page).click();
    await expect(question(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question(page)).toBeHidden();
  }
  await expect(name(page)).toHaveValue('Not left');
});

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
      // Without that API nobody can tell the way: the page stands behind the one that was led to.
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
    const asked = page.waitForEvent('dialog');
    // What leaves waits for the answer, so nothing waits for it.
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

test('an untouched form, one that was typed back and one that was saved ask nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const leaveAndReturn = async () => {
    await accounts(page).click();
    await expect(page).toHaveURL(/\/eu\/accounts$/);
    await page.getByRole('link', { name: 'New account', exact: true }).first().click();
    await expect(name(page)).toBeVisible();
    await page.reload();
    await expect(name(page)).toBeVisible();
  };
  await openNewAccount(page);
  await name(page).focus();
  await leaveAndReturn();
  await name(page).fill('Typed');
  await name(page).fill('');
  await leaveAndReturn();
  const saved = uniqueName('Left after a save');
  await saveName(page, saved);
  await expect(successToast(page, `Created ${saved} in Europe (EU)`)).toBeVisible();
  await leaveAndReturn();
  expect(asked).toEqual([]);
});

test('a link within the page, and one that opens a tab, ask nothing', async ({ page, context }) => {
  await openNewAccount(page);
  await name(page).fill('Still here');
  await page.getByRole('link', { name: 'Skip to the page' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#page$/);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    accounts(page).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await tab.close();
  await expect(question(page)).toBeHidden();
  await expect(name(page)).toHaveValue('Still here');
});

test('another API region: what is left behind stays a draft, what is taken along does not', async ({
  page,
}) => {
  const regions = page.getByRole('combobox', { name: 'API region' });
  await openNewAccount(page);
  await name(page).fill('Left in Europe');
  await regions.selectOption('us');
  await expect(page.getByRole('dialog')).toContainText('stays kept in this browser as a draft');
  await answer(page, 'Leave it behind').click();
  await expect(page).toHaveURL(/\/us\//);
  await openNewAccount(page);
  await expect(name(page)).toHaveValue('Left in Europe');
  await regions.selectOption('au');
  await answer(page, 'Take it along').click();
  await expect(page).toHaveURL(/\/au\/accounts\/new$/);
  await expect(name(page)).toHaveValue('Left in Europe');
  await expect.poll(async () => (await keptDrafts(page)).length).toBe(1);
  await accounts(page).click();
  await answer(page, 'Leave').click();
  await expect(page).toHaveURL(/\/au\/accounts$/);
  await openNewAccount(page);
  await expect(name(page)).toHaveValue('');
});

test('signing out asks, and without a connection nothing is lost', async ({ page, context, faults }) => {
  faults.expectConsoleError(/ERR_INTERNET_DISCONNECTED|CLIENT_FETCH_ERROR/);
  await openNewAccount(page);
  await name(page).fill('Signed out of');
  const signOut = page.getByRole('button', { name: 'Sign out', exact: true });
  await signOut.first().click();
  await expect(page.getByRole('dialog')).toContainText('Signing out removes your drafts from this browser.');
  await answer(page, 'Stay signed in').click();
  await expect(name(page)).toHaveValue('Signed out of');
  await context.setOffline(true);
  await signOut.first().click();
  await answer(page, 'Sign out').click();
  await expect(page.getByRole('alert').filter({ hasText: 'You are still signed in' })).toBeVisible();
  await expect(name(page)).toHaveValue('Signed out of');
  await expect.poll(async () => (await keptDrafts(page)).length).toBe(1);
  await context.setOffline(false);
  await accounts(page).click();
  await expect(question(page)).toBeVisible();
});

test('the question comes without a connection too', async ({ page, context }) => {
  await openFromList(page);
  await name(page).fill('Offline');
  await context.setOffline(true);
  await accounts(page).click();
  await expect(question(page)).toBeVisible();
});
