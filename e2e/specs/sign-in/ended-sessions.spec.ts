import type { Page } from 'playwright/test';
import type { App } from '../../fixtures/app/app-server';
import { openNewAccount, successToast } from '../../fixtures/pages/account-page';
import { closed, open, statusesOf, test } from '../../fixtures/sign-in/sessions';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** Sessions that somebody ends on the server: whoever has a copy of the cookie has nothing. */
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
