import {
  accountField,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { draftNote, draftWritten, keptDrafts } from '../../fixtures/pages/drafts';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn, test } from '../../fixtures/test';

/** What a draft belongs to, and what ends it or takes precedence over it. */
const restored = /Restored what you typed/;

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

test('a save clears the draft, and the note about it', async ({ page }) => {
  const name = uniqueName('Saved draft');
  await accountField(page, 'Account name').fill(name);
  await page.reload();
  await expect(draftNote(page, restored)).toBeVisible();
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect(draftNote(page, restored)).toBeHidden();
  await expect.poll(() => keptDrafts(page)).toEqual([]);
});

test('a draft is of one API region and one person', async ({ page, context }) => {
  await accountField(page, 'Account name').fill('In Europe by Editor');
  await draftWritten(page, 'In Europe by Editor');
  await page.close();
  const next = await context.newPage();
  await openNewAccount(next, 'us');
  await expect(accountField(next, 'Account name')).toHaveValue('');
  await context.clearCookies();
  await signIn(next, 'Admin');
  await openNewAccount(next);
  await accountField(next, 'Number').fill('7');
  await draftWritten(next, '"number":"7"');
  await expect(accountField(next, 'Account name')).toHaveValue('');
});

test('the end of the session leaves the draft, signing out removes it', async ({ page, context }) => {
  await accountField(page, 'Account name').fill('Over the end of the session');
  await draftWritten(page, 'Over the end of the session');
  await context.clearCookies();
  await signIn(page, 'Editor');
  await openNewAccount(page);
  await expect(accountField(page, 'Account name')).toHaveValue('Over the end of the session');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await keptDrafts(page)).toEqual([]);
});

test('values from a link come before a draft, which is offered instead', async ({ page }) => {
  await accountField(page, 'Account name').fill('From the draft');
  await draftWritten(page, 'From the draft');
  await page.goto('/eu/accounts/new?reference=From%20the%20link');
  const offer = draftNote(page, 'What you typed a moment ago is kept as a draft.');
  await expect(offer).toBeVisible();
  await expect(accountField(page, 'Account name')).toHaveValue('From the link');
  await offer.getByRole('button', { name: 'Restore' }).click();
  await expect(accountField(page, 'Account name')).toHaveValue('From the draft');
  await page.reload();
  await expect(accountField(page, 'Account name')).toHaveValue('From the draft');
});

test('a draft of an account that has changed since keeps the newer values, and says so', async ({
  page,
  app,
}) => {
  const name = uniqueName('Saved by two');
  const colleague = await signInByHttp(app.origin, 'admin');
  const { body } = await colleague.save('eu', { reference: name, number: '1', parent: 'Old parent' });
  await page.goto(`/eu/accounts/${String(body.account?.['id'])}`);
  await accountField(page, 'Number').fill('2');
  await draftWritten(page, '"number":"2"');
  await colleague.save('eu', { reference: name, number: '1', parent: 'New parent' });
  await page.reload();
  await expect(draftNote(page, restored)).toContainText('The account has changed since then');
  await expect(accountField(page, 'Number')).toHaveValue('2');
  await expect(accountField(page, 'Parent account')).toHaveValue('New parent');
});
