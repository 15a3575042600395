import type { Page, Request } from 'playwright/test';
import { type App, startApp } from '../../fixtures/app/app-server';
import { type MovableClock, movableClock } from '../../fixtures/app/movable-clock';
import {
  accountField,
  openNewAccount,
  saveButton,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { test as base, expect, signIn } from '../../fixtures/test';

/** Sessions that end on the server: whoever has a copy of the cookie has nothing. */
const test = base.extend<{ clock: MovableClock }, { clockOfApp: MovableClock }>({
  clockOfApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => use(movableClock()),
    { scope: 'worker' },
  ],
  app: [
    async ({ clockOfApp }, use) => {
      const app = await startApp({ env: clockOfApp.env });
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
  clock: async ({ clockOfApp }, use) => {
    clockOfApp.set(0);
    await use(clockOfApp);
    clockOfApp.set(0);
  },
});

/** What an open page reads by itself, in both ways in which it says so. */
async function readByPage(client: StaffClient): Promise<number[]> {
  const read = await client.send('/api/eu/activity', { headers: { 'X-Read-By-Page': '1' } });
  const cookie = `${client.cookie}; account-desk.read-by-page=1`;
  return [read.status, (await client.send('/eu/activity', { headers: { Cookie: cookie } })).status];
}

/** What a session opens, by its status: a page, a read, a save. */
async function statusesOf(client: StaffClient): Promise<number[]> {
  const page = await client.send('/eu/accounts/new');
  const read = await client.send('/api/eu/accounts');
  const save = await client.save('eu', { reference: uniqueName('Ended') });
  return [page.status, read.status, save.status];
}

const open = [200, 200, 201];
const closed = [307, 401, 401];

async function signOut({ origin }: App, client: StaffClient): Promise<number> {
  const csrf = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const token = csrf.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const answer = await client.send('/api/auth/signout', {
    method: 'POST',
    headers: {
      Cookie: [client.cookie, ...token].join('; '),
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ csrfToken, json: 'true' }).toString(),
  });
  return answer.status;
}

test('after signing out a copy of the cookie opens no page and no route, after a restart neither', async ({
  app,
}) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const other = await signInByHttp(app.origin, 'editor');
  expect(await statusesOf(editor)).toEqual(open);
  expect(await signOut(app, editor)).toBe(200);
  expect(await statusesOf(editor)).toEqual(closed);
  expect((await editor.send('/api/auth/session')).body).toEqual({});
  await app.restart();
  expect(await statusesOf(editor)).toEqual(closed);
  expect(await statusesOf(other), 'another session of the same person').toEqual(open);
});

test('the button signs out on the server', async ({ page, app }) => {
  await signIn(page, 'Editor');
  const [copied] = (await page.context().cookies()).filter(({ name }) => name === 'account-desk.session');
  await openNewAccount(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  const answer = await fetch(`${app.origin}/api/eu/accounts`, {
    headers: { Cookie: `account-desk.session=${copied?.value}` },
  });
  expect(answer.status).toBe(401);
});

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

test.describe('an administrator', () => {
  const reference = 'Sessions of a person';

  async function openDetails(page: Page): Promise<void> {
    await page.goto('/eu/activity');
    await page
      .getByRole('button', { name: `Details of ${reference}` })
      .first()
      .click();
  }

  test.beforeEach(async ({ app }) => {
    const editor = await signInByHttp(app.origin, 'editor');
    await editor.save('eu', { reference });
  });

  test('ends all sessions of a person, and the person can sign in again', async ({ page, app }) => {
    const sessions = [await signInByHttp(app.origin, 'editor'), await signInByHttp(app.origin, 'editor')];
    await signIn(page, 'Admin');
    await openDetails(page);
    await page.getByRole('button', { name: 'End this person’s sessions' }).click();
    const dialog = page.getByRole('dialog', { name: 'End all sessions of Editor?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    for (const session of sessions) expect(await statusesOf(session)).toEqual(open);
    await page.getByRole('button', { name: 'End this person’s sessions' }).click();
    await dialog.getByRole('button', { name: 'End the sessions' }).click();
    await expect(successToast(page, 'All sessions of Editor were ended')).toBeVisible();
    for (const session of sessions) expect(await statusesOf(session)).toEqual(closed);
    expect(await statusesOf(await signInByHttp(app.origin, 'editor'))).toEqual(open);
    expect((await page.request.get('/api/eu/accounts')).status(), 'the session of the administrator').toBe(
      200,
    );
    expect(app.output()).toMatch(
      /"actor":\{[^}]*"subject":"admin"\}.*"event":"session-ended".*"subject":"editor"/,
    );
  });

  test('is who it takes: others see no button and are refused, and so is another site', async ({
    page,
    app,
  }) => {
    await signIn(page, 'Editor');
    await openDetails(page);
    await expect(page.locator('pre')).toBeVisible();
    await expect(page.getByRole('button', { name: 'End this person’s sessions' })).toHaveCount(0);
    const admin = await signInByHttp(app.origin, 'admin');
    const found = (await admin.send('/api/eu/activity')).body['items'] as { actor: { id: string } }[];
    const path = `/api/eu/people/${found[0]?.actor.id}/end-sessions`;
    const own = { 'X-CSRF': '1', Origin: app.origin };
    for (const role of ['viewer', 'editor', 'eu-editor'] as const) {
      const staff = await signInByHttp(app.origin, role);
      const answer = await staff.send(path, { method: 'POST', headers: own });
      expect([answer.status, answer.body.code], role).toEqual([403, 'forbidden']);
    }
    const foreign = await admin.send(path, {
      method: 'POST',
      headers: { ...own, Origin: 'https://evil.example' },
    });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'cross-site']);
    const nobody = await admin.send('/api/eu/people/999/end-sessions', { method: 'POST', headers: own });
    expect([nobody.status, nobody.body.code]).toEqual([404, 'unknown-person']);
  });
});
