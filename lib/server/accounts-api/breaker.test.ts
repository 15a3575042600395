import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { putToScriptedApi } from '@/e2e/fixtures/accounts-api/put-to-scripted-api';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '@/e2e/fixtures/accounts-api/scripted-accounts-api';
import type { PutAccountRequest } from './put-account';

// A breaker lives as long as the process, so each test has its own API.
let api: ScriptedAccountsApi;
const started: ScriptedAccountsApi[] = [];

beforeEach(async () => {
  api = await startScriptedAccountsApi();
  started.push(api);
});
afterAll(() => Promise.all(started.map((server) => server.close())));

const limits = { breakerThreshold: 3, breakerPauseMs: 3000, maxRetries: 0 };
const save = (request: Partial<PutAccountRequest> = {}) => putToScriptedApi({ api, limits, request });

const isWithinPause = (seconds: number) => seconds >= 1 && seconds <= 3;

async function openBreaker(): Promise<void> {
  api.accounts.always({ status: 500 });
  for (let saves = 0; saves < 3; saves += 1) await save();
}

describe('a paused API region', () => {
  test('comes of three saves in a row without an answer, and then nothing is sent', async () => {
    await openBreaker();
    expect(api.calls).toHaveLength(3);
    const result = await save();
    expect(result).toMatchObject({
      outcome: 'not_sent',
      code: 'api-region-paused',
      retryAfterSeconds: expect.toSatisfy(isWithinPause),
      tries: [],
    });
    expect(result).toHaveProperty('pausedSince', expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/));
    expect(api.calls).toHaveLength(3);
  });

  test('counts saves, not tries', async () => {
    api.accounts.always({ status: 500 });
    await putToScriptedApi({ api, limits: { ...limits, maxRetries: 2 } });
    await putToScriptedApi({ api, limits: { ...limits, maxRetries: 2 } });
    expect(api.calls).toHaveLength(6);
    expect(await save()).toMatchObject({ outcome: 'unknown' });
  });

  test.each([200, 422, 429, 403])('is put off by an answer of %i', async (status) => {
    api.accounts.next(
      { status: 500 },
      { status: 500 },
      { status },
      { status: 500 },
      { status: 500 },
      { status: 201 },
    );
    for (let saves = 0; saves < 5; saves += 1) await save();
    expect(await save()).toMatchObject({ outcome: 'created' });
  });

  test('does not come of a token endpoint that gives no token', async () => {
    api.tokens.always({ status: 503 });
    for (let saves = 0; saves < 5; saves += 1)
      expect(await save()).toMatchObject({ code: 'token-unavailable' });
  });

  test('leaves the other API regions alone', async () => {
    await openBreaker();
    api.accounts.always({ status: 201 });
    expect(await save({ apiRegion: 'us' })).toMatchObject({ outcome: 'created' });
  });

  test('leaves an attempt that was unknown unknown', async () => {
    await openBreaker();
    const result = await save({ hadUnknownTry: true });
    expect(result).toMatchObject({
      outcome: 'unknown',
      code: 'outcome-unknown',
      retryAfterSeconds: expect.toSatisfy(isWithinPause),
    });
  });

  test('is tried again after the pause by one save alone, and opens with its answer', async () => {
    await openBreaker();
    api.accounts.next({ status: 201, delayMs: 300 });
    api.accounts.always({ status: 201 });
    await vi.waitUntil(async () => {
      const together = await Promise.all([save(), save(), save()]);
      const outcomes = together.map((result) => result.outcome);
      if (!outcomes.includes('created')) return false;
      expect(outcomes.toSorted()).toEqual(['created', 'not_sent', 'not_sent']);
      return true;
    }, 8000);
    expect(await save()).toMatchObject({ outcome: 'created' });
  });

  test('stays paused since the first moment when the probe fails too', async () => {
    await openBreaker();
    const first = await save();
    await vi.waitUntil(async () => (await save()).outcome === 'unknown', 8000);
    const second = await save();
    expect(second).toMatchObject({ code: 'api-region-paused' });
    expect(second).toHaveProperty('pausedSince', 'pausedSince' in first ? first.pausedSince : null);
  });
});
