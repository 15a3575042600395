import type { BrowserContext, Page } from 'playwright/test';
import {
  accountField,
  openNewAccount,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { ageDrafts, draftNote, draftWritten, keptDrafts } from '../../fixtures/pages/drafts';
import { scripts } from '../../fixtures/pages/held-requests';
import { expect, signIn, test } from '../../fixtures/test';

/** What is typed and not saved is kept in this browser and restored. */
const minuteMs = 60_000;
const restored = /Restored what you typed/;

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

/** Another tab of the same browser, on the form for a new account. */
async function openTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await openNewAccount(tab);
  return tab;
}

test('a reload gives back what was typed, down to the last character, with its age', async ({ page }) => {
  await accountField(page, 'Account name').fill('Typed');
  await accountField(page, 'Number').pressSequentially('123');
  await page.reload();
  await expect(draftNote(page, 'Restored what you typed a moment ago.')).toBeVisible();
  await expect(accountField(page, 'Account name')).toHaveValue('Typed');
  await expect(accountField(page, 'Number')).toHaveValue('123');
  await ageDrafts(page, 5 * minuteMs);
  await page.reload();
  await expect(draftNote(page, 'Restored what you typed 5 minutes ago.')).toBeVisible();
  await page.reload();
  await expect(draftNote(page, 'Restored what you typed 5 minutes ago.')).toBeVisible();
});

test('what is typed before the drafts’ code has loaded is kept too', async ({ page }) => {
  await page.waitForLoadState('networkidle');
  // What is requested from now on never arrives.
  await page.route(scripts, () => undefined);
  await accountField(page, 'Account name').fill('Typed at once');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await expect(accountField(page, 'Account name')).toHaveValue('Typed at once');
});

test('Discard takes the restored values back, for good', async ({ page }) => {
  await accountField(page, 'Account name').fill('To be discarded');
  await page.reload();
  await draftNote(page, restored).getByRole('button', { name: 'Discard' }).click();
  await expect(accountField(page, 'Account name')).toHaveValue('');
  await expect(accountField(page, 'Account name')).toBeFocused();
  await expect(draftNote(page, restored)).toBeHidden();
  await expect.poll(() => keptDrafts(page)).toEqual([]);
  await page.reload();
  await expect(accountField(page, 'Account name')).toHaveValue('');
});

test('the draft of a crashed tab goes to the next one', async ({ page, context }) => {
  await accountField(page, 'Account name').fill('Before the crash');
  await draftWritten(page, 'Before the crash');
  const next = await context.newPage();
  const crashed = page.waitForEvent('crash');
  // Kills the page's process without any event.
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await openNewAccount(next);
  await expect(draftNote(next, restored)).toBeVisible();
  await expect(accountField(next, 'Account name')).toHaveValue('Before the crash');
});

test('the draft of a closed tab goes to the next one', async ({ page, context }) => {
  await accountField(page, 'Account name').fill('Before the tab was closed');
  await draftWritten(page, 'Before the tab was closed');
  await page.close();
  const next = await openTab(context);
  await expect(accountField(next, 'Account name')).toHaveValue('Before the tab was closed');
});

test('two tabs on one form keep a draft each, and a third is given neither', async ({ page, context }) => {
  const other = await openTab(context);
  await accountField(page, 'Account name').fill('Of the first tab');
  await accountField(other, 'Account name').fill('Of the second tab');
  await draftWritten(page, 'Of the first tab');
  await draftWritten(page, 'Of the second tab');
  const third = await openTab(context);
  await accountField(third, 'Number').fill('3');
  await draftWritten(third, '"number":"3"');
  await expect(accountField(third, 'Account name')).toHaveValue('');
  await expect(draftNote(third, 'typed')).toBeHidden();
  for (const tab of [other, page]) await tab.reload();
  await expect(accountField(page, 'Account name')).toHaveValue('Of the first tab');
  await expect(accountField(other, 'Account name')).toHaveValue('Of the second tab');
});

test('nothing is kept of an untouched form, nor of one that was typed back', async ({ page }) => {
  await accountField(page, 'Number').fill('12');
  await draftWritten(page, '12');
  await accountField(page, 'Number').fill('');
  await expect.poll(() => keptDrafts(page)).toEqual([]);
  await page.reload();
  await accountField(page, 'Account name').focus();
  await expect(draftNote(page, 'typed')).toBeHidden();
  expect(await keptDrafts(page)).toEqual([]);
});

test('a draft of more than 30 days is forgotten', async ({ page, context }) => {
  await accountField(page, 'Account name').fill('Long ago');
  await draftWritten(page, 'Long ago');
  await ageDrafts(page, 30 * 24 * 60 * minuteMs);
  await page.close();
  const next = await openTab(context);
  await expect.poll(() => keptDrafts(next)).toEqual([]);
  await expect(accountField(next, 'Account name')).toHaveValue('');
});

for (const [what, sabotage] of [
  ['full', "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"],
  [
    'blocked',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });",
  ],
] as const) {
  test(`where the browser's storage is ${what}, the form works without drafts`, async ({ page }) => {
    await page.addInitScript(sabotage);
    await openNewAccount(page);
    const name = uniqueName(`Storage ${what}`);
    await saveName(page, name);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  });
}
