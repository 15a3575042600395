import type { App } from '../../fixtures/app/app-server';
import { headOfSave, openRaw } from '../../fixtures/app/raw-connection';
import { test } from '../../fixtures/app/scripted-app';
import { uniqueName } from '../../fixtures/pages/account-page';
import { signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** What the log says of who did what, and to whom the cause of a failed try is told. */
type Line = Record<string, unknown>;

function linesOf(app: App): Line[] {
  return app
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

async function answered(app: App, requestId: string | null): Promise<Line> {
  const find = () =>
    linesOf(app).find((line) => line['requestId'] === requestId && line['msg'] === 'answered');
  await expect.poll(find).toBeDefined();
  return find() as Line;
}

/** Calls `act`, then waits for the event of this name in what the app has printed since. */
async function expectEvent(app: App, name: string, act: () => Promise<unknown>, expected: Line) {
  const before = linesOf(app).length;
  await act();
  const find = () =>
    linesOf(app)
      .slice(before)
      .find((line) => line['event'] === name);
  await expect.poll(find, `the event ${name}`).toMatchObject(expected);
}

const editorOfDemo = { issuer: 'demo', subject: 'editor' };

test('every answered request names the person, the API region and the outcome', async ({ app, api }) => {
  api.reset();
  const editor = await signInByHttp(app.origin, 'editor');
  const line = async ({ headers }: { headers: Headers }) => answered(app, headers.get('x-request-id'));

  const created = await line(await editor.save('eu', { reference: uniqueName('Logged') }));
  expect(created).toMatchObject({ actor: editorOfDemo, apiRegion: 'eu', outcome: 'created', status: 201 });

  api.accounts.next({ status: 422, body: { message: 'No.' } });
  const rejected = await line(await editor.save('us', { reference: uniqueName('Logged') }));
  expect(rejected).toMatchObject({
    ...{ actor: editorOfDemo, apiRegion: 'us', outcome: 'rejected' },
    ...{ code: 'rejected-by-api', status: 422 },
  });

  const read = await line(await editor.send('/api/eu/activity'));
  expect(read).toMatchObject({ actor: editorOfDemo, apiRegion: 'eu', status: 200 });

  const viewer = await signInByHttp(app.origin, 'viewer');
  const forbidden = await line(await viewer.save('eu', { reference: 'Acme' }));
  expect(forbidden).toMatchObject({
    actor: { issuer: 'demo', subject: 'viewer' },
    apiRegion: 'eu',
    status: 403,
  });
});

test('so does one that is refused before anybody asks who it is of', async ({ app }) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const save = { reference: 'Acme' };
  for (const [sent, status] of [
    [editor.save('eu', save, { Origin: 'https://evil.example' }), 403],
    [
      editor.send('/api/eu/activity', { method: 'DELETE', headers: { 'X-CSRF': '1', Origin: app.origin } }),
      405,
    ],
    [editor.save('eu', '{'), 400],
  ] as const) {
    const answer = await sent;
    expect(answer.status).toBe(status);
    const line = await answered(app, answer.headers.get('x-request-id'));
    expect(line).toMatchObject({ actor: editorOfDemo, apiRegion: 'eu', status });
  }
  const answer = await signedOut(app.origin).save('eu', save);
  const line = await answered(app, answer.headers.get('x-request-id'));
  expect(line).toMatchObject({ apiRegion: 'eu', status: 401 });
  expect(line).not.toHaveProperty('actor');
});

test('a client that goes away half-way through its body is no failure of ours', async ({ app }) => {
  const editor = await signInByHttp(app.origin, 'editor');
  const before = linesOf(app).length;
  const since = () => linesOf(app).slice(before);
  const left = await openRaw(app.port);
  await left.send(`${headOfSave(app, editor, 99, 'au')}{`);
  // An answered request of the same person: the one before it has come as far as its body.
  await editor.send('/api/au/activity');
  left.socket.destroy();
  const line = () => since().find(({ method, msg }) => method === 'PUT' && msg === 'answered');
  await expect.poll(line).toMatchObject({ level: 'info', actor: editorOfDemo, apiRegion: 'au', status: 400 });
  expect(since().map(({ msg }) => msg)).toContain('the client went away before its body was whole');
  expect(since().map(({ level }) => level)).not.toContain('error');
});

for (const path of ['error?error=A%0Ab', 'error?error=%C5%BE', 'error/A%0Ab']) {
  test(`a kind of error that is not a word is refused, and throws nothing: ${path}`, async ({ app }) => {
    expect((await signedOut(app.origin).send(`/api/auth/${path}`)).status).toBe(400);
    expect((await signedOut(app.origin).send('/api/auth/error?error=Configuration')).status).toBe(302);
  });
}

test('an export, an import and what a sign-in comes to are events of their own', async ({ app }) => {
  const actor = { issuer: 'demo', subject: 'admin' };
  const signInAs = (role: string) => signInByHttp(app.origin, role as 'admin');
  await expectEvent(app, 'signed-in', () => signInAs('admin'), { actor });
  const admin = await signInAs('admin');
  const csv = () => admin.send('/api/eu/activity?format=csv');
  await expectEvent(app, 'export', csv, { actor, apiRegion: 'eu' });

  const load = () =>
    admin.post('/api/eu/accounts/import?reference=0&fileName=a.csv', `Name\n${uniqueName('Loaded')}\n`);
  await expectEvent(app, 'import', load, { actor, apiRegion: 'eu' });

  const refused = () => expect(signInAs('owner')).rejects.toThrow();
  await expectEvent(app, 'sign-in-refused', refused, { error: 'CredentialsSignin' });

  const { body, headers } = await admin.send('/api/auth/csrf');
  const cookies = [admin.cookie, ...headers.getSetCookie().map((cookie) => cookie.split(';')[0])];
  const signOut = () =>
    admin.send('/api/auth/signout', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookies.join('; ') },
      body: new URLSearchParams({ csrfToken: String(body['csrfToken']), json: 'true' }).toString(),
    });
  await expectEvent(app, 'signed-out', signOut, { actor });
});

test('the cause of a failed try is told to administrators alone', async ({ app, api, page }) => {
  api.reset();
  api.tokens.always({ status: 401, body: { error: 'invalid_client' } });
  api.accounts.always({ status: 401 });
  const name = uniqueName('Caused');
  const editor = await signInByHttp(app.origin, 'editor');
  await editor.save('eu', { reference: name });
  api.reset();

  const path = `/api/eu/activity?q=${encodeURIComponent(name)}`;
  const triesOf = async (role: 'viewer' | 'editor' | 'admin') => {
    const { body } = await (await signInByHttp(app.origin, role)).send(path);
    return (body as unknown as { items: { tries: Line[] }[] }).items[0]?.tries ?? [];
  };
  expect((await triesOf('admin')).at(-1)).toMatchObject({ fault: 'token', cause: 'invalid_client' });
  for (const role of ['viewer', 'editor'] as const) {
    expect(JSON.stringify(await triesOf(role))).not.toMatch(/cause|invalid_client/);
  }
  await signIn(page, 'Admin');
  await page.goto(`/eu/activity?q=${encodeURIComponent(name)}`);
  await page.getByRole('button', { name: `Details of ${name}` }).click();
  await expect(page.getByText('no access token (invalid_client)').first()).toBeVisible();
});
