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

const busy = (retryAfter?: string) => ({
  status: 429,
  body: { message: 'Too Many Attempts.' },
  headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
});

describe('429', () => {
  test('with Retry-After 1 is waited for, and what follows is not in doubt', async () => {
    api.accounts.next(busy('1'), { status: 200 });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'updated' });
    const [first, second] = api.calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test('with a date two seconds ahead is waited for', async () => {
    api.accounts.next(busy(new Date(Date.now() + 2000).toUTCString()), { status: 201 });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'created' });
    expect(api.calls).toHaveLength(2);
  });

  test.each(['-5', '0', 'Sun, 06 Nov 1994 08:49:37 GMT'])(
    'with %s is tried again at once',
    async (header) => {
      api.accounts.next(busy(header), { status: 201 });
      expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'created' });
    },
  );

  test('every time ends after three calls, with the wait that it asked for', async () => {
    api.accounts.always(busy('0'));
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'rejected',
      code: 'api-busy',
      retryAfterSeconds: 0,
    });
    expect(api.calls).toHaveLength(3);
  });

  test.each([
    ['86400', 86_400],
    ['4', 4],
    ['3.2', 4],
  ])('with %s is handed to the person with the time', async (header, retryAfterSeconds) => {
    api.accounts.always(busy(header));
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'rejected',
      code: 'api-busy',
      retryAfterSeconds,
    });
    expect(api.calls).toHaveLength(1);
  });

  test.each([
    ['rubbish', 'soon'],
    ['no header', undefined],
  ])('with %s is handed to the person without a time', async (_, header) => {
    api.accounts.always(busy(header));
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({ outcome: 'rejected', code: 'api-busy', errors: [] });
    expect(result).not.toHaveProperty('retryAfterSeconds');
    expect(api.calls).toHaveLength(1);
  });

  test('whose wait does not fit the deadline is handed to the person', async () => {
    api.accounts.always(busy('2'));
    const result = await putToScriptedApi({ api, limits: { saveDeadlineMs: 2000 } });
    expect(result).toMatchObject({ code: 'api-busy', retryAfterSeconds: 2 });
    expect(api.calls).toHaveLength(1);
  });
});

describe('503 with Retry-After', () => {
  const away = (retryAfter: string) => ({ status: 503, headers: { 'Retry-After': retryAfter } });

  test('1.5 is waited for, rounded up, and what follows is in doubt', async () => {
    api.accounts.next(away('1.5'), { status: 200 });
    expect(await putToScriptedApi({ api })).toMatchObject({ outcome: 'saved' });
    const [first, second] = api.calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1990);
  });

  test('3600 is handed to the person with the time, and the outcome is unknown', async () => {
    api.accounts.always(away('3600'));
    expect(await putToScriptedApi({ api })).toMatchObject({
      outcome: 'unknown',
      code: 'outcome-unknown',
      status: 503,
      retryAfterSeconds: 3600,
    });
    expect(api.calls).toHaveLength(1);
  });

  test('that nobody can read is tried again like any other 5xx', async () => {
    api.accounts.always(away('soon'));
    const result = await putToScriptedApi({ api });
    expect(result).toMatchObject({ outcome: 'unknown' });
    expect(result).not.toHaveProperty('retryAfterSeconds');
    expect(api.calls).toHaveLength(3);
  });
});
