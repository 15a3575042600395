import { readFile } from 'node:fs/promises';
import {
  chooseFile as choose,
  column,
  count,
  fileOf,
  loadAll,
  manyRows,
  openImport as open,
  previewRow,
  uniqueMark as unique,
} from '../../fixtures/pages/account-files';
import { axeViolations } from '../../fixtures/pages/axe';
import { expect, signIn, test } from '../../fixtures/test';

/** Loading known accounts from a file, by page and by HTTP, against the built app. */
test('an admin loads a file of 2,000 rows from the accounts page, and finds them afterwards', async ({
  page,
}) => {
  const mark = unique();
  await signIn(page, 'Admin');
  await page.goto('/eu/accounts');
  const list = page.getByRole('region', { name: 'Accounts', exact: true });
  await list.getByRole('link', { name: 'Load accounts from a file' }).click();
  await expect(page).toHaveTitle(/Load accounts from a file/);
  await choose(page, fileOf(manyRows(mark, 2_000)));
  await expect(column(page, 'Account name').locator('option:checked')).toHaveText('Name');
  await expect(column(page, 'Account manager').locator('option:checked')).toHaveText('Account owner');
  await expect(column(page, 'Parent account').locator('option:checked')).toHaveText('Not in the file');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(21);
  await expect(previewRow(page, `Company ${mark} 7`)).toContainText('New');
  await page.getByRole('button', { name: 'Load 2,000 rows', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'accounts.csv was loaded', exact: true })).toBeFocused({
    timeout: 40_000,
  });
  await expect(page.getByRole('status').filter({ hasText: '2,000 rows are new or changed' })).toBeVisible();
  await expect(count(page, 'New')).toHaveText('2,000');
  await expect(count(page, 'Refused')).toHaveText('0');
  await page.getByRole('link', { name: 'Go to the accounts' }).click();
  await page.getByRole('searchbox').fill(`${mark} 1999`);
  await page.getByRole('link', { name: `Company ${mark} 1999` }).click();
  await expect(page.getByText(/^Loaded from a file/).first()).toBeVisible();
});

test('refused rows come back as a file that can be corrected and loaded again', async ({ page }) => {
  const mark = unique();
  await open(page);
  await choose(page, fileOf(`Name,Number\nGood ${mark},1\n,=2\nGood ${mark},3\n`));
  await loadAll(page);
  await expect(count(page, 'Refused')).toHaveText('2');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download refused rows' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('refused-accounts.csv');
  const refused = await readFile(await download.path(), 'utf8');
  expect(refused.split('\r\n')).toEqual([
    '\uFEFFRow,Refused because,Name,Number',
    "3,Account name: Enter the account name.,,'=2",
    `4,Row 2 has this account name already.,Good ${mark},3`,
    '',
  ]);
  const mended = refused.replace(",,'=2", `,Mended ${mark},'=2`).replace(`Good ${mark},3`, `Other ${mark},3`);
  await page.getByRole('button', { name: 'Load another file' }).click();
  await choose(page, fileOf(mended, 'refused-accounts.csv'));
  await expect(previewRow(page, `Mended ${mark}`)).toContainText('=2');
  await expect(previewRow(page, `Mended ${mark}`)).not.toContainText("'=2");
  await loadAll(page);
  await expect(count(page, 'New')).toHaveText('2');
});

test('a file that cannot be read is refused with what to do, and another can be chosen', async ({ page }) => {
  await open(page);
  const failure = (text: string) => page.getByRole('alert').filter({ hasText: text });
  await choose(page, fileOf(Buffer.from('PK\x03\x04rest'), 'accounts.xlsx'));
  await expect(failure('This is a workbook, not a text file')).toContainText('Nothing was loaded.');
  await choose(page, fileOf(''));
  await expect(failure('The file is empty')).toBeVisible();
  await choose(page, fileOf('Name\n"Open\nmore\n'));
  await expect(failure('Row 2 has a quotation mark')).toBeVisible();
  await choose(page, fileOf(Buffer.from('Name;Ort\nM\xFCller;K\xF6ln\n', 'latin1')));
  await expect(page.getByText('cells separated by semicolons')).toBeVisible();
  await expect(column(page, 'Encoding').locator('option:checked')).toHaveText(
    'Western European (Windows-1252)',
  );
  await expect(previewRow(page, 'Müller')).toBeVisible();
});

test('stopped half-way it leaves whole batches, and loading the same file again continues', async ({
  page,
}) => {
  const file = fileOf(manyRows(unique(), 20_000), 'large.csv');
  await open(page);
  await choose(page, file);
  await page.getByRole('button', { name: /^Load .* rows$/ }).click();
  await expect(page.getByRole('progressbar', { name: 'Loading accounts' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: 'large.csv was loaded in part' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'You stopped the load.' })).toBeVisible();
  await page.getByRole('button', { name: 'Load another file' }).click();
  await choose(page, file);
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('Unchanged');
  await loadAll(page);
  const [added, unchanged] = await Promise.all(
    ['New', 'Unchanged'].map(async (verdict) =>
      Number((await count(page, verdict).textContent())?.replace(',', '')),
    ),
  );
  expect((added ?? 0) + (unchanged ?? 0)).toBe(20_000);
  expect(unchanged).toBeGreaterThan(0);
  expect((unchanged ?? 0) % 250, 'whole batches').toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong on any step (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const check = async () => expect(await axeViolations(page)).toEqual([]);
    await open(page);
    await check();
    await choose(page, fileOf(Buffer.from('PK\x03\x04'), 'a.xlsx'));
    await expect(page.getByRole('alert').filter({ hasText: 'workbook' })).toBeVisible();
    await check();
    await choose(page, fileOf(`Name,Number\nAxe ${unique()},1\n,2\n`));
    await expect(page.getByRole('table')).toBeVisible();
    await check();
    await loadAll(page);
    await check();
  });
}
