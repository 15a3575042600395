import { accountField, saveButton, successToast, uniqueName } from '../../fixtures/pages/account-page';
import { holdRequests, scripts } from '../../fixtures/pages/held-requests';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn, test } from '../../fixtures/test';

/** The form can be seen and typed into before hydration. */
test('what is typed before the scripts of the page run is kept, over the values that the server rendered', async ({
  page,
  app,
}) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const account = { reference: uniqueName('Typed early'), number: '119', manager: 'Jane Roe' };
  const { body } = await editor.save('eu', account);
  await signIn(page, 'Editor');
  const run = await holdRequests(page, scripts);
  await page.goto(`/eu/accounts/${String(body.account?.['id'])}`, { waitUntil: 'commit' });
  await expect(accountField(page, 'Account manager')).toHaveValue('Jane Roe');
  await accountField(page, 'Number').fill('120');
  run();
  await expect(page.getByRole('button', { name: 'Number: 119 → 120' })).toBeVisible();
  await expect(accountField(page, 'Number')).toHaveValue('120');
  await expect(accountField(page, 'Number')).toBeFocused();
  await expect(accountField(page, 'Account manager')).toHaveValue('Jane Roe');
});

test('Enter and Save before the scripts of the page run keep what was typed, out of the address too', async ({
  page,
}) => {
  await signIn(page, 'Editor');
  const run = await holdRequests(page, scripts);
  await page.goto('/eu/accounts/new', { waitUntil: 'commit' });
  const name = uniqueName('Saved early');
  await accountField(page, 'Account name').fill(name);
  await expect(saveButton(page)).toBeDisabled();
  await accountField(page, 'Account name').press('Enter');
  run();
  await expect(saveButton(page)).toBeEnabled();
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  await expect(accountField(page, 'Account name')).toHaveValue(name);
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
});

test('what is chosen before the scripts of the page run counts: an API region, an order, an outcome', async ({
  page,
}) => {
  await signIn(page, 'Editor');
  for (const [address, label, chosen, reached] of [
    ['/eu/accounts/new', 'API region', 'us', /\/us\/accounts\/new$/],
    ['/eu/accounts', 'Sort accounts', 'name', /\/eu\/accounts\?sort=name$/],
    ['/eu/activity', 'Outcome', 'created', /\/eu\/activity\?outcome=created$/],
  ] as const) {
    const run = await holdRequests(page, scripts);
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByLabel(label, { exact: true }).selectOption(chosen);
    run();
    await expect(page).toHaveURL(reached);
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(chosen);
    await page.unrouteAll();
  }
});

test('what a browser restores at a reload is no choice', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts');
  const region = page.getByLabel('API region', { exact: true });
  await region.selectOption('us');
  await expect(page).toHaveURL(/\/us\/accounts$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/eu\/accounts$/);
  await page.reload();
  await expect(page).toHaveURL(/\/eu\/accounts$/);
  await expect(region).toHaveValue('eu');
});

test('an element that an extension adds beside a field before the scripts run loses nothing that was typed', async ({
  page,
  faults,
}) => {
  // React says that what it finds is not what the server sent, and renders the page anew.
  faults.expectConsoleError(/Minified React error #418/);
  await signIn(page, 'Editor');
  const run = await holdRequests(page, scripts);
  await page.goto('/eu/accounts/new', { waitUntil: 'commit' });
  await accountField(page, 'Account name').fill('Typed early');
  await accountField(page, 'Reporting region').fill('EMEA');
  await page.getByRole('searchbox').fill('Typed into the search');
  await page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) {
      input.insertAdjacentElement('afterend', document.createElement('div'));
      input.insertAdjacentElement('beforebegin', document.createElement('span'));
    }
  });
  run();
  await expect(page.getByRole('searchbox')).toHaveValue('Typed into the search');
  await expect(page).toHaveURL(/q=Typed/);
  await expect(accountField(page, 'Account name')).toHaveValue('Typed early');
  await expect(accountField(page, 'Reporting region')).toHaveValue('EMEA');
});
