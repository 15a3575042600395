import type { Page } from 'playwright/test';
import type { ScriptedAccountsApi } from '../../fixtures/accounts-api/scripted-accounts-api';
import { test } from '../../fixtures/app/scripted-app';
import { gate } from '../../fixtures/gate';
import {
  accountField,
  hydrated,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import {
  accountChanged as changed,
  accountExists as exists,
  mine,
  theirs,
  versionsOf as versions,
} from '../../fixtures/pages/conflict-note';
import { keptDrafts } from '../../fixtures/pages/drafts';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** The ledger knows better than the form (412): nothing is sent until the person has chosen. */
let colleague: StaffClient;

test.use({ sharedBy: 'editing' });
test.beforeAll(async ({ app }) => {
  colleague = await signInByHttp(app.origin, 'admin');
});
test.beforeEach(async ({ page, api }) => {
  api.reset();
  await signIn(page, 'Editor');
});

/** An account saved by a colleague, and the address of its page. */
async function savedByColleague(account: Record<string, string>): Promise<{ name: string; path: string }> {
  const name = uniqueName('Of two people');
  const { status, body } = await colleague.save('eu', { reference: name, ...account });
  expect(status).toBe(201);
  return { name, path: `/eu/accounts/${String(body.account?.['id'])}` };
}

const original = { number: '1', manager: 'Jane Roe', parent: 'ACME Group', region: 'EMEA' };

/** Opens the account, edits it, and presses Save after the colleague has saved it again. */
async function saveAfterColleague(page: Page, api: ScriptedAccountsApi): Promise<{ name: string }> {
  const { name, path } = await savedByColleague(original);
  await page.goto(path);
  await accountField(page, 'Number').fill('2');
  await accountField(page, 'Account manager').fill('Mine');
  api.accounts.next({ status: 200 });
  const again = { ...original, reference: name, manager: 'Theirs', parent: 'New parent' };
  expect((await colleague.save('eu', again)).status).toBe(200);
  await saveButton(page).click();
  await expect(changed(page)).toBeFocused();
  return { name };
}

test('an account that was saved again: mine, theirs and the base of each field that differs, mine chosen where I typed', async ({
  page,
  api,
}) => {
  await saveAfterColleague(page, api);
  await expect(changed(page)).toContainText(/^.+ by Admin, /);
  await expect(changed(page).getByRole('group')).toHaveCount(3);
  for (const [field, base, label, choice] of [
    ['Number', '“1”', ['Theirs: “1”', 'Yours: “2”'], mine],
    ['Account manager', '“Jane Roe”', ['Theirs: “Theirs”', 'Yours: “Mine”'], mine],
    ['Parent account', '“ACME Group”', ['Theirs: “New parent”', 'Yours: “ACME Group”'], theirs],
  ] as const) {
    const group = versions(page, field, base);
    await expect(group.locator('label')).toHaveText([...label]);
    await expect(choice(group)).toBeChecked();
  }
  expect(api.calls).toHaveLength(2);
});

test('the values chosen of both are saved on the new base, and what was typed meanwhile is among them', async ({
  page,
  api,
}) => {
  const { name } = await saveAfterColleague(page, api);
  await theirs(versions(page, 'Account manager', '“Jane Roe”')).check();
  await accountField(page, 'Reporting region').fill('APAC');
  await expect(mine(versions(page, 'Reporting region', '“EMEA”'))).toBeChecked();
  await changed(page).getByRole('button', { name: 'Use these values' }).click();
  await expect(changed(page)).toBeHidden();
  await expect(accountField(page, 'Number')).toBeFocused();
  const chosen = { number: '2', manager: 'Theirs', parent: 'New parent', region: 'APAC' };
  await expect(accountField(page, 'Account manager')).toHaveValue(chosen.manager);
  await expect(accountField(page, 'Parent account')).toHaveValue(chosen.parent);
  await expect(
    page.getByRole('button', { name: 'Number: 1 → 2 · Reporting region: EMEA → APAC' }),
  ).toBeVisible();
  expect(api.calls).toHaveLength(2);
  api.accounts.next({ status: 200 });
  const [request] = await Promise.all([
    page.waitForRequest((candidate) => candidate.method() === 'PUT'),
    saveButton(page).click(),
  ]);
  expect(request.headers()['if-match']).toBe('"2"');
  await expect(successToast(page, `Updated ${name} in Europe (EU)`)).toBeVisible();
  expect(JSON.parse(api.calls.at(-1)?.body ?? '')).toEqual({ reference: name, ...chosen });
});

/** Types a name that is already here with other values, and presses Save. */
async function addNamesake(page: Page): Promise<{ name: string; path: string }> {
  const saved = await savedByColleague({ number: '1', manager: 'Jane Roe', region: 'EMEA' });
  await openNewAccount(page);
  await accountField(page, 'Account name').fill(saved.name);
  await accountField(page, 'Account manager').fill('Mine');
  await accountField(page, 'Parent account').fill('ACME Group');
  await saveButton(page).click();
  await expect(exists(page)).toBeFocused();
  return saved;
}

test('a name that is already here: its values are shown beside mine, and Back restores the form', async ({
  page,
  api,
}) => {
  const { name } = await addNamesake(page);
  await expect(exists(page).getByRole('row')).toHaveText([
    'ExistingYours',
    `Account name${name}${name}`,
    'Number1empty',
    'Account managerJane RoeMine',
    'Parent accountemptyACME Group',
    'Reporting regionEMEAempty',
  ]);
  // Exactly this name is that account, so there is no different one to create.
  await expect(exists(page).getByRole('button', { name: 'This is a different account' })).toHaveCount(0);
  await exists(page).getByRole('button', { name: 'Back', exact: true }).click();
  await expect(exists(page)).toBeHidden();
  await expect(accountField(page, 'Account name')).toBeFocused();
  await expect(accountField(page, 'Account name')).toHaveValue(name);
  await expect(accountField(page, 'Account manager')).toHaveValue('Mine');
  expect(api.calls).toHaveLength(1);
});

test('"Edit that account with my values" opens it with them, asks nothing and sends nothing by itself', async ({
  page,
  api,
}) => {
  const { name, path } = await addNamesake(page);
  await exists(page).getByRole('button', { name: 'Edit that account with my values' }).click();
  await expect(page).toHaveURL(path);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const merged = { number: '1', manager: 'Mine', parent: 'ACME Group', region: 'EMEA' };
  await expect(accountField(page, 'Number')).toHaveValue(merged.number);
  await expect(accountField(page, 'Account manager')).toHaveValue(merged.manager);
  await expect(accountField(page, 'Parent account')).toHaveValue(merged.parent);
  await expect(page.getByRole('dialog')).toBeHidden();
  // What was taken along is no longer a draft of the form where it was typed.
  await expect.poll(async () => (await keptDrafts(page)).length).toBe(1);
  expect(api.calls).toHaveLength(1);
  api.accounts.next({ status: 200 });
  await saveButton(page).click();
  await expect(successToast(page, `Updated ${name} in Europe (EU)`)).toBeVisible();
  expect(JSON.parse(api.calls.at(-1)?.body ?? '')).toEqual({ reference: name, ...merged });
});

test('a name that differs in its letters’ case only may be another account, when the person says so', async ({
  page,
}) => {
  const { name } = await savedByColleague({});
  await openNewAccount(page);
  await accountField(page, 'Account name').fill(name.toUpperCase());
  await saveButton(page).click();
  await expect(exists(page)).toContainText('Only a global administrator can merge duplicates');
  await exists(page).getByRole('button', { name: 'This is a different account' }).click();
  await expect(successToast(page, `Created ${name.toUpperCase()} in Europe (EU)`)).toBeVisible();
});

test('a refetch in the background changes nothing that is typed, nor where the caret stands', async ({
  page,
  api,
}) => {
  const { name, path } = await savedByColleague(original);
  const [held, answer] = gate();
  api.accounts.next({ status: 200, until: held });
  const saving = colleague.save('eu', { ...original, reference: name, number: '3', manager: 'Theirs' });
  await expect.poll(() => api.calls.length).toBe(2);
  await page.goto(path);
  const history = page.getByRole('region', { name: 'History', exact: true });
  await expect(history.getByRole('heading', { name: 'Running' })).toBeVisible();
  await hydrated(accountField(page, 'Number'));
  await accountField(page, 'Number').fill('12');
  await page.keyboard.press('ArrowLeft');
  answer();
  await saving;
  await expect(history.getByRole('heading', { name: 'Updated' })).toBeVisible();
  await expect(accountField(page, 'Number')).toHaveValue('12');
  await expect(accountField(page, 'Account manager')).toHaveValue('Jane Roe');
  await expect(accountField(page, 'Number')).toBeFocused();
  await page.keyboard.type('0');
  await expect(accountField(page, 'Number')).toHaveValue('102');
});
