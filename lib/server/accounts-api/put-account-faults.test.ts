import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putToScriptedApi } from '@/e2e/fixtures/accounts-api/put-to-scripted-api';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '@/e2e/fixtures/accounts-api/scripted-accounts-api';
import { deadlineIn } from '@/lib/server/outbound/deadline';

let api: ScriptedAccountsApi;

beforeAll(async () => {
  api = await startScriptedAccountsApi();
});
beforeEach(() => api.reset());
afterAll(() => api.close());

const drop = { drop: 'before-answer' } as const;

describe('a try that may have been applied', () => {
  test.each([
    ['500', { status: 500 }],
    ['503 with Retry-After', { status: 503, headers: { 'Retry-After': '1' } }],
    ['a dropped connection', drop],
    ['an answer that is not HTTP', { raw: 'EHLO\r\n\r\n' }],
  ])('%s, then 200: saved, because which of the two is not known', async (_, answer) => {
    api.accounts.next(answer, { status: 200 });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'saved', status: 200 });
    expect(api.calls).toHaveLength(2);
    expect(api.calls[1]?.body).toBe(api.calls[0]?.body);
  });

  test('a hang, then 204: saved', async () => {
    api.accounts.next({ hang: true }, { status: 204 });
    const result = await putToScriptedApi({ api, limits: { tryTimeoutMs: 2_000 } });
    expect(result).toMatchObject({ outcome: 'saved', tries: [{ fault: 'timeout' }, { status: 204 }] });
  });

  test('500, then 201: created', async () => {
    api.accounts.next({ status: 500 }, { status: 201 });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'created' });
  });

  test.each([
    ['500', { status: 500 }, { status: 500, fault: null }],
    ['a gateway page', { status: 502, body: '<html>' }, { status: 502, fault: null }],
    ['a dropped connection', drop, { status: null, fault: 'reset' }],
    ['an answer that is not HTTP', { raw: 'EHLO\r\n\r\n' }, { status: null, fault: 'malformed' }],
  ])('%s every time: unknown after three tries', async (_, answer, tried) => {
    api.accounts.always(answer);
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'outcome-unknown', errors: [] });
    expect(result.tries).toMatchObject([tried, tried, tried]);
    expect(api.calls).toHaveLength(3);
  });

  test.each([
    [
      '422',
      { status: 422, body: { errors: { number: ['number is taken.'] } } },
      [{ pointer: '/number', detail: 'number is taken.' }],
    ],
    ['403', { status: 403, body: { message: 'Forbidden' } }, []],
    ['429', { status: 429 }, []],
  ])('then %s: stays unknown, with what the API named', async (_, answer, errors) => {
    api.accounts.next({ status: 500 }, answer);
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'unknown',
      code: 'outcome-unknown',
      errors,
    });
  });

  test('then no connection: stays unknown', async () => {
    const closing = await startScriptedAccountsApi();
    closing.accounts.next(() => {
      void closing.close();
      return drop;
    });
    const result = await putToScriptedApi({ api: closing });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'outcome-unknown' });
    expect(result.tries).toMatchObject([{ fault: 'reset' }, { fault: 'connect' }, { fault: 'connect' }]);
  });
});

describe('after an earlier run of the same attempt that ended unknown', () => {
  const request = { hadUnknownTry: true };

  test.each([
    [200, { outcome: 'saved' }],
    [204, { outcome: 'saved' }],
    [201, { outcome: 'created' }],
    [422, { outcome: 'unknown', code: 'outcome-unknown' }],
    [403, { outcome: 'unknown', code: 'outcome-unknown' }],
  ])('%i is %o', async (status, expected) => {
    api.accounts.next({ status, body: '' });
    expect(await putToScriptedApi({ api, request })).toMatchObject(expected);
  });

  test('a run that sends nothing leaves it unknown', async () => {
    const accountsUrl = await closedUrl();
    const result = await putToScriptedApi({ api: { ...api, accountsUrl }, request });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'outcome-unknown', status: null });
    expect(result).toHaveProperty('detail', expect.stringContaining('Nothing was sent this time'));
  });
});

describe('the deadline', () => {
  test('a hang ends unknown when it is over', async () => {
    api.accounts.always({ hang: true });
    const result = await putToScriptedApi({
      api,
      limits: { tryTimeoutMs: 300, saveDeadlineMs: 500, minTryMs: 50 },
    });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'outcome-unknown', status: null });
    expect(sum(result.tries.map((tried) => tried.durationMs))).toBeLessThan(1500);
  });

  test('a save that hangs ends within 20 seconds with the real limits', async () => {
    api.accounts.always({ hang: true });
    const startMs = performance.now();
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'unknown', code: 'outcome-unknown' });
    expect(performance.now() - startMs).toBeLessThan(20_000);
  });

  test('is an earlier one where the save began before', async () => {
    api.accounts.always({ hang: true });
    const startMs = performance.now();
    const result = await putToScriptedApi({ api, request: { deadline: deadlineIn(600) } });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'outcome-unknown' });
    expect(performance.now() - startMs).toBeLessThan(3_000);
  });

  test('no try is begun that has hardly time to end', async () => {
    api.accounts.always({ status: 500, delayMs: 1000 });
    const result = await putToScriptedApi({ api, limits: { saveDeadlineMs: 3000, minTryMs: 2200 } });
    expect(result.tries).toHaveLength(1);
  });
});

describe('before the first byte', () => {
  test('a refused connection: not sent, after three tries', async () => {
    const result = await putToScriptedApi({ api: { ...api, accountsUrl: await closedUrl() } });
    expect(result).toMatchObject({ outcome: 'not_sent', code: 'api-unreachable', status: null });
    expect(result.tries.map((tried) => tried.fault)).toEqual(['connect', 'connect', 'connect']);
  });

  test('TLS that cannot be agreed on: not sent, and the server saw no request', async () => {
    const accountsUrl = api.accountsUrl.replace('http:', 'https:');
    expect(await putToScriptedApi({ api: { ...api, accountsUrl } })).toMatchObject({
      outcome: 'not_sent',
      code: 'api-unreachable',
    });
    expect(api.calls).toEqual([]);
  });

  test('a server that never answers the TLS handshake: not sent', async () => {
    const silent = createServer(() => undefined);
    const accountsUrl = `https://127.0.0.1:${await listen(silent)}/accounts`;
    const limits = { connectTimeoutMs: 300, maxRetries: 0 };
    const result = await putToScriptedApi({ api: { ...api, accountsUrl }, limits });
    silent.close();
    expect(result).toMatchObject({
      outcome: 'not_sent',
      code: 'api-unreachable',
      tries: [{ fault: 'connect' }],
    });
  });

  test('a refused connection first, then 200: updated, because nothing had been sent', async () => {
    const target = await startScriptedAccountsApi();
    target.accounts.always({ status: 200 });
    const port = Number(new URL(target.origin).port);
    await target.close();
    const late = createServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
    });
    const result = await putToScriptedApi({
      api: { ...api, accountsUrl: target.accountsUrl },
      // The server comes up when the first, refused try is logged.
      onLine: () => late.listening || late.listen(port, '127.0.0.1'),
      limits: { retryDelayMs: 400 },
    });
    late.close();
    expect(result).toMatchObject({ outcome: 'updated' });
    expect(result.tries[0]).toMatchObject({ fault: 'connect' });
  });
});

async function closedUrl(): Promise<string> {
  const closed = await startScriptedAccountsApi();
  await closed.close();
  return closed.accountsUrl;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
