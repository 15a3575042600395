import type { Page } from 'playwright/test';
import { expect, signIn, test } from '../fixtures/test';

/** The form in a real browser against the sandbox: save, be told the truth, lose nothing. */
let serial = 0;
const uniqueName = (base: string) => `${base} ${Date.now()}-${++serial}`;
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save account', exact: true });
const success = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const failure = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

async function open(page: Page, path = '/eu/accounts/new'): Promise<void> {
  await signIn(page, 'Editor');
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: 'New account' })).toBeVisible();
}

test('a new account is created, the same again is updated, and another API region knows nothing of it', async ({
  page,
}) => {
  await open(page);
  const name = uniqueName('ACME Industries');
  await field(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(success(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await saveButton(page).click();
  await expect(success(page, `Updated ${name} in Europe (EU)`)).toBeVisible();
  await expect(field(page, 'Account name')).toHaveValue(name);
  await page.goto('/us/accounts/new');
  await field(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(success(page, `Created ${name} in United States (US)`)).toBeVisible();
});

test('what was typed is sent clean and shown as it was sent', async ({ page }) => {
  await open(page);
  const name = uniqueName('Two  spaces');
  await field(page, 'Account name').fill(`\u00A0${name}\u00A0`);
  await expect(page.getByText('Spaces in a row are sent as typed')).toBeVisible();
  const [request] = await Promise.all([
    page.waitForRequest((candidate) => candidate.method() === 'PUT'),
    saveButton(page).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ reference: name });
  await expect(field(page, 'Account name')).toHaveValue(name);
});

test('128 emoji fit; 129 are refused at the field before anything is sent', async ({ page }) => {
  await open(page);
  let requests = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT') requests += 1;
  });
  const name = field(page, 'Account name');
  await name.fill('😀'.repeat(129));
  await saveButton(page).click();
  await expect(name).toHaveAccessibleDescription(/Shorten it by 1 character/);
  expect(requests).toBe(0);
  await name.fill('😀'.repeat(128));
  await expect(name).not.toHaveAttribute('aria-invalid', 'true');
  await saveButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: /^(Created|Updated) 😀/ })).toBeVisible();
  expect(requests).toBe(1);
});

test('errors stand at their fields and in a summary that leads there; focus is on the first', async ({
  page,
}) => {
  await open(page);
  await field(page, 'Account manager').fill('Jo\u200Bhn');
  await saveButton(page).click();
  const name = field(page, 'Account name');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/Enter the account name/);
  const summary = failure(page, '2 fields need a change');
  await expect(summary).toBeVisible();
  await summary
    .getByRole('link', { name: /^Account manager: Remove the zero width space \(U\+200B\) at position 3/ })
    .click();
  await expect(field(page, 'Account manager')).toBeFocused();
  await field(page, 'Account manager').fill('John');
  await expect(field(page, 'Account manager')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(failure(page, '1 field needs a change')).toBeVisible();
});

test('an error of the API looks the same, goes away when its field changes, and blocks nothing', async ({
  page,
}) => {
  await open(page);
  await field(page, 'Account name').fill('!422');
  await field(page, 'Number').fill('7');
  await saveButton(page).click();
  const number = field(page, 'Number');
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription(/The API says: /);
  const summary = page.getByRole('alert').filter({ has: page.getByRole('link', { name: /^Number: / }) });
  await expect(summary).toContainText('accounts/0/reference');
  await expect(summary).toContainText('tenant');
  await number.press('End');
  await number.pressSequentially('1');
  await expect(number).not.toHaveAttribute('aria-invalid', 'true');
  const name = uniqueName('After an error');
  await field(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(success(page, `Created ${name}`)).toBeVisible();
  await expect(summary).toBeHidden();
});

test('two clicks and an Enter in one tick make one request', async ({ page }) => {
  await open(page);
  let requests = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT') requests += 1;
  });
  const name = uniqueName('Once');
  await field(page, 'Account name').fill(name);
  await saveButton(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
    button.form?.requestSubmit();
  });
  await expect(success(page, `Created ${name}`)).toBeVisible();
  expect(requests).toBe(1);
});

test('after 2 seconds the page says what it waits for; what is typed meanwhile stays', async ({ page }) => {
  await open(page);
  await field(page, 'Account name').fill('!slow');
  await saveButton(page).click();
  await expect(saveButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Waiting for the accounts API in Europe (EU)')).toBeVisible();
  await field(page, 'Number').fill('typed while saving');
  await expect(page.getByRole('status').filter({ hasText: /^(Created|Updated) !slow/ })).toBeVisible();
  await expect(field(page, 'Number')).toHaveValue('typed while saving');
});

test('offline is said at once, nothing typed is lost, and Retry sends it once the network is back', async ({
  page,
  context,
  faults,
}) => {
  // What the form loads beforehand may be on its way when the network goes.
  faults.expectConsoleError(/ERR_INTERNET_DISCONNECTED/);
  await open(page);
  const name = uniqueName('Offline');
  await field(page, 'Account name').fill(name);
  await context.setOffline(true);
  await saveButton(page).click();
  const alert = failure(page, 'You are offline');
  await expect(alert).toContainText('Nothing was sent');
  await expect(field(page, 'Account name')).toHaveValue(name);
  await context.setOffline(false);
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(success(page, `Created ${name}`)).toBeVisible();
});

test('a repeated try of the same values carries the same Idempotency-Key, other values another', async ({
  page,
}) => {
  await open(page);
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') keys.push(request.headers()['idempotency-key']);
  });
  await field(page, 'Account name').fill('!429');
  for (const count of [1, 2]) {
    await saveButton(page).click();
    await expect.poll(() => keys.length).toBe(count);
    await expect(saveButton(page)).not.toHaveAttribute('aria-disabled', 'true');
  }
  await field(page, 'Number').fill('8');
  await saveButton(page).click();
  await expect.poll(() => keys.length).toBe(3);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a link fills the form', async ({ page }) => {
  await open(page, '/eu/accounts/new?reference=ACME%20%26%20Sons&number=12&region=EMEA&password=x');
  await expect(field(page, 'Account name')).toHaveValue('ACME & Sons');
  await expect(field(page, 'Number')).toHaveValue('12');
  await expect(field(page, 'Reporting region')).toHaveValue('EMEA');
  await expect(field(page, 'Parent account')).toHaveValue('');
});

test('switching the API region keeps the page and, after a question, what was typed', async ({ page }) => {
  await open(page);
  await field(page, 'Account name').fill('Carried');
  const regions = page.getByRole('combobox', { name: 'API region' });
  await regions.selectOption('us');
  await page.getByRole('button', { name: 'Stay in Europe (EU)' }).click();
  await expect(regions).toHaveValue('eu');
  await expect(field(page, 'Account name')).toHaveValue('Carried');
  await regions.selectOption('us');
  await page.getByRole('button', { name: 'Take it along' }).click();
  await expect(page).toHaveURL(/\/us\/accounts\/new$/);
  await expect(field(page, 'Account name')).toHaveValue('Carried');
  await regions.selectOption('au');
  await page.getByRole('button', { name: 'Leave it behind' }).click();
  await expect(page).toHaveURL(/\/au\/accounts\/new$/);
  await expect(field(page, 'Account name')).toHaveValue('');
  await regions.selectOption('eu');
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
});

test('a viewer sees the form read-only, with the reason', async ({ page }) => {
  await signIn(page, 'Viewer');
  await page.goto('/eu/accounts/new?reference=ACME');
  await expect(field(page, 'Account name')).toHaveAttribute('readonly', '');
  await expect(page.getByText('Your role in Europe (EU) is Viewer')).toBeVisible();
  await expect(saveButton(page)).toBeDisabled();
});

test('the whole flow goes by keyboard alone', async ({ page }) => {
  await page.goto('/eu/accounts/new');
  await tabTo(page, page.getByRole('button', { name: 'Continue as Editor', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/eu\/accounts\/new$/);
  await expect(field(page, 'Account name')).toBeVisible();
  await tabTo(page, field(page, 'Account name'));
  const name = uniqueName('Keyboard');
  await page.keyboard.type(name);
  await tabTo(page, saveButton(page));
  await page.keyboard.press('Enter');
  await expect(success(page, `Created ${name}`)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Sign out', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sign-in/);
});

/** Presses Tab until the element has the focus; a keyboard trap or an unreachable element fails. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
