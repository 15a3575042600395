import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { putToScriptedApi } from '@/e2e/fixtures/accounts-api/put-to-scripted-api';
import {
  type RecordedCall,
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '@/e2e/fixtures/accounts-api/scripted-accounts-api';

// The token cache lives as long as the process, so each test has its own API and credential.
let api: ScriptedAccountsApi;
const started: ScriptedAccountsApi[] = [];

beforeEach(async () => {
  api = await startScriptedAccountsApi();
  started.push(api);
});
afterAll(() => Promise.all(started.map((server) => server.close())));

const bearer = (call: RecordedCall | undefined) => call?.headers['authorization'];

describe('the access token', () => {
  test('twenty saves at once on a cold cache make one token request', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => putToScriptedApi({ api })));
    expect(results.every((result) => result.outcome === 'created')).toBe(true);
    expect(api.calls).toHaveLength(20);
    expect(api.tokenCalls).toHaveLength(1);
  });

  test('is asked for as RFC 6749 section 4.4 says, the credential in the body alone', async () => {
    await putToScriptedApi({ api });
    const [call] = api.tokenCalls;
    expect(call).toMatchObject({ method: 'POST', path: '/oauth2/token' });
    expect(call?.headers['authorization']).toBeUndefined();
    expect(call?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(new URLSearchParams(call?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: api.clientId,
      client_secret: api.clientSecret,
    });
  });

  test('of one API region never reaches another', async () => {
    const other = await startScriptedAccountsApi();
    started.push(other);
    await Promise.all([
      putToScriptedApi({ api, request: { apiRegion: 'eu' } }),
      putToScriptedApi({ api: other, request: { apiRegion: 'us' } }),
    ]);
    expect(api.calls.map(bearer)).toEqual([`Bearer ${api.issuedTokens[0]}`]);
    expect(other.calls.map(bearer)).toEqual([`Bearer ${other.issuedTokens[0]}`]);
  });

  test('is not shared between API regions that have the same credential', async () => {
    await putToScriptedApi({ api, request: { apiRegion: 'eu' } });
    await putToScriptedApi({ api, request: { apiRegion: 'us' } });
    expect(api.calls.map(bearer)).toEqual(api.issuedTokens.map((token) => `Bearer ${token}`));
    expect(api.issuedTokens).toHaveLength(2);
  });
});

describe('a long access token', () => {
  const issue = (length: number) => ({
    body: { access_token: 'a'.repeat(length), token_type: 'Bearer', expires_in: 3600 },
  });

  test.each([8193, 64 * 1024])('of %i characters is used', async (length) => {
    api.tokens.always(issue(length));
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'created' });
    expect(bearer(api.calls[0])).toBe(`Bearer ${'a'.repeat(length)}`);
  });

  test.each([64 * 1024 + 1, 900 * 1024])('of %i characters is told as what it is', async (length) => {
    api.tokens.always(issue(length));
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({
      outcome: 'not_sent',
      code: 'token-unavailable',
      tries: [{ fault: 'token' }],
    });
    expect(result).toHaveProperty('detail', expect.stringContaining('longer than 64 KB'));
    expect(api.calls).toEqual([]);
    expect(api.tokenCalls).toHaveLength(1);
  });
});

describe('401', () => {
  test('once: one new token, one replay, and a 200 is still an update', async () => {
    api.accounts.next({ status: 401, body: { message: 'Unauthenticated.' } }, { status: 200 });
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'updated',
      tries: [{ status: 401 }, { status: 200 }],
    });
    expect(api.tokenCalls).toHaveLength(2);
    expect(api.calls.map(bearer)).toEqual(api.issuedTokens.map((token) => `Bearer ${token}`));
  });

  test('always: exactly two calls, and the credential is what was refused', async () => {
    api.accounts.always({ status: 401 });
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'rejected',
      code: 'api-refused-credentials',
      status: 401,
    });
    expect(api.calls).toHaveLength(2);
    expect(api.tokenCalls).toHaveLength(2);
  });

  test('then 403: refused, after the one replay', async () => {
    api.accounts.next({ status: 401 }, { status: 403 });
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'rejected',
      code: 'api-refused-credentials',
      status: 403,
    });
    expect(api.calls).toHaveLength(2);
  });

  test('then no new token: rejected, because it was sent once and refused', async () => {
    api.accounts.always({ status: 401 });
    await putToScriptedApi({ api });
    api.reset();
    api.accounts.always({ status: 401 });
    api.tokens.always({ status: 503 });
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({ code: 'token-unavailable', outcome: 'rejected' });
    expect(result.tries.map((tried) => tried.fault)).toEqual([null, 'token']);
  });

  test('for twenty saves at once with a revoked token: one renewal serves them all', async () => {
    await putToScriptedApi({ api });
    api.accounts.always((call) => ({ status: bearer(call) === `Bearer ${api.issuedTokens[0]}` ? 401 : 200 }));
    const results = await Promise.all(Array.from({ length: 20 }, () => putToScriptedApi({ api })));
    expect(results.every((result) => result.outcome === 'updated')).toBe(true);
    expect(api.tokenCalls).toHaveLength(2);
  });
});

test('403 is never replayed', async () => {
  api.accounts.always({ status: 403, body: { message: 'This action is unauthorized.' } });
  expect(await putToScriptedApi({ api })).toMatchObject({
    outcome: 'rejected',
    code: 'api-refused-credentials',
    status: 403,
    errors: [],
  });
  expect(api.calls).toHaveLength(1);
});

describe('a token endpoint that gives none: nothing is sent', () => {
  const limits = { tokenTimeoutMs: 300 };

  test.each([
    ['401 invalid_client', { status: 401, body: { error: 'invalid_client' } }],
    ['400 unauthorized_client', { status: 400, body: { error: 'unauthorized_client' } }],
    ['200 with an error', { status: 200, body: { error: 'invalid_client' } }],
    ['500 with an error', { status: 500, body: { error: 'invalid_grant' } }],
    [
      'an error as text/html',
      { status: 400, body: '{"error":"invalid_client"}', headers: { 'Content-Type': 'text/html' } },
    ],
  ])('%s: the credential is refused', async (_, answer) => {
    api.tokens.always(answer);
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({
      outcome: 'not_sent',
      code: 'api-refused-credentials',
      tries: [{ fault: 'token' }],
    });
    expect(api.calls).toEqual([]);
  });

  test.each([
    ['503', { status: 503, body: { error: 'temporarily_unavailable' } }],
    ['429', { status: 429, body: { error: 'slow_down' } }],
    ['an HTML page', { status: 200, body: '<html>' }],
    ['an empty answer', { status: 200, body: '' }],
    ['no token', { status: 200, body: { token_type: 'Bearer' } }],
    ['a token with a line break', { status: 200, body: { access_token: 'a\r\nX: y', token_type: 'Bearer' } }],
    ['a token of another type', { status: 200, body: { access_token: 'abc', token_type: 'mac' } }],
    [
      'more than 1 MiB',
      { status: 200, body: { access_token: 'abc', token_type: 'Bearer', x: 'x'.repeat(1024 * 1024) } },
    ],
    ['a hang', { hang: true }],
    ['a body that never ends', { body: { access_token: 'abc', token_type: 'Bearer' }, stallBody: true }],
    ['a dropped connection', { drop: 'before-answer' as const }],
  ])('%s: no access token', async (_, answer) => {
    api.tokens.always(answer);
    expect(await putToScriptedApi({ api, limits })).toMatchObject({
      outcome: 'not_sent',
      code: 'token-unavailable',
    });
    expect(api.calls).toEqual([]);
  });

  test('a redirect: no access token, and the secret does not travel on', async () => {
    const other = await startScriptedAccountsApi();
    started.push(other);
    api.tokens.always({ status: 307, headers: { Location: other.tokenUrl } });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'not_sent', code: 'token-unavailable' });
    expect([...other.calls, ...other.tokenCalls]).toEqual([]);
  });

  test('no connection: no access token', async () => {
    await api.close();
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'not_sent', code: 'token-unavailable' });
  });

  test('slower than the deadline of the save: no access token, in time', async () => {
    api.tokens.always({ hang: true });
    const startMs = performance.now();
    const result = await putToScriptedApi({ api, limits: { saveDeadlineMs: 300 } });
    expect(result).toMatchObject({ outcome: 'not_sent', code: 'token-unavailable' });
    expect(performance.now() - startMs).toBeLessThan(1500);
  });

  test('an access token with no time left to use it: nothing is sent', async () => {
    api.tokens.next({ body: { access_token: 'late', token_type: 'Bearer' }, delayMs: 400 });
    const result = await putToScriptedApi({ api, limits: { saveDeadlineMs: 1500, minTryMs: 1200 } });
    expect(result).toMatchObject({ outcome: 'not_sent', code: 'token-unavailable' });
    expect(api.calls).toEqual([]);
  });
});
