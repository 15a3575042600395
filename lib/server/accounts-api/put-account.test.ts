import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putToScriptedApi } from '@/e2e/fixtures/accounts-api/put-to-scripted-api';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '@/e2e/fixtures/accounts-api/scripted-accounts-api';
import { putAccount } from './put-account';

let api: ScriptedAccountsApi;

beforeAll(async () => {
  api = await startScriptedAccountsApi();
});
beforeEach(() => api.reset());
afterAll(() => api.close());

describe('a success is known by its status alone', () => {
  test.each([
    [201, 'created'],
    [200, 'updated'],
    [204, 'updated'],
    [202, 'saved'],
    [206, 'saved'],
  ])('%i is %s', async (status, outcome) => {
    api.accounts.next({ status, body: '' });
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome,
      status,
      tries: [{ status, fault: null }],
    });
    expect(api.calls).toHaveLength(1);
  });

  test.each([
    ['an empty body', { body: '' }],
    ['an HTML body', { body: '<h1>OK</h1>', headers: { 'Content-Type': 'text/html' } }],
    ['a body of 2 MiB', { body: 'x'.repeat(2 * 1024 * 1024) }],
    [
      'a body that says otherwise',
      { body: { message: 'The given data was invalid.', errors: { number: ['no'] } } },
    ],
    ['a body cut off', { body: '{"id":1}', drop: 'after-headers' as const }],
    ['a body that never ends', { body: '{"id":1}', stallBody: true }],
  ])('201 with %s is created', async (_, answer) => {
    api.accounts.next({ status: 201, ...answer });
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({ outcome: 'created', status: 201 });
    expect(result.tries[0]?.durationMs).toBeLessThan(4000);
    expect(api.calls).toHaveLength(1);
  });
});

describe('a refusal is told with the reasons of the API', () => {
  test('422 names known, dotted and unknown keys', async () => {
    const errors = {
      reference: ['reference is required.'],
      'accounts.0.number': ['number must be a string.', 'number is odd.'],
      'a/b~c': ['unknown to us'],
    };
    api.accounts.next({ status: 422, body: { message: 'The given data was invalid.', errors } });
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'rejected',
      code: 'rejected-by-api',
      status: 422,
      errors: [
        { pointer: '/reference', detail: 'reference is required.' },
        { pointer: '/accounts/0/number', detail: 'number must be a string.' },
        { pointer: '/accounts/0/number', detail: 'number is odd.' },
        { pointer: '/a~1b~0c', detail: 'unknown to us' },
      ],
    });
    expect(api.calls).toHaveLength(1);
  });

  test.each([400, 404, 405, 408, 409, 413, 415, 422])('%i is rejected, after one call', async (status) => {
    api.accounts.always({ status, body: { message: 'No.' } });
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'rejected',
      code: 'rejected-by-api',
      status,
      errors: [{ pointer: '', detail: 'No.' }],
    });
    expect(api.calls).toHaveLength(1);
  });

  test.each([
    ['an HTML page', { body: '<html><h1>413</h1></html>' }],
    ['an empty body', { body: '' }],
    ['a body over 1 MiB', { body: { message: 'x'.repeat(1024 * 1024) } }],
    ['a body cut off', { body: { message: 'too late' }, drop: 'after-headers' as const }],
  ])('a 4xx with %s is rejected without a reason', async (_, answer) => {
    api.accounts.next({ status: 413, ...answer });
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({ outcome: 'rejected', code: 'rejected-by-api', errors: [] });
    expect(result).toHaveProperty('detail', expect.stringContaining('without giving a reason'));
  });

  test('a 4xx whose body never ends is rejected when the try is over', async () => {
    api.accounts.next({ status: 422, body: { message: 'slow' }, stallBody: true });
    const result = await putToScriptedApi({ api, limits: { tryTimeoutMs: 2_000 } });
    expect(result).toMatchObject({ outcome: 'rejected', status: 422, errors: [] });
  });

  test('a reason that repeats the access token or the client secret is not handed on', async () => {
    api.accounts.always((call) => ({
      status: 422,
      body: {
        errors: { a: [`got ${call.headers['authorization']}`], b: [`not ${api.clientSecret}!`], c: ['fine'] },
      },
    }));
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({ errors: [{ pointer: '/c', detail: 'fine' }] });
  });
});

describe('the call itself', () => {
  test('carries the body as given and no header beyond the list', async () => {
    const body = { reference: '  ACME é 🎉 ', number: '' };
    await putToScriptedApi({ api, request: { body } });
    const [call] = api.calls;
    expect(call).toMatchObject({ method: 'PUT', path: '/accounts', body: JSON.stringify(body) });
    expect(call?.headers).toEqual({
      host: new URL(api.origin).host,
      connection: 'keep-alive',
      authorization: `Bearer ${api.issuedTokens.at(-1)}`,
      accept: 'application/json',
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      'user-agent': 'account-desk',
      'content-length': String(Buffer.byteLength(JSON.stringify(body))),
    });
  });

  test('a redirect is not followed: the other host is never called and the outcome is unknown', async () => {
    const other = await startScriptedAccountsApi();
    try {
      for (const status of [301, 302, 303, 307, 308]) {
        api.reset();
        api.accounts.always({ status, headers: { Location: other.accountsUrl } });
        expect(await putToScriptedApi({ api })).toMatchObject({
          outcome: 'unknown',
          code: 'api-contract-broken',
          status,
          tries: [{ status, fault: 'redirect' }],
        });
        expect(api.calls).toHaveLength(1);
      }
      expect(other.calls).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('an API region without a credential is a result, and nothing is sent', async () => {
    const result = await putAccount(
      { apiRegion: 'us', body: { reference: 'ACME' }, requestId: 'request-1' },
      { endpoint: null },
    );
    expect(result).toMatchObject({ outcome: 'not_sent', code: 'api-region-not-configured', tries: [] });
  });

  test('each try is one log line with its API region, status and request id, and no secret', async () => {
    const lines: string[] = [];
    api.accounts.next({ status: 500 }, { status: 401 }, { status: 201 });
    await putToScriptedApi({ api, onLine: (line) => lines.push(line), request: { requestId: 'request-7' } });
    const logged = lines.map((line) => JSON.parse(line));
    expect(logged.map(({ status }) => status)).toEqual([500, 401, 201]);
    expect(logged[0]).toMatchObject({ requestId: 'request-7', apiRegion: 'eu', fault: null });
    for (const secret of [...api.issuedTokens, api.clientSecret, 'ACME']) {
      expect(lines.join()).not.toContain(secret);
    }
  });
});
