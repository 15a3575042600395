import { randomBytes } from 'node:crypto';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import type { ScriptedAccountsApi } from '../../fixtures/accounts-api/scripted-accounts-api';
import { type App, startApp } from '../../fixtures/app/app-server';
import { useScriptedApi } from '../../fixtures/app/scripted-app';
import { uniqueName } from '../../fixtures/pages/account-page';
import { recordSecret } from '../../fixtures/results/secrets';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { test as base, expect } from '../../fixtures/test';

const token = randomBytes(24).toString('base64url');
recordSecret(token);

const test = base.extend<object, { api: ScriptedAccountsApi; app: App }>({
  api: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => useScriptedApi(use),
    { scope: 'worker' },
  ],
  app: [
    async ({ api }, use) => {
      const app = await startApp({ env: { ...apiRegionVariables('EU', api), METRICS_TOKEN: token } });
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
});

function ask(app: App, authorization?: string): Promise<Response> {
  return fetch(`${app.origin}/api/metrics`, {
    headers: authorization === undefined ? {} : { Authorization: authorization },
  });
}

/** The value of each sample, by its name and labels as they are written. */
async function samples(app: App): Promise<Map<string, number>> {
  const text = await (await ask(app, `Bearer ${token}`)).text();
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [, name = '', value = ''] = /^(.+) (\S+)$/.exec(line) ?? [];
        return [name, Number(value)];
      }),
  );
}

test('are for whoever has the token', async ({ app }) => {
  for (const authorization of [undefined, token, 'Bearer', `Bearer ${token}x`, `Basic ${token}`]) {
    const answer = await ask(app, authorization);
    expect(answer.status, String(authorization)).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.text()).toBe('');
  }
  const answer = await ask(app, `Bearer ${token}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('count saves and calls, and time their parts', async ({ app, api }) => {
  api.reset();
  const editor = await signInByHttp(app.origin, 'editor');
  const before = await samples(app);
  const name = uniqueName('Counted');
  api.accounts.next({ status: 201 }, { status: 422, body: { message: 'No.' } });
  const key = { 'Idempotency-Key': 'metrics-once' };
  for (const _ of ['sent', 'replayed']) await editor.save('eu', { reference: name }, key);
  await editor.save('eu', { reference: `${name} 2` });
  await editor.save('eu', { reference: name }, { 'If-None-Match': '*' });

  const after = await samples(app);
  const more = (sample: string) => (after.get(sample) ?? 0) - (before.get(sample) ?? 0);
  for (const outcome of ['created', 'replayed', 'rejected', 'refused']) {
    expect(more(`account_desk_saves_total{api_region="eu",outcome="${outcome}"}`), outcome).toBe(1);
  }
  for (const status of [201, 422]) {
    expect(more(`account_desk_tries_total{api_region="eu",status="${status}",fault="none"}`)).toBe(1);
  }
  const count = (part: string) =>
    more(`account_desk_save_part_duration_seconds_count{api_region="eu",part="${part}"}`);
  expect([count('save'), count('try')]).toEqual([4, 2]);
  expect(count('ledger')).toBe(6);
  expect(after.get('account_desk_saves_running{api_region="eu"}')).toBe(0);
  expect(after.get('account_desk_api_region_paused{api_region="eu"}')).toBe(0);
  expect(after.get('account_desk_access_token_age_seconds{api_region="eu"}')).toBeLessThan(60);
  expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(0);
  expect(after.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
  expect([...after.keys()].join()).not.toMatch(/Counted|region="(us|au)"/);
});

test('say when an API region is paused', async ({ app, api }) => {
  api.reset();
  api.accounts.always({ drop: 'before-answer' });
  const editor = await signInByHttp(app.origin, 'editor');
  const isPaused = async () => (await samples(app)).get('account_desk_api_region_paused{api_region="eu"}');
  const saves = Array.from({ length: 12 }, () => editor.save('eu', { reference: uniqueName('Dropped') }));
  expect((await Promise.all(saves)).map(({ body }) => body.outcome)).toContain('unknown');
  expect(await isPaused()).toBe(1);
});

test('are not there where no token is configured', async () => {
  const app = await startApp();
  expect((await ask(app, `Bearer ${token}`)).status).toBe(404);
  await app.stop();
});
