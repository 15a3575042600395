import {
  accountField as field,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { openForm } from '../../fixtures/pages/form-states';
import { tabTo } from '../../fixtures/pages/keyboard';
import { expect, signIn, test } from '../../fixtures/test';

/** The form in a real browser against the sandbox: saving, and an honest answer. */
test('a new account is created, the same again is updated, and another API region knows nothing of it', async ({
  page,
}) => {
  await openForm(page);
  const name = uniqueName('ACME Industries');
  await field(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await saveButton(page).click();
  await expect(successToast(page, `Updated ${name} in Europe (EU)`)).toBeVisible();
  await expect(field(page, 'Account name')).toHaveValue(name);
  await openNewAccount(page, 'us');
  await field(page, 'Account name').fill(name);
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in United States (US)`)).toBeVisible();
});

test('after a save "New account" begins the next one, by the link and by its key; what is typed it leaves alone', async ({
  page,
}) => {
  await openForm(page);
  const name = uniqueName('First of two');
  const link = page.getByRole('link', { name: 'New account' });
  await field(page, 'Account name').fill(name);
  await field(page, 'Number').fill('7');
  await saveButton(page).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await link.click();
  await expect(field(page, 'Account name')).toHaveValue('');
  await expect(field(page, 'Number')).toHaveValue('');
  await field(page, 'Account name').fill('Half typed');
  await link.click();
  await page.keyboard.press('n');
  await expect(field(page, 'Account name')).toHaveValue('Half typed');
  const second = uniqueName('Second of two');
  await field(page, 'Account name').fill(second);
  await saveButton(page).click();
  await expect(successToast(page, `Created ${second} in Europe (EU)`)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await expect(field(page, 'Account name')).toHaveValue('');
  await expect(field(page, 'Account name')).toBeFocused();
});

test('what was typed is sent clean and shown as it was sent', async ({ page }) => {
  await openForm(page);
  const name = uniqueName('Two  spaces');
  await field(page, 'Account name').fill(`\u00A0${name}\u00A0`);
  await expect(page.getByText('Several spaces in a row are sent as typed')).toBeVisible();
  const [request] = await Promise.all([
    page.waitForRequest((candidate) => candidate.method() === 'PUT'),
    saveButton(page).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ reference: name });
  await expect(field(page, 'Account name')).toHaveValue(name);
});

test('a link fills the form', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto('/eu/accounts/new?reference=ACME%20%26%20Sons&number=12&region=EMEA&password=x');
  await expect(field(page, 'Account name')).toHaveValue('ACME & Sons');
  await expect(field(page, 'Number')).toHaveValue('12');
  await expect(field(page, 'Reporting region')).toHaveValue('EMEA');
  await expect(field(page, 'Parent account')).toHaveValue('');
});

test('switching the API region keeps the page and, after a question, what was typed', async ({ page }) => {
  await openForm(page);
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

test('the whole flow works by keyboard alone', async ({ page }) => {
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
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Sign out', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sign-in/);
});
