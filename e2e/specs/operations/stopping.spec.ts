import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import { startScriptedAccountsApi } from '../../fixtures/accounts-api/scripted-accounts-api';
import { startApp } from '../../fixtures/app/app-server';
import { headOfSave, openRaw } from '../../fixtures/app/raw-connection';
import { gate } from '../../fixtures/gate';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, test } from '../../fixtures/test';

const saves = Array.from({ length: 10 }, (_, index) => `Save ${index} before the end`);

/** An app whose data outlives its stop, with an accounts API. */
async function startKept(env: Record<string, string> = {}) {
  const api = await startScriptedAccountsApi();
  const dataDir = mkdtempSync(join(tmpdir(), 'account-desk-stopping-'));
  const app = await startApp({ env: { ...apiRegionVariables('EU', api), ...env }, dataDir });
  const end = async () => {
    await app.stop();
    await api.close();
    rmSync(dataDir, { recursive: true });
  };
  return { app, api, end };
}

test('SIGTERM with idle upgrades, unfinished posts and 10 running saves: the saves are finished and recorded', async () => {
  const { app, api, end } = await startKept();
  try {
    const editor = await signInByHttp(app.origin, 'editor');
    api.accounts.always({ status: 201, delayMs: 3_000 });
    const answers = saves.map((reference) => editor.save('eu', { reference }));
    await expect.poll(() => api.calls.length, { timeout: 20_000 }).toBe(saves.length);

    const upgrade = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    const post = `${headOfSave(app, editor, 99)}{`;
    for (const request of [upgrade, post, 'GET /sign-in HTTP/1.1\r\nHost:', '']) {
      for (let count = 0; count < 5; count += 1) await (await openRaw(app.port)).send(request);
    }

    const stoppedAtMs = performance.now();
    const exit = await app.stop();
    expect(exit).toEqual({ code: 0, signal: null });
    expect(performance.now() - stoppedAtMs).toBeLessThan(25_000);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(saves.map(() => 201));
    expect(api.calls).toHaveLength(saves.length);

    // The ledger is in its file alone.
    const log = join(app.dataDir, 'ledger.db-wal');
    expect(statSync(log, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    for (const beside of [log, join(app.dataDir, 'ledger.db-shm')]) rmSync(beside, { force: true });
    await app.restart();
    const again = await signInByHttp(app.origin, 'editor');
    const activity = await again.send('/api/eu/activity?limit=50');
    const items = activity.body['items'] as { outcome: string; account: { reference: string } }[];
    expect(items.map(({ outcome, account }) => `${account.reference}: ${outcome}`).sort()).toEqual(
      saves.map((reference) => `${reference}: created`),
    );
  } finally {
    await end();
  }
});

test('while it stops it is not ready, begins no save, and finishes the one whose client has gone away', async () => {
  const { app, api, end } = await startKept({ STOP_GRACE_SECONDS: '3' });
  const health = async (path: string) => {
    const response = await fetch(`${app.origin}/api/health/${path}`);
    return [response.status, await response.text()];
  };
  try {
    const editor = await signInByHttp(app.origin, 'editor');
    expect([await health('live'), await health('ready')]).toEqual([
      [200, 'live\n'],
      [200, 'ready\n'],
    ]);
    const [held, answer] = gate();
    api.accounts.next({ status: 201, until: held });
    const body = '{"reference":"Of somebody who left"}';
    const left = await openRaw(app.port);
    await left.send(headOfSave(app, editor, body.length) + body);
    await expect.poll(() => api.calls.length).toBe(1);
    left.socket.destroy();

    const slow = await openRaw(app.port);
    await slow.send(headOfSave(app, editor, body.length) + body.slice(0, 5));

    const stopped = app.stop();
    await expect.poll(() => health('ready')).toEqual([503, 'not ready\n']);
    await slow.send(body.slice(5));
    expect(await health('live')).toEqual([200, 'live\n']);
    const refused = await editor.save('eu', { reference: 'Too late' });
    expect([refused.status, refused.body.code, refused.body.outcome]).toEqual([503, 'stopping', 'not_sent']);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.headers.get('connection')).toBe('close');
    expect((await editor.send('/api/eu/accounts')).status).toBe(200);
    await refusesConnections(app.port);
    expect(await slow.ended).toMatch(/^HTTP\/1\.1 503 .*"code":"stopping"/s);
    answer();
    expect(await stopped).toEqual({ code: 0, signal: null });
    expect(api.calls).toHaveLength(1);

    await app.restart();
    const again = await signInByHttp(app.origin, 'editor');
    const { body: activity } = await again.send('/api/eu/activity');
    expect(activity['items']).toMatchObject([
      { outcome: 'created', account: { reference: 'Of somebody who left' } },
    ]);
  } finally {
    await end();
  }
});

test('a save that has just begun is recorded within the 25 seconds, although the accounts API never answers', async () => {
  const { app, api, end } = await startKept();
  try {
    const editor = await signInByHttp(app.origin, 'editor');
    api.accounts.always({ hang: true });
    const answer = editor.save('eu', { reference: 'Begun last' });
    await expect.poll(() => api.calls.length, { timeout: 20_000 }).toBe(1);
    const stoppedAtMs = performance.now();
    expect(await app.stop()).toEqual({ code: 0, signal: null });
    expect(performance.now() - stoppedAtMs).toBeLessThan(25_000);
    expect(await answer).toMatchObject({ status: 504, body: { outcome: 'unknown' } });
    expect((await answer).body).not.toHaveProperty('recorded');

    await app.restart();
    const { body: activity } = await (await signInByHttp(app.origin, 'editor')).send('/api/eu/activity');
    expect(activity['items']).toMatchObject([
      { outcome: 'unknown', tries: [{}, {}, {}], account: { reference: 'Begun last' } },
    ]);
  } finally {
    await end();
  }
});

/** The grace is over: the process has stopped listening. */
async function refusesConnections(port: number): Promise<void> {
  const knock = () => openRaw(port).then(({ socket }) => void socket.destroy());
  await expect.poll(() => knock().catch((error) => error.code), { timeout: 15_000 }).toBe('ECONNREFUSED');
}
