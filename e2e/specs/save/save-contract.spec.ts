import { expect, test } from 'playwright/test';
import { type App, startApp } from '../../fixtures/app/app-server';
import { type StaffClient, signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';

/** What `PUT /api/{apiRegion}/accounts` refuses before sending anything, and how it says so. */
let app: App;
let editor: StaffClient;

test.beforeAll(async () => {
  app = await startApp();
  editor = await signInByHttp(app.origin, 'editor');
});

test.afterAll(async () => {
  await app?.stop();
});

const account = { reference: 'ACME Industries' };

test('every answer has its own request ID, made by the server, and is not stored', async () => {
  const claimed = 'f3a91c20-0000-4000-8000-000000000000';
  for (const answer of [
    await editor.save('eu', account, { 'X-Request-Id': claimed }),
    await editor.save('eu', {}, { 'X-Request-Id': claimed }),
  ]) {
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('x-request-id')).toBe(answer.body.requestId);
    expect(answer.body.requestId).not.toBe(claimed);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test('no session is a 401 problem, never a redirect, also with a bearer token', async () => {
  const nobody = signedOut(app.origin);
  const session = /account-desk\.session=([^;]+)/.exec(editor.cookie)?.[1] ?? '';
  for (const headers of [
    {},
    { Authorization: `Bearer ${session}` },
    { Cookie: 'account-desk.session=rubbish' },
  ]) {
    const answer = await nobody.save('eu', account, headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.code).toBe('unauthenticated');
  }
});

for (const [what, headers] of [
  ['without X-CSRF', { 'X-CSRF': '' }],
  ['with another X-CSRF', { 'X-CSRF': '01' }],
  ['from another origin', { Origin: 'https://evil.example' }],
  ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
] as const) {
  test(`a save ${what} is cross-site`, async () => {
    const answer = await editor.save('eu', account, headers);
    expect([answer.status, answer.body.code]).toEqual([403, 'cross-site']);
  });
}

test('other methods are 405 and say which one is taken', async () => {
  for (const method of ['POST', 'PATCH', 'DELETE']) {
    const answer = await editor.send('/api/eu/accounts', {
      method,
      headers: { 'X-CSRF': '1', Origin: app.origin },
    });
    expect([answer.status, answer.body.code]).toEqual([405, 'method-not-allowed']);
    expect(answer.headers.get('allow')).toContain('PUT');
  }
});

test('an unknown API region is 404', async () => {
  for (const region of ['EU', 'de', '__proto__', 'eu%2F..']) {
    const answer = await editor.save(region, account);
    expect([answer.status, answer.body.code]).toEqual([404, 'unknown-api-region']);
  }
});

test('a role counts in its own API region alone', async () => {
  const [viewer, euEditor, admin] = await Promise.all(
    (['viewer', 'eu-editor', 'admin'] as const).map((role) => signInByHttp(app.origin, role)),
  );
  const statusOf = async (person: StaffClient | undefined, region: string) =>
    (await person?.save(region, { reference: `Roles ${region}` }))?.status;
  expect([await statusOf(viewer, 'eu'), await statusOf(viewer, 'us')]).toEqual([403, 403]);
  expect([await statusOf(euEditor, 'us'), await statusOf(euEditor, 'au')]).toEqual([403, 403]);
  expect(await statusOf(euEditor, 'eu')).toBe(201);
  expect(await statusOf(admin, 'au')).toBe(201);
});

for (const [status, code, body, headers] of [
  [413, 'payload-too-large', JSON.stringify({ reference: 'a'.repeat(64 * 1024) }), {}],
  [415, 'unsupported-media-type', '{}', { 'Content-Type': 'text/plain' }],
  [400, 'malformed-json', '{"reference":"ACME",}', {}],
  [400, 'malformed-json', new Uint8Array([0x7b, 0xff, 0x7d]), {}],
  [400, 'malformed-json', `{"reference":${'['.repeat(32)}${']'.repeat(32)}}`, {}],
  [422, 'validation-failed', '[]', {}],
  [422, 'validation-failed', '{"reference":"A","__proto__":{"x":1}}', {}],
  [422, 'validation-failed', '{"reference":"A","id":"1"}', {}],
] as const) {
  test(`${code} for ${String(body).slice(0, 40)}`, async () => {
    const answer = await editor.save('eu', body, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toContain('Nothing was sent');
  });
}

test('validation names each field by a JSON Pointer, with the sentence of the form', async () => {
  const answer = await editor.save('eu', { reference: '', number: 7, 'a/b': '' });
  expect(answer.body.errors).toEqual(
    expect.arrayContaining([
      { pointer: '/reference', detail: 'Enter the account name.' },
      { pointer: '/number', detail: 'Number must be text.' },
      { pointer: '/a~1b', detail: 'The accounts API has no such field.' },
    ]),
  );
});

test('a save without an Idempotency-Key is refused', async () => {
  const answer = await editor.save('eu', account, { 'Idempotency-Key': '' });
  expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-missing']);
});

test('128 emoji are a name, 129 are not; a zero width space is refused by its name', async () => {
  expect((await editor.save('eu', { reference: '😀'.repeat(128) })).status).toBe(201);
  const long = await editor.save('eu', { reference: '😀'.repeat(129) });
  expect(long.body.errors?.[0]?.detail).toContain('Shorten it by 1 character');
  const invisible = await editor.save('eu', { reference: 'AC\u200BME' });
  expect(invisible.body.errors?.[0]?.detail).toContain('zero width space (U+200B)');
});
