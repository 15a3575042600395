import type { Status } from '@/lib/schemas/status';
import { test } from '../../fixtures/app/scripted-regions-app';
import { uniqueName } from '../../fixtures/pages/account-page';
import {
  type DemoRole,
  type StaffClient,
  signedOut,
  signInByHttp,
} from '../../fixtures/sign-in/staff-client';
import { expect } from '../../fixtures/test';

/* What it tells depends on every save of the app. */
test.use({ sharedBy: 'the status over HTTP' });

/** The status over HTTP: who may read it, what it tells of saves, and the test of a credential. */
let admin: StaffClient;

test.beforeAll(async ({ app }) => {
  admin = await signInByHttp(app.origin, 'admin');
});

const asPage = { 'X-CSRF': '1', 'Sec-Fetch-Site': 'same-origin' };
const testOf = (apiRegion: string) => `/api/${apiRegion}/credential/test`;

function testCredential(staff: StaffClient, apiRegion: string) {
  return staff.send(testOf(apiRegion), { method: 'POST', headers: asPage });
}

async function readStatus() {
  const answer = await admin.send('/api/status');
  expect(answer.status).toBe(200);
  const status = answer.body as unknown as Status;
  const [eu, us, au] = status.apiRegions;
  if (eu === undefined || us === undefined || au === undefined) throw new Error('An API region is missing.');
  return { ...status, eu, us, au };
}

async function readHealths(staff: StaffClient): Promise<Record<string, string>> {
  const { body, status } = await staff.send('/api/status/api-regions');
  expect(status).toBe(200);
  const items = body['items'] as { apiRegion: string; health: string }[];
  return Object.fromEntries(items.map(({ apiRegion, health }) => [apiRegion, health]));
}

for (const role of ['viewer', 'editor', 'eu-editor'] as const satisfies DemoRole[]) {
  test(`the status and the test of a credential are closed to the role ${role}`, async ({ app, eu }) => {
    const staff = await signInByHttp(app.origin, role);
    expect(await staff.send('/api/status')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await testCredential(staff, 'eu')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(eu.tokenCalls).toHaveLength(0);
  });
}

test('nobody reads anything of it without a session', async ({ app }) => {
  const nobody = signedOut(app.origin);
  for (const path of ['/api/status', '/api/status/api-regions']) {
    expect((await nobody.send(path)).status, path).toBe(401);
  }
  expect((await testCredential(nobody, 'eu')).status).toBe(401);
});

test('everybody reads how their API regions do', async ({ app }) => {
  expect(await readHealths(await signInByHttp(app.origin, 'viewer'))).toEqual({ eu: 'ok', us: 'ok' });
  expect(await readHealths(await signInByHttp(app.origin, 'eu-editor'))).toEqual({ eu: 'ok' });
});

test('takes no parameters and no other methods', async () => {
  for (const path of ['/api/status', '/api/status/api-regions']) {
    expect((await admin.send(`${path}?x=1`)).status, path).toBe(422);
    expect((await admin.send(path, { method: 'POST', headers: asPage })).status, path).toBe(405);
  }
});

test('a credential is tested by one token request and no save', async ({ eu }) => {
  const granted = await testCredential(admin, 'eu');
  expect(granted).toMatchObject({ status: 200, body: { granted: true, cause: null, usableSeconds: 3540 } });
  expect(eu.tokenCalls).toHaveLength(1);
  // Also where there is a token: that one may have been revoked.
  await testCredential(admin, 'eu');
  expect(eu.tokenCalls).toHaveLength(2);
  expect(eu.calls).toHaveLength(0);
  expect(JSON.stringify(granted.body)).not.toContain(eu.issuedTokens.at(-1));
  await expect.poll(async () => (await readStatus()).eu.tokenGrantedAt).not.toBeNull();
});

test('a credential that is refused is told with its reason, and the token that there was is kept', async ({
  editor,
  eu,
}) => {
  await testCredential(admin, 'eu');
  const invalid = { status: 401, body: { error: 'invalid_client' } };
  eu.tokens.next(invalid, { status: 503, body: 'away' });
  expect((await testCredential(admin, 'eu')).body).toMatchObject({ granted: false, cause: 'invalid_client' });
  expect((await testCredential(admin, 'eu')).body).toMatchObject({ granted: false, cause: 'status-503' });
  const { status } = await editor.save('eu', { reference: uniqueName('Still') });
  expect(status).toBe(201);
  expect(eu.tokenCalls).toHaveLength(3);
});

test('an API region without a credential has none to test', async () => {
  expect(await testCredential(admin, 'au')).toMatchObject({
    status: 503,
    body: { code: 'api-region-not-configured' },
  });
  expect((await readStatus()).au).toMatchObject({ configured: false, health: 'ok', lastSuccessAt: null });
});

test('tells of saves: how they ended, how long they took, the last of each kind, what runs', async ({
  editor,
  eu,
}) => {
  const before = (await readStatus()).eu.windows[0];
  if (before === undefined) throw new Error('There is no window.');
  await editor.save('eu', { reference: uniqueName('One') });
  eu.accounts.next({ status: 422, body: { message: 'No.', errors: { number: ['Too odd.'] } } });
  await editor.save('eu', { reference: uniqueName('Two') });
  eu.accounts.next({ status: 403 });
  await editor.save('eu', { reference: uniqueName('Three') });
  let answer = () => {};
  eu.accounts.next({ until: new Promise((resolve) => (answer = resolve)) });
  const running = editor.save('eu', { reference: uniqueName('Runs') });
  await expect.poll(() => eu.calls.length).toBe(4);

  const { eu: region, us, ledger } = await readStatus();
  expect(region).toMatchObject({ configured: true, health: 'ok', running: 1 });
  expect(region.windows.map(({ minutes }) => minutes)).toEqual([5, 60, 1440]);
  for (const { saves, p50Ms, p95Ms } of region.windows) {
    expect(saves.succeeded).toBe(before.saves.succeeded + 1);
    expect(saves.refused).toBe(before.saves.refused + 1);
    expect(saves.failed).toBe(before.saves.failed + 1);
    expect(p50Ms).toBeGreaterThanOrEqual(10);
    expect(p95Ms).toBeGreaterThanOrEqual(p50Ms ?? 0);
  }
  expect(region.lastRefusal).toMatchObject({ last: { status: 403 } });
  expect(Date.parse(region.lastSuccessAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  expect(region.slots.at(-1)?.saves.succeeded).toBeGreaterThan(0);
  expect(us).toMatchObject({ running: 0, lastSuccessAt: null, lastRefusal: null, slots: [] });
  expect(ledger).toMatchObject({ database: 'sqlite', unresolved: 0, unresolvedLimit: 1_000 });
  expect(ledger.attempts).toBeGreaterThanOrEqual(4);

  answer();
  expect((await running).status).toBe(200);
  expect((await readStatus()).eu.running).toBe(0);
});

test('an API region that gives no answer is failing, then paused, and the others are not', async ({
  app,
  editor,
  us,
}) => {
  us.accounts.always({ drop: 'before-answer' });
  const saves = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () => editor.save('us', { reference: uniqueName('No answer') })),
    );
  await saves(3);
  const viewer = await signInByHttp(app.origin, 'viewer');
  expect(await readHealths(viewer)).toEqual({ eu: 'ok', us: 'failing' });
  await saves(7);
  await expect.poll(() => readHealths(viewer)).toEqual({ eu: 'ok', us: 'paused' });
  const paused = await readStatus();
  expect(paused.us.health).toBe('paused');
  expect(Date.parse(paused.us.pausedSince ?? '')).toBeGreaterThan(Date.now() - 20_000);
  expect(paused.eu).toMatchObject({ health: 'ok', pausedSince: null });
});
