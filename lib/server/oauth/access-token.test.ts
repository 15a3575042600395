import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '@/e2e/fixtures/accounts-api/scripted-accounts-api';
import { deadlineIn } from '@/lib/server/outbound/deadline';
import { AccessTokens } from './access-token';

let api: ScriptedAccountsApi;

beforeAll(async () => {
  api = await startScriptedAccountsApi();
});
beforeEach(() => api.reset());
afterAll(() => api.close());

const limits = { connectTimeoutMs: 1000, tokenTimeoutMs: 5000 };

/** A separate cache, with a clock that the test moves. */
function start() {
  const clock = { nowMs: 0 };
  const tokens = new AccessTokens(() => clock.nowMs);
  const audience = { ...api, apiRegion: 'eu' as const };
  return {
    clock,
    tokens,
    audience,
    get: (limitMs = 5000) => tokens.get(audience, deadlineIn(limitMs), limits),
  };
}

const grant = (accessToken: string, expiresIn?: unknown) => ({
  body: { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn },
});

describe('the token cache', () => {
  test.each([
    ['an hour, a minute early', 3600, 3540],
    ['an hour as text', '3600', 3540],
    ['an hour when nothing is said', undefined, 3540],
    ['thirty seconds, a fifth early', 30, 24],
    ['a year, as if it were an hour', 31_536_000, 3540],
  ])('keeps a token for %s', async (_, expiresIn, keptSeconds) => {
    api.tokens.next(grant('first', expiresIn), grant('second'));
    const { clock, get } = start();
    await get();
    clock.nowMs = keptSeconds * 1000 - 1;
    expect(await get()).toBe('first');
    clock.nowMs = keptSeconds * 1000;
    expect(await get()).toBe('second');
  });

  test.each([0, -5])('hands out a token of %i seconds once', async (expiresIn) => {
    api.tokens.next(grant('first', expiresIn), grant('second', expiresIn));
    const { get } = start();
    expect([await get(), await get()]).toEqual(['first', 'second']);
  });

  test('is renewed while a token is good, and keeps that one where no new one is granted', async () => {
    api.tokens.next(grant('first'), grant('second'), { status: 401, body: { error: 'invalid_client' } });
    const { tokens, audience, get } = start();
    expect(tokens.lastGrantedAt(audience)).toBeNull();
    expect(await get()).toBe('first');
    expect(await tokens.renew(audience, limits)).toBe(3540);
    expect(await get()).toBe('second');
    const grantedAt = tokens.lastGrantedAt(audience);
    expect(grantedAt).toBeGreaterThan(Date.now() - 60_000);
    await expect(tokens.renew(audience, limits)).rejects.toMatchObject({ reason: 'invalid_client' });
    expect(await get()).toBe('second');
    expect(tokens.lastGrantedAt(audience)).toBe(grantedAt);
    expect(api.tokenCalls).toHaveLength(3);
  });

  test('shares one request, and forgets a failure as soon as it is told', async () => {
    api.tokens.next({ status: 503 }, grant('good'));
    const { get } = start();
    const failed = await Promise.allSettled([get(), get(), get()]);
    expect(failed.map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(api.tokenCalls).toHaveLength(1);
    expect(await get()).toBe('good');
  });

  test('lets one who waits give up without ending the request for the others', async () => {
    api.tokens.next({ ...grant('late'), delayMs: 400 });
    const { get } = start();
    const [impatient, patient] = await Promise.allSettled([get(50), get()]);
    expect(impatient).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
    expect(patient).toEqual({ status: 'fulfilled', value: 'late' });
    expect(api.tokenCalls).toHaveLength(1);
  });

  test('drops the token that was refused, and never a newer one', async () => {
    api.tokens.next(grant('first'), grant('second'));
    const { tokens, audience, get } = start();
    tokens.drop(audience, await get());
    expect(await get()).toBe('second');
    tokens.drop(audience, 'first');
    expect(await get()).toBe('second');
    expect(api.tokenCalls).toHaveLength(2);
  });

  test('says nothing of the endpoint or the secret when it fails', async () => {
    api.tokens.next({ status: 400, body: { error: 'invalid_client', error_description: api.clientSecret } });
    const failure = await start()
      .get()
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'refused', reason: 'invalid_client' });
    const said = `${(failure as Error).stack} ${JSON.stringify(failure)} ${String((failure as Error).cause)}`;
    expect(said).not.toContain(api.clientSecret);
    expect(said).not.toContain(api.origin);
  });
});
