import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import type { Status } from '@/lib/schemas/status';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '../../fixtures/accounts-api/scripted-accounts-api';
import { type App, startApp } from '../../fixtures/app/app-server';
import { gate } from '../../fixtures/gate';
import { startPostgres, type TestPostgres } from '../../fixtures/ledger/postgres';
import { recordSecret } from '../../fixtures/results/secrets';
import { type Answer, type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';

/** Two processes of the app on one PostgreSQL, which is stopped and started again. */
test.describe.configure({ mode: 'serial' });

let postgres: TestPostgres;
let api: ScriptedAccountsApi;
let apps: [App, App];
let editors: [StaffClient, StaffClient];

test.beforeAll(async () => {
  // Two starts, and a build before them when run by hand.
  test.setTimeout(200_000);
  [postgres, api] = await Promise.all([startPostgres(), startScriptedAccountsApi()]);
  const secret = randomBytes(32).toString('base64url');
  recordSecret(secret);
  const env = {
    ...apiRegionVariables('EU', api),
    DATABASE_URL: await postgres.createDatabase(),
    NEXTAUTH_SECRET: secret,
  };
  apps = await Promise.all([startApp({ env }), startApp({ env })]);
  editors = [await signInByHttp(apps[0].origin, 'editor'), await signInByHttp(apps[1].origin, 'editor')];
});

test.beforeEach(() => api.reset());

test.afterAll(async () => {
  for (const secret of [api.clientSecret, ...api.issuedTokens]) recordSecret(secret);
  await Promise.all((apps ?? []).map((app) => app.stop()));
  await Promise.all([postgres?.close(), api?.close()]);
});

/** Holds the next call until `answer` is called, then answers 201, however busy the machine is. */
function holdNextCall(): { answer(): void } {
  const [until, answer] = gate();
  api.accounts.next({ status: 201, until });
  return { answer };
}

/** Both saves at once: the refused one is answered while the other runs. */
async function saveOnBoth(save: (editor: StaffClient, index: number) => Promise<Answer>): Promise<Answer[]> {
  const held = holdNextCall();
  const saves = editors.map(save);
  const refused = await Promise.race(saves);
  expect([refused.status, refused.body.code]).toEqual([409, 'save-in-flight']);
  held.answer();
  return Promise.all(saves);
}

test('the session of one works on the other', async () => {
  const response = await fetch(`${apps[1].origin}/api/eu/accounts`, {
    headers: { Cookie: editors[0].cookie },
  });
  expect(response.status).toBe(200);
});

test('the same key on both makes one call', async () => {
  const key = { 'Idempotency-Key': randomUUID() };
  const account = { reference: `Same key ${randomUUID()}` };
  const answers = await saveOnBoth((editor) => editor.save('eu', account, key));
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  expect(api.calls).toHaveLength(1);
  const later = await editors[1].save('eu', account, key);
  expect([later.status, later.body.outcome]).toEqual([201, 'created']);
  expect(api.calls).toHaveLength(1);
});

test('the same account on both at once makes one call and one 409', async () => {
  const reference = `Same account ${randomUUID()}`;
  const answers = await saveOnBoth((editor, index) =>
    editor.save('eu', { reference, number: String(index) }),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  expect(api.calls).toHaveLength(1);
});

test('one that starts leaves the running attempts of the other alone', async () => {
  const held = holdNextCall();
  const running = editors[0].save('eu', { reference: `Running ${randomUUID()}` });
  await expect.poll(() => api.calls.length).toBe(1);
  await apps[1].restart();
  held.answer();
  editors[1] = await signInByHttp(apps[1].origin, 'editor');
  const answer = await running;
  expect([answer.status, answer.body['recorded']]).toEqual([201, undefined]);
});

test('PostgreSQL stopped: nothing is sent, reads say so, and both come back by themselves', async () => {
  await postgres.stop();
  for (const editor of editors) {
    const save = await editor.save('eu', { reference: 'Stopped' });
    expect([save.status, save.body.code, save.body.outcome]).toEqual([503, 'ledger-unavailable', 'not_sent']);
    const read = await editor.send('/api/eu/accounts');
    expect([read.status, read.body.code]).toEqual([503, 'ledger-unavailable']);
  }
  expect(api.calls).toHaveLength(0);
  await postgres.start();
  for (const editor of editors) {
    await expect
      .poll(async () => (await editor.send('/api/eu/accounts')).status, { timeout: 20_000 })
      .toBe(200);
    const save = await editor.save('eu', { reference: `Back ${randomUUID()}` });
    expect(save.status).toBe(201);
  }
});

test('PostgreSQL stopped while the API answers: the answer is shown, with the fact that it was not recorded', async () => {
  const held = holdNextCall();
  const running = editors[0].save('eu', { reference: `Unrecorded ${randomUUID()}` });
  await expect.poll(() => api.calls.length).toBe(1);
  await postgres.stop();
  held.answer();
  const answer = await running;
  expect([answer.status, answer.body.outcome, answer.body['recorded']]).toEqual([201, 'created', false]);
  await postgres.start();
});

test('a pause of one is told by the other, and the figures of both are the same', async () => {
  const admins = [
    await signInByHttp(apps[0].origin, 'admin'),
    await signInByHttp(apps[1].origin, 'admin'),
  ] as const;
  const europeOf = async (admin: StaffClient) => {
    const { apiRegions } = (await admin.send('/api/status')).body as unknown as Partial<Status>;
    return apiRegions?.find(({ apiRegion }) => apiRegion === 'eu');
  };
  await expect.poll(async () => (await europeOf(admins[0]))?.health, { timeout: 20_000 }).toBe('ok');
  api.accounts.always({ drop: 'before-answer' });
  const silent = Array.from({ length: 10 }, () =>
    editors[0].save('eu', { reference: `Silent ${randomUUID()}` }),
  );
  expect((await Promise.all(silent)).map(({ body }) => body.outcome)).toEqual(Array(10).fill('unknown'));
  // What shows the dot to everybody.
  await expect
    .poll(async () => (await editors[1].send('/api/status/api-regions')).body['items'])
    .toContainEqual(expect.objectContaining({ apiRegion: 'eu', health: 'paused' }));
  const [one, other] = [await europeOf(admins[0]), await europeOf(admins[1])];
  expect(one?.windows[0]?.saves.unknown).toBeGreaterThanOrEqual(10);
  expect(other).toEqual(one);
});
