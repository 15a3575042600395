import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { opened, saved, saveOf, serverStartMs } from '@/e2e/fixtures/ledger/ledgers';
import { startPostgres, type TestPostgres } from '@/e2e/fixtures/ledger/postgres';
import { settleAttempt } from './attempts/settle-attempt';
import { LedgerUnavailableError } from './database/ledger-error';
import type { Ledger } from './ledger';
import { openLedger } from './open-ledger';

let postgres: TestPostgres;
let administrator: pg.Client;
let name: string;
let ledger: Ledger;
const ledgers: Ledger[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  administrator = new pg.Client(postgres.urlOf('postgres'));
  await administrator.connect();
}, serverStartMs);

beforeEach(async () => {
  name = `ledger_${ledgers.length}`;
  ledger = await openLedger(await postgres.createDatabase(name));
  ledgers.push(ledger);
});

afterAll(async () => {
  await Promise.all(ledgers.map((each) => each.close()));
  await administrator.end();
  await postgres.close();
});

/** What a failover leaves: sessions that begin now are read-only, or writable again, for as long as they last. */
async function newSessionsAre(kind: 'read-only' | 'writable'): Promise<void> {
  const setting = kind === 'read-only' ? 'on' : 'off';
  await administrator.query(`alter database ${name} set default_transaction_read_only = ${setting}`);
}

async function endSessions(): Promise<void> {
  await administrator.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    name,
  ]);
}

/** More reads at once than the pool has sessions: it opens and uses all that it may have. */
async function fillPool(): Promise<void> {
  const read = () => ledger.read((db) => db.selectFrom('actors').select('id').execute());
  await Promise.allSettled(Array.from({ length: 40 }, read));
}

async function leaveReadOnlySessions(): Promise<void> {
  await newSessionsAre('read-only');
  await endSessions();
  await fillPool();
  await fillPool();
  await newSessionsAre('writable');
}

describe('a PostgreSQL after a failover', () => {
  test('no save fails for the sessions that are read-only, however many there are', async () => {
    await leaveReadOnlySessions();
    for (let saves = 0; saves < 27; saves += 1) await saved(ledger, `Acme ${saves}`);
  });

  test('saves that find them all at once have none of them fail either', async () => {
    await leaveReadOnlySessions();
    const saves = Array.from({ length: 27 }, (_, index) => saved(ledger, `Acme ${index}`));
    expect((await Promise.allSettled(saves)).filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  test('the outcome of a save that was running is recorded', async () => {
    const attempt = await opened(ledger, saveOf('Acme'));
    await leaveReadOnlySessions();
    const settled = await settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
    expect(settled.account).toMatchObject({ reference: 'Acme' });
  });

  test('a server that is read-only itself is told as unavailable, and saves come back with it', async () => {
    await newSessionsAre('read-only');
    await endSessions();
    await fillPool();
    for (let saves = 0; saves < 3; saves += 1) {
      await expect(saved(ledger, 'Acme')).rejects.toThrow(LedgerUnavailableError);
    }
    await newSessionsAre('writable');
    await saved(ledger, 'Acme');
  });

  test('ended sessions cost at most the save that finds them', async () => {
    await fillPool();
    await endSessions();
    await saved(ledger, 'Acme').catch(() => {});
    for (let saves = 0; saves < 12; saves += 1) await saved(ledger, `Acme ${saves}`);
  });
});
