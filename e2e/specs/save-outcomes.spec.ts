import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'playwright/test';
import { type App, startApp } from '../fixtures/app-server';
import { type ScriptedAccountsApi, startScriptedAccountsApi } from '../fixtures/scripted-accounts-api';
import { apiRegionVariables } from '../fixtures/scripted-region';
import { recordSecret } from '../fixtures/secrets';
import { type StaffClient, signInByHttp } from '../fixtures/staff-client';

/** What a save answers, by what the accounts API did: over real HTTP, from the built app. */
let eu: ScriptedAccountsApi;
let us: ScriptedAccountsApi;
let app: App;
let editor: StaffClient;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  [eu, us] = await Promise.all([startScriptedAccountsApi(), startScriptedAccountsApi()]);
  app = await startApp({ env: { ...apiRegionVariables('EU', eu), ...apiRegionVariables('US', us) } });
  editor = await signInByHttp(app.origin, 'editor');
});

test.beforeEach(() => {
  eu.reset();
  us.reset();
});

test.afterAll(async () => {
  for (const secret of [eu.clientSecret, us.clientSecret, ...eu.issuedTokens, ...us.issuedTokens])
    recordSecret(secret);
  await app?.stop();
  await Promise.all([eu?.close(), us?.close()]);
});

let serial = 0;
const uniqueName = () => `ACME ${Date.now()}-${++serial}`;
const save = (headers: Record<string, string> = {}) =>
  editor.save('eu', { reference: uniqueName() }, headers);

test('20 saves at once on a cold cache make one token request', async () => {
  eu.tokens.next({ delayMs: 300, status: 500 });
  await save();
  eu.reset();
  const answers = await Promise.all(Array.from({ length: 20 }, () => save()));
  expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(201));
  expect(eu.tokenCalls).toHaveLength(1);
  expect(eu.calls).toHaveLength(20);
});

for (const [status, outcome, answered] of [
  [201, 'created', 201],
  [200, 'updated', 200],
  [204, 'updated', 200],
  [202, 'saved', 200],
] as const) {
  for (const body of ['', '<html>not what the page says</html>', { odd: ['body'] }]) {
    test(`${status} with the body ${JSON.stringify(body)} is ${outcome}`, async () => {
      eu.accounts.next({ status, body });
      const answer = await save();
      expect(answer.status).toBe(answered);
      expect(answer.body.outcome).toBe(outcome);
      expect(eu.calls).toHaveLength(1);
    });
  }
}

test('the API is sent the fields that have a value, as JSON, with the token of its own API region', async () => {
  const account = { reference: '\u00A0ACME  Ltd\u00A0', number: '7', manager: '', parent: 'A\tB' };
  const [inEu, inUs] = await Promise.all([editor.save('eu', account), editor.save('us', account)]);
  expect([inEu.status, inUs.status]).toEqual([201, 201]);
  for (const api of [eu, us]) {
    const [call] = api.calls;
    expect(JSON.parse(call?.body ?? '')).toEqual({ reference: 'ACME  Ltd', number: '7', parent: 'A B' });
    expect(call?.method).toBe('PUT');
    expect(call?.headers['content-type']).toBe('application/json');
    expect(call?.headers['accept']).toBe('application/json');
    expect(api.issuedTokens.map((token) => `Bearer ${token}`)).toContain(call?.headers['authorization']);
    expect(call?.headers['cookie']).toBeUndefined();
  }
});

test('an API region without a credential is said to be not configured, and nothing is sent', async () => {
  const answer = await editor.save('au', { reference: uniqueName() });
  expect(answer.status).toBe(503);
  expect(answer.body).toMatchObject({ code: 'api-region-not-configured', outcome: 'not_sent' });
});

test('422 comes back with every error: known, dotted and unknown keys', async () => {
  const errors = {
    number: ['number must be a string.'],
    'accounts.0.reference': ['Odd.'],
    'ten/ant': ['Unknown.'],
  };
  eu.accounts.next({ status: 422, body: { message: 'The given data was invalid.', errors } });
  const answer = await save();
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code: 'rejected-by-api', outcome: 'rejected' });
  expect(answer.body.errors).toEqual([
    { pointer: '/number', detail: 'number must be a string.' },
    { pointer: '/accounts/0/reference', detail: 'Odd.' },
    { pointer: '/ten~1ant', detail: 'Unknown.' },
  ]);
});

test('401 once costs one new token and one replay', async () => {
  await save();
  eu.reset();
  eu.accounts.next({ status: 401, body: { message: 'Unauthenticated.' } }, { status: 200 });
  const answer = await save();
  expect(answer.body.outcome).toBe('updated');
  expect(eu.calls).toHaveLength(2);
  expect(eu.tokenCalls).toHaveLength(1);
  expect(eu.calls[0]?.headers['authorization']).not.toBe(eu.calls[1]?.headers['authorization']);
});

test('401 always is given up after two calls', async () => {
  eu.accounts.always({ status: 401, body: { message: 'Unauthenticated.' } });
  const answer = await save();
  expect(answer.status).toBe(502);
  expect(answer.body).toMatchObject({ code: 'api-refused-credentials', outcome: 'rejected' });
  expect(eu.calls).toHaveLength(2);
});

for (const [status, code] of [
  [403, 'api-refused-credentials'],
  [400, 'rejected-by-api'],
  [404, 'rejected-by-api'],
  [409, 'rejected-by-api'],
  [413, 'rejected-by-api'],
] as const) {
  test(`${status} is ${code} after one call`, async () => {
    eu.accounts.always({ status, body: '<html>gateway</html>' });
    const answer = await save();
    expect(answer.body).toMatchObject({ code, outcome: 'rejected' });
    expect(JSON.stringify(answer.body)).not.toContain('<html>');
    expect(eu.calls).toHaveLength(1);
  });
}

test('429 with Retry-After 1 is waited for and sent again', async () => {
  eu.accounts.next({ status: 429, headers: { 'Retry-After': '1' } }, { status: 201 });
  const answer = await save();
  expect(answer.body.outcome).toBe('created');
  const [first, second] = eu.calls;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
});

for (const [name, retryAfter, seconds] of [
  ['86400', () => '86400', [86400, 86400]],
  ['a date in 60 s', () => new Date(Date.now() + 60_000).toUTCString(), [57, 61]],
  ['rubbish', () => 'soon', null],
] as const) {
  test(`429 with Retry-After ${name} is handed to the person`, async () => {
    eu.accounts.always({ status: 429, headers: { 'Retry-After': retryAfter() } });
    const answer = await save();
    expect(answer.status).toBe(429);
    expect(answer.body).toMatchObject({ code: 'api-busy', outcome: 'rejected' });
    if (seconds === null) {
      expect(answer.body.retryAfterSeconds).toBeUndefined();
      return;
    }
    expect(answer.body.retryAfterSeconds).toBeGreaterThanOrEqual(seconds[0]);
    expect(answer.body.retryAfterSeconds).toBeLessThanOrEqual(seconds[1]);
    expect(answer.headers.get('retry-after')).toBe(String(answer.body.retryAfterSeconds));
  });
}

test('500, then 200, is saved: created or updated is not known', async () => {
  eu.accounts.next({ status: 500 }, { status: 200 });
  expect((await save()).body.outcome).toBe('saved');
  eu.accounts.next({ drop: 'before-answer' }, { status: 201 });
  expect((await save()).body.outcome).toBe('created');
});

test('500 always is unknown after three calls', async () => {
  eu.accounts.always({ status: 500 });
  const answer = await save();
  expect(answer.status).toBe(504);
  expect(answer.body).toMatchObject({ code: 'outcome-unknown', outcome: 'unknown' });
  expect(eu.calls).toHaveLength(3);
});

test('a 422 after an unknown try stays unknown, and carries the errors', async () => {
  const body = { message: 'x', errors: { number: ['number is odd.'] } };
  eu.accounts.next({ status: 500 }, { status: 422, body });
  const answer = await save();
  expect(answer.body).toMatchObject({ code: 'outcome-unknown', outcome: 'unknown' });
  expect(answer.body.errors).toEqual([{ pointer: '/number', detail: 'number is odd.' }]);
});

test('a hang is unknown within 20 seconds', async () => {
  test.setTimeout(40_000);
  eu.accounts.always({ hang: true });
  const startedAt = performance.now();
  const answer = await save();
  expect(performance.now() - startedAt).toBeLessThan(20_500);
  expect(answer.body).toMatchObject({ code: 'outcome-unknown', outcome: 'unknown' });
});

test('a redirect is not followed: the contract is broken, and the other host is never called', async () => {
  let called = 0;
  const other = createServer((_request, response) => {
    called += 1;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/accounts`;
  eu.accounts.always({ status: 307, headers: { Location: location } });
  const answer = await save();
  expect(answer.status).toBe(502);
  expect(answer.body).toMatchObject({ code: 'api-contract-broken', outcome: 'unknown' });
  expect(called).toBe(0);
  await new Promise((resolve) => other.close(resolve));
});

test('a refused token, and a token endpoint that fails, are told apart; neither sends the account', async () => {
  for (const [script, code] of [
    [{ status: 400, body: { error: 'invalid_client' } }, 'api-refused-credentials'],
    [{ status: 500, body: '<html>' }, 'token-unavailable'],
  ] as const) {
    eu.reset();
    eu.accounts.next({ status: 401 });
    eu.tokens.always(script);
    const answer = await save();
    expect(answer.body.code).toBe(code);
  }
});
