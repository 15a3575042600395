import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { type Cluster, startCluster } from '../../cluster/start-cluster';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '../../fixtures/accounts-api/scripted-accounts-api';
import { recordSecret } from '../../fixtures/results/secrets';
import { seededRandom } from '../../fixtures/seeded-random';
import { mintSession } from '../../fixtures/sign-in/minted-session';
import { clientOf } from '../../fixtures/sign-in/staff-client';
import { type ApiRecord, behave } from '../../soak/faulty-api';
import { findLies, type Told } from '../../soak/judge';
import { readLedger } from '../../soak/read-ledger';

/** Two processes behind a balancer are updated one after the other, as OPERATIONS.md says, while people save. */
const people = 8;

let api: ScriptedAccountsApi;
let record: ApiRecord;
let cluster: Cluster;

test.beforeAll(async () => {
  // Two starts, and a PostgreSQL.
  test.setTimeout(200_000);
  api = await startScriptedAccountsApi();
  record = behave(api, seededRandom(1));
  cluster = await startCluster({ env: apiRegionVariables('EU', api) });
});

test.afterAll(async () => {
  for (const secret of [api.clientSecret, ...api.issuedTokens]) recordSecret(secret);
  await cluster?.close();
  await api?.close();
});

test('a rolling restart loses no save, refuses only with a time to try again, and ends no session', async () => {
  test.setTimeout(180_000);
  const told: Told[] = [];
  let isOver = false;
  const cookies = await Promise.all(
    Array.from({ length: people }, (_, index) => mintSession(cluster.sessionSecret, `person-${index}`)),
  );
  const saving = cookies.map(async (cookie, index) => {
    for (let count = 0; !isOver; count += 1) told.push(...(await saveUntilDone(cookie, `${index}-${count}`)));
  });
  for (const app of cluster.apps) {
    const before = told.length;
    await expect.poll(() => told.length).toBeGreaterThan(before + people);
    await app.restart();
  }
  const afterAll = told.length;
  await expect.poll(() => told.length).toBeGreaterThan(afterAll + people);
  isOver = true;
  await Promise.all(saving);

  const ledger = await readLedger({ origin: cluster.origin, cookie: cookies[0] ?? '' });
  expect(findLies({ told, calls: record.calls, ...ledger })).toEqual([]);
  const done = told.filter(({ status }) => status === 201);
  expect(ledger.attempts).toHaveLength(done.length);
  expect(record.calls).toHaveLength(done.length);
  // The restart was noticed, or nothing was tested.
  expect(told.length).toBeGreaterThan(done.length);
});

/** One save, sent again with its key as long as the app asks for that. Nothing else may come in its way. */
async function saveUntilDone(cookie: string, save: string): Promise<Told[]> {
  const staff = clientOf(cluster.origin, cookie);
  const key = { 'Idempotency-Key': randomUUID() };
  const all: Told[] = [];
  for (;;) {
    const startedAt = Date.now();
    const { status, headers, body } = await staff.save('eu', { reference: `Of ${save}`, number: save }, key);
    const outcome = (body.outcome ?? null) as Told['outcome'];
    const retryAfter = headers.get('retry-after');
    all.push({ save, startedAt, endedAt: Date.now(), status, outcome, recorded: true, retryAfter });
    if (status === 201) return all;
    expect([status, body.code, outcome, retryAfter]).toEqual([503, 'stopping', 'not_sent', '5']);
    // Far sooner than it says: the next process in turn may be ready.
    await sleep(200);
  }
}
