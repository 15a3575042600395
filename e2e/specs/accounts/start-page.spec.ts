import type { Page } from 'playwright/test';
import { test } from '../../fixtures/app/scripted-app';
import { accountField, uniqueName } from '../../fixtures/pages/account-page';
import { axeViolations } from '../../fixtures/pages/axe';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** The page of accounts while none is open: what this person needs next. */
test.use({ sharedBy: 'start-page' });
test.beforeEach(({ api }) => api.reset());

const own = (page: Page) => page.getByRole('heading', { name: /of your saves ha(s|ve) no known outcome/ });
const recent = (page: Page) => page.getByRole('list', { name: 'Your recent accounts' });
const steps = (page: Page) => page.getByRole('list').filter({ hasText: 'Find an account' });

test('before the first save it says how to begin, each step with its key', async ({ page }) => {
  await signIn(page, 'Admin');
  await page.goto('/us/accounts');
  await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  await expect(own(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Your recent accounts' })).toHaveCount(0);
  const lines = await steps(page).getByRole('listitem').allInnerTexts();
  expect(lines.map((line) => line.replaceAll(/\s+/g, ' ').trim())).toEqual([
    'Find an account by its name, number or manager /',
    'Add a new account n',
    'Load accounts from a file',
    'See every save and its outcome g then h',
    'Show all keyboard shortcuts ?',
  ]);
  await steps(page).getByRole('link', { name: 'Load accounts from a file' }).click();
  await page.waitForURL('**/us/accounts/import');
  await page.goBack();
  await steps(page).getByRole('link', { name: 'Add a new account' }).click();
  await page.waitForURL('**/us/accounts/new');
});

test('viewers are told that they cannot save, and are offered nothing that they cannot do', async ({
  page,
}) => {
  await signIn(page, 'Viewer');
  await page.goto('/us/accounts');
  await expect(
    page.getByText('You can view the accounts of United States (US), but not save changes.'),
  ).toBeVisible();
  await expect(steps(page).getByRole('link')).toHaveText(['See every save and its outcome']);
});

test('the person’s own saves without a known outcome come first, and nobody else’s', async ({
  page,
  app,
  api,
}) => {
  const [mine, theirs] = [uniqueName('Mine'), uniqueName('Theirs')];
  const editor = await signInByHttp(app.origin, 'editor');
  const admin = await signInByHttp(app.origin, 'admin');
  api.accounts.always({ status: 500 });
  await Promise.all([
    editor.save('eu', { reference: mine, number: '7' }),
    admin.save('eu', { reference: theirs }),
  ]);
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  await expect(own(page)).toHaveText('1 of your saves has no known outcome');
  await expect(page.getByText(theirs)).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);
  const told = page.getByRole('listitem').filter({ hasText: mine });
  await expect(told).toContainText('no clear answer came back. It may have been saved.');
  await told.getByRole('link', { name: 'Open a form with these values' }).click();
  await expect(accountField(page, 'Account name')).toHaveValue(mine);
  await expect(accountField(page, 'Number')).toHaveValue('7');
  api.accounts.always({ status: 200 });
  await editor.save('eu', { reference: mine, number: '7' });
  await page.goto('/eu/accounts');
  await expect(recent(page)).toContainText(mine);
  await expect(own(page)).toHaveCount(0);
});

test('of more than three, only the newest are listed, with a link to all of them', async ({
  page,
  app,
  api,
}) => {
  const editor = await signInByHttp(app.origin, 'editor');
  api.accounts.always({ status: 500 });
  const names = [1, 2, 3, 4].map((number) => uniqueName(`Lost ${number}`));
  await Promise.all(names.map((reference) => editor.save('eu', { reference })));
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  await expect(own(page)).toHaveText('4 of your saves have no known outcome');
  await page.getByRole('link', { name: 'Show all of them' }).click();
  await page.waitForURL(/\/eu\/activity\?outcome=unresolved&actor=\d+$/);
  for (const name of names) await expect(page.getByRole('rowgroup').getByText(name)).toBeVisible();
});

test('recent accounts are shown there, not in the list, and the arrow keys move between them', async ({
  page,
  app,
}) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const names = [uniqueName('First'), uniqueName('Second')];
  for (const reference of names) await editor.save('us', { reference });
  await signIn(page, 'Editor');
  await page.goto('/us/accounts');
  await expect(recent(page).getByRole('link')).toHaveText([...names].reverse().map((name) => RegExp(name)));
  const list = page.getByRole('region', { name: 'Accounts', exact: true });
  await expect(list.getByRole('list', { name: 'Your recent accounts' })).toHaveCount(0);
  await recent(page).getByRole('link').first().focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page.locator(':focus')).toContainText(names[0] ?? '', { timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: names[0] ?? '' })).toBeVisible();
});
