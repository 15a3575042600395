import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright/test';
import { test } from '../../fixtures/app/scripted-app';
import {
  accountField,
  hydrated,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** What an edit changes is shown before it is sent, and exactly that is sent. */
const original = { number: '119', manager: 'Jane Roe', parent: 'ACME Group', region: 'EMEA' };
const shown = (page: Page) => page.getByRole('dialog', { name: 'What Save sends' });

test.use({ sharedBy: 'editing' });

/** Opens an account that is already here; returns its name. */
test.beforeEach(async ({ page, api }) => {
  api.reset();
  await signIn(page, 'Editor');
});

async function openAccount(page: Page, origin: string): Promise<string> {
  const editor = await signInByHttp(origin, 'editor');
  const name = uniqueName('Previewed');
  const { body } = await editor.save('eu', { reference: name, ...original });
  await page.goto(`/eu/accounts/${String(body.account?.['id'])}`);
  await hydrated(saveButton(page));
  return name;
}

for (const width of [1280, 390, 320]) {
  test(`the changes are in one line by the Save button, ${width} pixels wide`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: 800 });
    await openAccount(page, app.origin);
    await expect(page.getByText('No changes', { exact: true })).toBeVisible();
    await accountField(page, 'Account manager').fill('John Doe');
    await accountField(page, 'Parent account').fill('');
    const line = page.getByRole('button', {
      name: 'Account manager: Jane Roe → John Doe · Parent account cleared',
    });
    await expect(line).toBeInViewport();
    await expect(page.getByText('2 changes', { exact: true })).toBeInViewport();
    await expect(accountField(page, 'Parent account')).toHaveAccessibleDescription(
      /Will be sent empty\. was ACME Group/,
    );
    await expect(accountField(page, 'Account manager')).toHaveAccessibleDescription('was Jane Roe');
    await accountField(page, 'Account manager').fill(' Jane Roe ');
    await accountField(page, 'Parent account').fill('ACME Group');
    await expect(page.getByText('No changes', { exact: true })).toBeVisible();
    await expect(line).toHaveCount(0);
  });
}

test('the line opens to the API’s address and the JSON, to the letter what Save sends then', async ({
  page,
  app,
  api,
}) => {
  const name = await openAccount(page, app.origin);
  await accountField(page, 'Number').fill(' 123 ');
  await accountField(page, 'Parent account').fill('');
  await page.getByRole('button', { name: 'Number: 119 → 123 · Parent account cleared' }).click();
  await expect(shown(page).getByText(`PUT ${api.accountsUrl}`, { exact: true })).toBeVisible();
  await expect(shown(page)).toContainText('An empty value clears the field.');
  const json = (await shown(page).getByRole('region', { name: 'Request body' }).textContent()) ?? '';
  expect(JSON.parse(json)).toEqual({
    reference: name,
    number: '123',
    manager: 'Jane Roe',
    parent: '',
    region: 'EMEA',
  });
  await shown(page).getByRole('button', { name: 'Close' }).click();
  expect(api.calls).toHaveLength(1);
  api.accounts.next({ status: 200 });
  await saveButton(page).click();
  await expect(successToast(page, `Updated ${name} in Europe (EU)`)).toBeVisible();
  expect(api.calls.at(-1)?.body).toBe(JSON.stringify(JSON.parse(json)));
});

test('"Copy as cURL" copies a command that sends the same with a token of one’s own, and contains none', async ({
  page,
  context,
  app,
  api,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const name = await openAccount(page, app.origin);
  await accountField(page, 'Account manager').fill('O\'Brien $(id) "x"');
  await page.getByRole('button', { name: 'Show request' }).click();
  await shown(page).getByRole('button', { name: 'Copy as cURL' }).click();
  await expect(shown(page).getByRole('status')).toHaveText('Copied.');
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toContain('"Authorization: Bearer $ACCESS_TOKEN"');
  for (const token of api.issuedTokens) expect(command).not.toContain(token);
  await promisify(execFile)('sh', ['-c', command], {
    env: { ...process.env, ACCESS_TOKEN: 'of-my-own' },
  });
  const call = api.calls.at(-1);
  expect([call?.method, call?.path, call?.headers['authorization']]).toEqual([
    'PUT',
    '/accounts',
    'Bearer of-my-own',
  ]);
  expect(call?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(call?.body ?? '')).toEqual({
    reference: name,
    ...original,
    manager: 'O\'Brien $(id) "x"',
  });
});

test('Save on an unchanged account asks nothing, sends nothing and says so; "Send again anyway" sends it', async ({
  page,
  app,
  api,
}) => {
  const name = await openAccount(page, app.origin);
  await saveButton(page).click();
  const toast = successToast(page, 'Nothing to send: you have not changed anything');
  await expect(toast).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(api.calls).toHaveLength(1);
  api.accounts.next({ status: 200 });
  await toast.getByRole('button', { name: 'Send again anyway' }).click();
  await expect(successToast(page, `Updated ${name} in Europe (EU)`)).toBeVisible();
  expect(api.calls).toHaveLength(2);
  expect(api.calls[1]?.body).toBe(api.calls[0]?.body);
});
