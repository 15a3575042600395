import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gate } from '@/e2e/fixtures/gate';
import { createSharedDatabase, opened, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { openLedger } from '@/lib/server/ledger/open-ledger';
import { settleAttempt } from './settle-attempt';

/** A save that the API took is recorded, although PostgreSQL has too much to do for longer than a request waits. */
let ledger: Ledger;
let other: pg.Client;

beforeAll(async () => {
  const url = await createSharedDatabase();
  ledger = await openLedger(url);
  other = new pg.Client(url);
  await other.connect();
}, 60_000);

afterAll(async () => {
  await other.end();
  await ledger.close();
});

async function waitingSince(): Promise<string | null> {
  const { rows } = await other.query<{ since: string }>(
    `select xact_start::text as since from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.since ?? null;
}

test('while the lock of its name is held for longer than a transaction waits for it', async () => {
  const attempt = await opened(ledger, saveOf('Acme'));
  await other.query(`select pg_advisory_lock(hashtextextended('eu acme', 0))`);
  const settling = settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
  let first: string | null = null;
  await expect.poll(async () => (first = await waitingSince())).not.toBeNull();
  await expect.poll(async () => [null, first].includes(await waitingSince())).toBe(false);
  await other.query('select pg_advisory_unlock_all()');
  expect(await settling).toMatchObject({ outcome: 'created', account: { reference: 'Acme', version: 1 } });
});

test('while an administrator ends the session in which it waits', async () => {
  const attempt = await opened(ledger, saveOf('Initech'));
  await other.query(`select pg_advisory_lock(hashtextextended('eu initech', 0))`);
  const settling = settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
  await expect.poll(waitingSince).not.toBeNull();
  await other.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  await other.query('select pg_advisory_unlock_all()');
  expect(await settling).toMatchObject({ outcome: 'created', account: { reference: 'Initech', version: 1 } });
});

test('while every session of the pool is in use for longer than anybody waits for one', async () => {
  const attempt = await opened(ledger, saveOf('Globex'));
  const [free, release] = gate();
  const busy = Array.from({ length: 10 }, () => ledger.write(() => free));
  const settling = settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
  // A read waits as long, and gives up.
  await expect(ledger.read((db) => db.selectFrom('accounts').selectAll().execute())).rejects.toMatchObject({
    code: 'ledger-unavailable',
    cause: { name: 'NoSessionFreeError' },
  });
  release();
  await Promise.all(busy);
  expect(await settling).toMatchObject({ outcome: 'created', account: { reference: 'Globex', version: 1 } });
});
