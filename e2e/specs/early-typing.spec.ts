import { accountField, uniqueName } from '../fixtures/account-page';
import { signInByHttp } from '../fixtures/staff-client';
import { expect, signIn, test } from '../fixtures/test';

/** The form can be seen and typed into before the page's scripts run. */
test('what is typed before the scripts of the page run is kept, over the values that the server drew', async ({
  page,
  app,
}) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const account = { reference: uniqueName('Typed early'), number: '119', manager: 'Jane Roe' };
  const { body } = await editor.save('eu', account);
  await signIn(page, 'Editor');
  let run = () => {};
  const held = new Promise<void>((resolve) => {
    run = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/eu/accounts/${String(body.account?.['id'])}`, { waitUntil: 'commit' });
  await expect(accountField(page, 'Account manager')).toHaveValue('Jane Roe');
  await accountField(page, 'Number').fill('120');
  run();
  await expect(page.getByRole('button', { name: 'Number: 119 → 120' })).toBeVisible();
  await expect(accountField(page, 'Number')).toHaveValue('120');
  await expect(accountField(page, 'Number')).toBeFocused();
  await expect(accountField(page, 'Account manager')).toHaveValue('Jane Roe');
});
