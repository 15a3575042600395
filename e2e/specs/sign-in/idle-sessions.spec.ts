import type { Request } from 'playwright/test';
import {
  accountField,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { closed, open, statusesOf, test } from '../../fixtures/sign-in/sessions';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** Sessions that end by themselves, half an hour after their person's last request. */

/** What an open page reads by itself, in both ways in which it says so. */
async function readByPage(client: StaffClient): Promise<number[]> {
  const read = await client.send('/api/eu/activity', { headers: { 'X-Read-By-Page': '1' } });
  const cookie = `${client.cookie}; account-desk.read-by-page=1`;
  return [read.status, (await client.send('/eu/activity', { headers: { Cookie: cookie } })).status];
}

test('half an hour without a request of the person ends the session, whatever an open page reads', async ({
  app,
  clock,
}) => {
  const busy = await signInByHttp(app.origin, 'editor');
  const idle = await signInByHttp(app.origin, 'editor');
  for (const minutes of [10, 20, 29]) {
    clock.set(minutes);
    expect((await busy.send('/api/eu/accounts')).status).toBe(200);
    expect(await readByPage(idle)).toEqual([200, 200]);
  }
  clock.set(31);
  expect(await statusesOf(idle)).toEqual(closed);
  expect(await statusesOf(busy)).toEqual(open);
  clock.set(8 * 60 + 1);
  expect(await statusesOf(busy)).toEqual(closed);
});

test('an open page says which requests its person did not make', async ({ page, app }) => {
  const editor = await signInByHttp(app.origin, 'editor');
  await signIn(page, 'Editor');
  const isRead = (request: Request) => request.url().includes('/api/eu/activity');
  await expect(async () => {
    const saving = editor.save('eu', { reference: '!slow' });
    await page.goto('/eu/activity');
    const byItself = await page.waitForRequest(isRead, { timeout: 5_000 });
    expect(byItself.headers()['x-read-by-page']).toBe('1');
    const drawnAnew = page.waitForRequest((request) => request.headers()['rsc'] === '1');
    await saving;
    expect((await (await drawnAnew).allHeaders())['cookie']).toContain('account-desk.read-by-page=1');
  }).toPass();
  const [byPerson] = await Promise.all([
    page.waitForRequest(isRead),
    page.getByLabel('Account name').pressSequentially('a'),
  ]);
  expect(byPerson.headers()).not.toHaveProperty('x-read-by-page');
});

test('a clock that is set back lets no session last longer', async ({ app, clock }) => {
  const editor = await signInByHttp(app.origin, 'editor');
  clock.set(20);
  expect(await statusesOf(editor)).toEqual(open);
  clock.set(10);
  expect(await statusesOf(editor)).toEqual(closed);
  clock.set(-10);
  expect(await statusesOf(editor)).toEqual(closed);
});

test('a half-typed form is saved after the session has ended and its person has signed in again', async ({
  page,
  clock,
}) => {
  await signIn(page, 'Editor');
  await openNewAccount(page);
  const name = uniqueName('Half typed');
  await accountField(page, 'Account name').fill(name);
  await accountField(page, 'Number').fill('0815');
  clock.set(31);
  await saveButton(page).click();
  const dialog = page.getByRole('dialog', { name: 'You are signed out' });
  await expect(dialog).toContainText('Nothing was sent');
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    dialog.getByRole('button', { name: 'Sign in again' }).click(),
  ]);
  await popup.getByRole('button', { name: 'Continue as Editor', exact: true }).click();
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  await expect(accountField(page, 'Number')).toHaveValue('0815');
});
