import type { Page } from 'playwright/test';
import { accountField, openNewAccount } from '../../fixtures/pages/account-page';
import { expect, signIn, test } from '../../fixtures/test';

/** Help while typing: limits, invisible characters, and spreadsheet rows. */
const offer = (page: Page) =>
  page
    .getByRole('status')
    .filter({ has: page.getByRole('heading', { name: 'Paste as fields?', exact: true }) });

test.beforeEach(async ({ page }) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

/** Pastes a text with the keyboard, as from a spreadsheet. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await accountField(page, label).focus();
  await page.keyboard.press('ControlOrMeta+v');
}

for (const [label, limit, from] of [
  ['Account name', 128, 103],
  ['Number', 255, 204],
  ['Account manager', 128, 103],
] as const) {
  test(`the counter of "${label}" appears near the limit and counts code points`, async ({ page }) => {
    const field = accountField(page, label);
    await field.fill('😀'.repeat(from - 1));
    await expect(field).toHaveValue('😀'.repeat(from - 1));
    await expect(page.getByText(`/ ${limit}`)).toHaveCount(0);
    await field.fill('😀'.repeat(from));
    await expect(field).toHaveAccessibleDescription(new RegExp(`${from} / ${limit}`));
    await field.fill(` ${'😀'.repeat(limit + 1)} `);
    await expect(page.getByText(`${limit + 1} / ${limit}`, { exact: true })).toBeVisible();
  });
}

test('a character that cannot be seen is named with its place as it is typed, and one click removes it', async ({
  page,
}) => {
  const manager = accountField(page, 'Account manager');
  await manager.fill('Jo\u200Bhn\u00AD Doe');
  await expect(manager).toHaveAccessibleDescription(
    'The character at position 3 cannot be sent: zero width space (U+200B).',
  );
  await expect(manager).not.toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Remove invisible characters' }).click();
  await expect(manager).toHaveValue('John Doe');
  await expect(manager).toBeFocused();
  await expect(manager).toHaveAccessibleDescription('');
  await expect(page.getByRole('button', { name: 'Remove invisible characters' })).toHaveCount(0);
});

for (const [what, text] of [
  ['with tabs', 'Pasted Ltd\t123\tJane Roe\t"ACME ""Group"""\tEMEA'],
  ['with line breaks', 'Pasted Ltd\r\n123\r\nJane Roe\r\nACME "Group"\r\nEMEA\r\n'],
] as const) {
  test(`a row of a spreadsheet ${what} in the name is offered as fields, and fills them`, async ({
    page,
  }) => {
    await paste(page, 'Account name', text);
    await expect(offer(page)).toContainText(
      'Account name: Pasted Ltd · Number: 123 · Account manager: Jane Roe · Parent account: ACME "Group" · Reporting region: EMEA',
    );
    await offer(page).getByRole('button', { name: 'Fill the fields' }).click();
    await expect(offer(page)).toHaveCount(0);
    await expect(accountField(page, 'Account name')).toHaveValue('Pasted Ltd');
    await expect(accountField(page, 'Account name')).toBeFocused();
    await expect(accountField(page, 'Number')).toHaveValue('123');
    await expect(accountField(page, 'Account manager')).toHaveValue('Jane Roe');
    await expect(accountField(page, 'Parent account')).toHaveValue('ACME "Group"');
    await expect(accountField(page, 'Reporting region')).toHaveValue('EMEA');
  });
}

test('"Leave it in the name" leaves what was pasted where it is', async ({ page }) => {
  await paste(page, 'Account name', 'Two\tcells');
  const pasted = await accountField(page, 'Account name').inputValue();
  expect(pasted).toContain('cells');
  await offer(page).getByRole('button', { name: 'Leave it in the name' }).click();
  await expect(offer(page)).toHaveCount(0);
  await expect(accountField(page, 'Account name')).toBeFocused();
  await expect(accountField(page, 'Account name')).toHaveValue(pasted);
  await expect(accountField(page, 'Number')).toHaveValue('');
});

test('one cell, several rows, and a row in another field are just pasted', async ({ page }) => {
  for (const [label, text] of [
    ['Account name', 'A\t1\nB\t2'],
    ['Account name', 'ACME Industries\n'],
    ['Account manager', 'Jane\tRoe'],
  ] as const) {
    await paste(page, label, text);
    await expect(accountField(page, label)).not.toHaveValue('');
    await accountField(page, label).fill('');
  }
  // Any earlier offer would be visible by the time this one appears.
  await paste(page, 'Account name', 'Row\t3');
  await expect(offer(page)).toHaveCount(1);
  await expect(offer(page)).toContainText('Account name: Row · Number: 3');
});
