import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putToScriptedApi } from '@/e2e/fixtures/accounts-api/put-to-scripted-api';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '@/e2e/fixtures/accounts-api/scripted-accounts-api';

let api: ScriptedAccountsApi;

beforeAll(async () => {
  api = await startScriptedAccountsApi();
});
beforeEach(() => api.reset());
afterAll(() => api.close());

const goOn = 'HTTP/1.1 100 Continue\r\n\r\n';
const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n';

describe('an informational answer that nobody asked for', () => {
  test.each([
    ['100 Continue', [goOn]],
    ['100 Continue with headers', ['HTTP/1.1 100 Continue\r\nVia: 1.1 gateway\r\nDate: x\r\n\r\n']],
    ['100 without a reason phrase', ['HTTP/1.1 100\r\n\r\n']],
    ['102 Processing', ['HTTP/1.1 102 Processing\r\n\r\n']],
    ['103 Early Hints', [hints]],
    ['several', [goOn, hints, hints, goOn]],
    ['several at once', [goOn + hints + goOn]],
    ['one in pieces', ['HTT', 'P/1.1 10', '0 Continue\r', '\n\r', '\n']],
  ])('%s, then 201: created, by one PUT', async (_, before) => {
    api.accounts.next({ before, status: 201 });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'created', tries: [{ status: 201 }] });
    expect(api.calls).toHaveLength(1);
  });

  test('takes nothing from the answer, nor from the next one on the same connection', async () => {
    const body = { errors: { number: ['HTTP/1.1 100 Continue is no number.'] } };
    api.accounts.always({ before: [goOn], status: 422, body });
    for (let saves = 0; saves < 2; saves += 1) {
      expect(await putToScriptedApi({ api })).toMatchObject({
        outcome: 'rejected',
        errors: [{ pointer: '/number', detail: 'HTTP/1.1 100 Continue is no number.' }],
      });
    }
    expect(api.calls).toHaveLength(2);
  });

  test('and then nothing: unknown', async () => {
    api.accounts.always({ before: [goOn], hang: true });
    const limits = { tryTimeoutMs: 300, maxRetries: 0 };
    expect(await putToScriptedApi({ api, limits })).toMatchObject({
      outcome: 'unknown',
      tries: [{ fault: 'timeout' }],
    });
  });

  test('of the token endpoint does not keep the token', async () => {
    const own = await startScriptedAccountsApi();
    own.tokens.next({ before: [goOn, hints], body: { access_token: 'given', token_type: 'Bearer' } });
    expect(await putToScriptedApi({ api: own })).toMatchObject({ outcome: 'created' });
    expect(own.tokenCalls).toHaveLength(1);
    await own.close();
  });
});

const refusal = JSON.stringify({ errors: { number: ['is taken'] } });
const encoded = (coding: string, body: Buffer) => ({
  status: 422,
  body,
  headers: { 'Content-Encoding': coding },
});

describe('a compressed answer', () => {
  test('is asked not to come', async () => {
    const own = await startScriptedAccountsApi();
    await putToScriptedApi({ api: own });
    const [put, token] = [own.calls[0], own.tokenCalls[0]];
    expect(put?.headers['accept-encoding']).toBe('identity');
    expect(token?.headers['accept-encoding']).toBe('identity');
    await own.close();
  });

  test.each([
    ['gzip', gzipSync(refusal)],
    ['X-GZIP', gzipSync(refusal)],
    ['deflate', deflateSync(refusal)],
    ['deflate', deflateRawSync(refusal)],
    ['br', brotliCompressSync(refusal)],
    ['identity', Buffer.from(refusal)],
    ['gzip, br', brotliCompressSync(gzipSync(refusal))],
  ])('in %s is read all the same', async (coding, body) => {
    api.accounts.next(encoded(coding, body));
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'rejected',
      errors: [{ pointer: '/number', detail: 'is taken' }],
    });
  });

  test.each([
    ['a bomb', 'gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))],
    ['a bomb in a bomb', 'gzip, gzip', gzipSync(gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')))],
    ['an unknown coding', 'sdch', Buffer.from(refusal)],
    ['too many codings', Array.from({ length: 9 }, () => 'gzip').join(), gzipSync(refusal)],
    ['no such thing', 'gzip', Buffer.from(refusal)],
    ['one that is cut off', 'gzip', gzipSync(refusal).subarray(0, 20)],
  ])('that is %s changes nothing in the outcome', async (_, coding, body) => {
    api.accounts.next(encoded(coding, body), { ...encoded(coding, body), status: 201 });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'rejected', errors: [] });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'created' });
    expect(api.calls).toHaveLength(2);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('of the token endpoint in %s is read', async (coding, compress) => {
    const own = await startScriptedAccountsApi();
    const body = compress(JSON.stringify({ access_token: 'given', token_type: 'Bearer' }));
    own.tokens.next({ body, headers: { 'Content-Encoding': coding } });
    expect(await putToScriptedApi({ api: own })).toMatchObject({ outcome: 'created' });
    expect(own.calls[0]?.headers['authorization']).toBe('Bearer given');
    await own.close();
  });

  test('of the token endpoint that is a bomb is no token', async () => {
    const own = await startScriptedAccountsApi();
    const body = gzipSync(`{"access_token":"${'a'.repeat(32 * 1024 * 1024)}"}`);
    own.tokens.next({ body, headers: { 'Content-Encoding': 'gzip' } });
    expect(await putToScriptedApi({ api: own })).toMatchObject({ code: 'token-unavailable' });
    expect(own.calls).toEqual([]);
    await own.close();
  });
});

test.each([
  [{ 'Content-Type': 'text/plain' }, 'number is taken'],
  [{ 'Content-Type': 'application/problem+json' }, { title: 'Conflict', detail: 'number is taken' }],
  [{}, '"number is taken"'],
  [{}, ['number is taken']],
])('a refusal in another shape than the vendor’s is not one without a reason (%o)', async (headers, body) => {
  api.accounts.next({ status: 409, headers, body });
  const result = await putToScriptedApi({ api });
  expect(result).toMatchObject({ outcome: 'rejected', errors: [{ pointer: '', detail: 'number is taken' }] });
  expect(result).toHaveProperty('detail', expect.not.stringContaining('without giving a reason'));
});
