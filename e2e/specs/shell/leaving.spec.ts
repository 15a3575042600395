import type { Page } from 'playwright/test';
import {
  accountField,
  openNewAccount,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { draftNote, draftWritten, keptDrafts } from '../../fixtures/pages/drafts';
import { scripts } from '../../fixtures/pages/held-requests';
import {
  accountsLink as accounts,
  answer,
  openFromList,
  leaveQuestion as question,
} from '../../fixtures/pages/leaving';
import { expect, signIn, test } from '../../fixtures/test';

/** Leaving unsaved values asks, once. Nothing else does. */
const name = (page: Page) => accountField(page, 'Account name');

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
});

test('a link asks first: Stay has the focus and changes nothing, Leave keeps a draft', async ({ page }) => {
  await openFromList(page);
  await name(page).fill('Left by a link');
  await accounts(page).click();
  await expect(question(page)).toContainText('What you typed is kept in this browser as a draft.');
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
  await expect(page.getByRole('dialog')).toContainText('it is kept in this browser as a draft');
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
  await draftWritten(page, 'Signed out of');
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

test('the question comes without a connection too', async ({ page, context, faults }) => {
  faults.expectConsoleError(/ERR_INTERNET_DISCONNECTED/);
  await openFromList(page);
  await name(page).fill('Offline');
  await context.setOffline(true);
  await accounts(page).click();
  await expect(question(page)).toBeVisible();
});

test('where its code cannot be loaded the browser asks instead, and nothing typed is lost', async ({
  page,
  faults,
}) => {
  faults.expectConsoleError(/ERR_CONNECTION_RESET/);
  const explanation = 'What you typed is kept in this browser as a draft.';
  await page.route(scripts, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(explanation)) await route.abort('connectionreset');
    else await route.fulfill({ response });
  });
  await openNewAccount(page);
  await name(page).fill('Asked by the browser');
  for (const leaves of [false, true]) {
    const asked = page.waitForEvent('dialog');
    const clicked = accounts(page).click();
    const dialog = await asked;
    expect(dialog.message()).toContain('Leave without saving?');
    await (leaves ? dialog.accept() : dialog.dismiss());
    await clicked;
    if (leaves) await expect(page).toHaveURL(/\/eu\/accounts$/);
    else await expect(name(page)).toHaveValue('Asked by the browser');
  }
});

test('a link in the same moment as the first letter asks: nothing has to be loaded before', async ({
  page,
}) => {
  await openNewAccount(page);
  await page.evaluate(() => {
    const reference = document.querySelector<HTMLInputElement>('input[name="reference"]');
    reference?.focus();
    document.execCommand('insertText', false, 'T');
    document.querySelector<HTMLElement>('a[href="/eu/activity"]')?.click();
  });
  await expect(question(page)).toBeVisible();
  await expect(name(page)).toHaveValue('T');
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
});
