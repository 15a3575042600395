import {
  chooseFile as choose,
  column,
  count,
  fileOf,
  loadAll,
  openImport as open,
  previewRow,
  uniqueMark as unique,
} from '../../fixtures/pages/account-files';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, test } from '../../fixtures/test';

/** What a file of known accounts would do is shown before it is loaded. */
test('the preview says what would happen to each row, and nothing happens before Load', async ({
  page,
  app,
}) => {
  const mark = unique();
  const admin = await signInByHttp(app.origin, 'admin');
  await admin.save('eu', { reference: `Sent ${mark}`, number: '1' });
  await open(page);
  await choose(page, fileOf(`Name;Number\nOld ${mark};1\nSame ${mark};1\n`));
  await loadAll(page);
  await page.getByRole('button', { name: 'Load another file' }).click();
  const rows = [`Old ${mark};2`, `Same ${mark};1`, `Sent ${mark};2`, `New ${mark};3`, `Bad\u200B ${mark};4`];
  await choose(page, fileOf(['Name;Number', ...rows, 'Ragged'].join('\n')));
  await expect(previewRow(page, `Old ${mark}`)).toContainText('Changed');
  await expect(previewRow(page, `Same ${mark}`)).toContainText('Unchanged');
  await expect(previewRow(page, `Sent ${mark}`)).toContainText('Kept: sent from here');
  await expect(previewRow(page, `New ${mark}`)).toContainText('New');
  await expect(previewRow(page, 'Bad')).toContainText('Account name: Remove the zero width space');
  await expect(previewRow(page, 'Ragged')).toContainText('New');
  await expect(previewRow(page, 'Ragged')).toContainText('It has only 1 cell, and the header has 2.');
  const found = await admin.send(`/api/eu/accounts?q=${encodeURIComponent(`New ${mark}`)}`);
  expect(found.body['items']).toEqual([]);
});

test('a column that was not guessed, or wrongly, is chosen by hand', async ({ page }) => {
  const mark = unique();
  await open(page);
  await choose(page, fileOf(`Kunde\tBetreuer\tName\nFirma ${mark}\tJürgen\tX\n`, 'kunden.tsv'));
  await expect(column(page, 'Account name').locator('option:checked')).toHaveText('Name');
  await column(page, 'Account name').selectOption('Not in the file');
  await expect(page.getByText('Choose the column with the account names.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load 1 row' })).toBeDisabled();
  await column(page, 'Account name').selectOption('Kunde');
  await column(page, 'Account manager').selectOption('Betreuer');
  await expect(previewRow(page, `Firma ${mark}`)).toContainText('Jürgen');
  await loadAll(page);
  await expect(count(page, 'New')).toHaveText('1');
});

test('the columns are shown with their first values until the one with the names is chosen', async ({
  page,
}) => {
  const mark = unique();
  const long = 'x'.repeat(200);
  await open(page);
  await choose(page, fileOf(`Code;;Ort\nK-1;Firma ${mark};Köln\nK-2;Werk ${mark};${long}\n`));
  const table = page.getByRole('table', { name: 'The first rows as they are in the file' });
  await expect(table.getByRole('columnheader')).toHaveText(['Code', 'Column 2', 'Ort']);
  await expect(table.getByRole('cell')).toHaveText([
    'K-1',
    `Firma ${mark}`,
    'Köln',
    'K-2',
    `Werk ${mark}`,
    `${long.slice(0, 80)}…`,
  ]);
  await expect(page.getByText('Choose the column with the account names.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load 2 rows' })).toBeDisabled();
  await column(page, 'Account name').selectOption('Column 2');
  await expect(previewRow(page, `Firma ${mark}`)).toContainText('New');
  await expect(table).toBeHidden();
  await expect(page.getByRole('button', { name: 'Load 2 rows' })).toBeEnabled();
});

test('the button counts the rows that will be loaded, and the page counts those that will be refused', async ({
  page,
}) => {
  const mark = unique();
  const refused = (text: string) => page.getByRole('status').filter({ hasText: text });
  await open(page);
  await choose(page, fileOf(`Name,Number\nOne ${mark},1\n,2\nTwo ${mark},3\nOne ${mark},4\n`));
  await expect(refused('2 rows will be refused.')).toBeVisible();
  await page.getByRole('button', { name: 'Load 2 rows', exact: true }).click();
  await expect(count(page, 'New')).toHaveText('2');
  await expect(count(page, 'Refused')).toHaveText('2');
  await page.getByRole('button', { name: 'Load another file' }).click();
  await choose(page, fileOf('Name,Number\n,1\n'));
  await expect(refused('1 row will be refused.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No row to load' })).toBeDisabled();
});

test('the count for a large file is estimated from its first part, without refused rows', {
  tag: '@alone',
}, async ({ page }) => {
  const rows = 60_000;
  const lines = Array.from({ length: rows }, (_, row) =>
    row % 4 === 0 ? `,${row}` : `Large account of many ${row},${row}`,
  );
  await open(page);
  await choose(page, fileOf(['Name,Number', ...lines].join('\n')));
  const button = page.getByRole('button', { name: /^Load about / });
  await expect(button).toBeEnabled();
  const loaded = Number(/[\d,]+/.exec((await button.textContent()) ?? '')?.[0].replaceAll(',', ''));
  expect(Math.abs(loaded - rows * 0.75)).toBeLessThan(rows * 0.05);
  await expect(
    page.getByRole('status').filter({ hasText: /^About 1[45],\d{3} rows will be refused/ }),
  ).toBeVisible();
});

test('the encoding and the header row are guessed, shown, and chosen by hand', async ({ page }) => {
  const mark = unique();
  const choice = (label: string) => column(page, label).locator('option:checked');
  const doubt = page.getByRole('status').filter({ hasText: 'Check the letters with accents' });
  await open(page);
  // "Łódź" in Windows-1250, under a title of the table.
  const name = Buffer.concat([Buffer.from([0xa3, 0xf3]), Buffer.from('d'), Buffer.from([0x9f])]);
  const rows = [`Customers of 2026\r\n\r\nKunde;Name;No\r\nX;`, name, ` ${mark};1.23457E+11\r\n`];
  await choose(page, fileOf(Buffer.concat(rows.map((part) => Buffer.from(part)))));
  await expect(choice('Encoding')).toHaveText('Central European (Windows-1250)');
  await expect(choice('Header row')).toHaveText('Row 3: Kunde, Name, No');
  await expect(doubt).toContainText('“Łódź”');
  await expect(previewRow(page, `Łódź ${mark}`)).toContainText('shortened this number to 1.23457E+11');
  await column(page, 'Encoding').selectOption('Cyrillic (Windows-1251)');
  await expect(doubt).toContainText('“Јуdџ”');
  await expect(previewRow(page, `Јуdџ ${mark}`)).toBeVisible();
  await column(page, 'Encoding').selectOption('Central European (Windows-1250)');
  await expect(previewRow(page, `Łódź ${mark}`)).toBeVisible();
  await column(page, 'Header row').selectOption({ label: 'Row 1: Customers of 2026' });
  await expect(page.getByText('Choose the column with the account names.')).toBeVisible();
  await column(page, 'Header row').selectOption({ label: 'Row 3: Kunde, Name, No' });
  await loadAll(page);
  await expect(count(page, 'New')).toHaveText('1');
  await page.getByRole('link', { name: 'Go to the accounts' }).click();
  await page.getByRole('searchbox').fill(mark);
  await expect(page.getByRole('link', { name: `Łódź ${mark}` })).toBeVisible();
});
