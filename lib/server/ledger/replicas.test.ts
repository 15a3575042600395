import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { opened, processInSave, saved, saveOf, serverStartMs } from '@/e2e/fixtures/ledger/ledgers';
import { startPostgres, type TestPostgres } from '@/e2e/fixtures/ledger/postgres';
import { openAttempt } from './attempts/open-attempt';
import { settleOrphans } from './attempts/orphans';
import { readActivity } from './attempts/reading/activity';
import { settleAttempt } from './attempts/settle-attempt';
import type { Ledger } from './ledger';
import { openLedger } from './open-ledger';

let postgres: TestPostgres;
let url: string;
let ledgers: Ledger[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
}, serverStartMs);
afterAll(() => postgres.close());
beforeEach(async () => {
  url = await postgres.createDatabase();
  return async () => {
    await Promise.allSettled(ledgers.map((ledger) => ledger.close()));
    ledgers = [];
  };
});

async function replica(): Promise<Ledger> {
  const ledger = await openLedger(url);
  ledgers.push(ledger);
  return ledger;
}

test('replicas that start together on an empty database migrate it once', async () => {
  const opening = await Promise.all(Array.from({ length: 4 }, () => replica()));
  await saved(opening[0] as Ledger, 'Acme');
  const { items } = await readActivity(opening[3] as Ledger, { apiRegion: 'eu' });
  expect(items).toHaveLength(1);
});

test('the start and the sweep of one replica leave the running attempt of another alone', async () => {
  const first = await replica();
  const attempt = await opened(first, saveOf('Acme'));
  const second = await replica();
  expect(await settleOrphans(second)).toBe(0);
  expect((await openAttempt(second, saveOf('ACME'))).kind).toBe('in-flight');
  const settled = await settleAttempt(first, attempt, { outcome: 'created', tries: [] });
  expect(settled.outcome).toBe('created');
});

test('one key on two replicas: one runs, and the other gets its answer afterwards', async () => {
  const [first, second] = [await replica(), await replica()];
  const request = saveOf('Acme');
  const attempt = await opened(first, request);
  expect(await openAttempt(second, request)).toEqual({ kind: 'running' });
  await settleAttempt(first, attempt, { outcome: 'created', tries: [] });
  expect(await openAttempt(second, request)).toMatchObject({
    kind: 'replayed',
    answer: { outcome: 'created', attemptId: attempt.id },
  });
});

test('of 40 saves of one account at once on two replicas exactly one is opened', async () => {
  const both = [await replica(), await replica()] as const;
  const results = await Promise.all(
    Array.from({ length: 40 }, (_, index) => openAttempt(both[index % 2 === 0 ? 0 : 1], saveOf('Acme'))),
  );
  expect(results.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
  expect(results.filter(({ kind }) => kind === 'in-flight')).toHaveLength(39);
});

test('edits of one version on two replicas one after another: the second is stale', async () => {
  const [first, second] = [await replica(), await replica()];
  await saved(first, 'Acme');
  const precondition = { kind: 'edit', version: 1 } as const;
  await saved(second, { reference: 'Acme', manager: 'Bob' }, { precondition, outcome: 'updated' });
  expect(await openAttempt(first, saveOf('Acme', { precondition }))).toMatchObject({
    kind: 'changed',
    current: { version: 2, manager: 'Bob' },
  });
});

test('a replica that is killed blocks nobody: its attempt is unknown and the account free at once', async () => {
  const survivor = await replica();
  const request = saveOf('Acme');
  const other = await processInSave(url, request);
  expect((await openAttempt(survivor, saveOf('Acme'))).kind).toBe('in-flight');
  await other.kill();
  await expect
    .poll(async () => (await openAttempt(survivor, saveOf('Acme'))).kind, { timeout: 15_000 })
    .toBe('opened');
  const { items } = await readActivity(survivor, { apiRegion: 'eu', outcome: 'unresolved' });
  expect(items.map(({ requestId }) => requestId)).toEqual([request.requestId]);
});

test('a stopped PostgreSQL that comes back: each replica is alive to the other again', async () => {
  const [first, second] = [await replica(), await replica()];
  await opened(first, saveOf('Before'));
  await postgres.stop();
  await postgres.start();
  await expect
    .poll(
      () =>
        openAttempt(first, saveOf('Acme')).then(
          ({ kind }) => kind,
          () => null,
        ),
      { timeout: 15_000 },
    )
    .toBe('opened');
  expect((await openAttempt(second, saveOf('Acme'))).kind).toBe('in-flight');
});
