import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnOwnServers, opened, processInSave, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { listAccounts } from './accounts/accounts';
import { openAttempt } from './attempts/open-attempt';
import { settleAttempt } from './attempts/settle-attempt';
import { LedgerInUseError, LedgerTooNewError, LedgerUnavailableError } from './database/ledger-error';
import { LibsqlDatabase } from './database/libsql-database';
import type { Ledger } from './ledger';
import { openLedger } from './open-ledger';

async function pragma(ledger: Ledger, text: string): Promise<Record<string, unknown> | undefined> {
  return ledger.read(async (db) => {
    const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${text}`)}`.execute(db);
    return rows[0];
  });
}

/** The kinds of fault that a ledger must survive: how to cause one and how to end it. */
async function cause(
  fault: 'full' | 'read-only' | 'locked' | 'stopped',
  ledger: Ledger,
  database: TestDatabaseOf,
) {
  switch (fault) {
    case 'full': {
      const pages = await pragma(ledger, 'page_count');
      await pragma(ledger, `max_page_count = ${String(pages?.['page_count'])}`);
      return async () => void (await pragma(ledger, 'max_page_count = 1000000'));
    }
    case 'read-only':
      await pragma(ledger, 'query_only = on');
      return async () => void (await pragma(ledger, 'query_only = off'));
    case 'locked': {
      const other = new LibsqlDatabase(join(database.directory, 'ledger.db'));
      other.exec('begin immediate');
      return async () => other.close();
    }
    case 'stopped':
      await database.postgres?.stop();
      return async () => void (await database.postgres?.start());
  }
}

type TestDatabaseOf = Parameters<Parameters<typeof describeOnOwnServers>[1]>[0] extends () => infer D
  ? D
  : never;

const faultsOf = { sqlite: ['full', 'read-only', 'locked'], postgres: ['stopped'] } as const;

/** Too long to fit into free space inside the file's pages. */
const longText = 'x'.repeat(255);

describeOnOwnServers('a ledger that fails', (database) => {
  test('opens no attempt, says so with one error, and comes back by itself', async () => {
    const ledger = await database().open();
    for (const fault of faultsOf[database().name]) {
      const endFault = await cause(fault, ledger, database());
      const attempts = Array.from({ length: 40 }, (_, index) =>
        openAttempt(ledger, saveOf({ reference: `${fault} ${index}`, number: longText })),
      );
      const failed = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'rejected');
      expect(failed.length, fault).toBeGreaterThan(0);
      for (const result of failed) {
        const error = (result as PromiseRejectedResult).reason as LedgerUnavailableError;
        expect(error, fault).toBeInstanceOf(LedgerUnavailableError);
        expect(error).toMatchObject({ code: 'ledger-unavailable', cause: expect.any(Error) });
        expect(error.message).toBe('The ledger cannot be read or written now.');
      }
      await endFault();
      await expect
        .poll(
          () =>
            saved(ledger, `After ${fault}`).then(
              () => true,
              () => false,
            ),
          { message: fault, timeout: 15_000 },
        )
        .toBe(true);
    }
  });

  test('at settling leaves the attempt open, and the account free for the next save', async () => {
    const ledger = await database().open();
    for (const fault of faultsOf[database().name].filter((name) => name !== 'full')) {
      const attempt = await opened(ledger, saveOf(fault));
      const endFault = await cause(fault, ledger, database());
      const settling = settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
      await expect(settling, fault).rejects.toThrow(LedgerUnavailableError);
      await endFault();
      const settle = () => settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
      await expect
        .poll(
          () =>
            settle().then(
              ({ outcome }) => outcome,
              () => null,
            ),
          { message: fault, timeout: 15_000 },
        )
        .toBe('created');
    }
  });
});

describeOnOwnServers('opening a ledger', (database) => {
  test('that a newer version of the app has written stops with one clear line', async () => {
    const ledger = await database().open();
    await ledger.write((trx) =>
      sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2099-01-01')`.execute(trx),
    );
    await ledger.close();
    await expect(database().open()).rejects.toThrow(LedgerTooNewError);
  });

  test('that does not exist is a fault like any other', async () => {
    const url =
      database().name === 'sqlite' ? 'file:/dev/null/ledger.db' : 'postgres://postgres@127.0.0.1:1/ledger';
    await expect(openLedger(url)).rejects.toThrow(LedgerUnavailableError);
  });
});

test('a PostgreSQL that accepts and says nothing is a fault within seconds', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const startedAtMs = performance.now();
  await expect(openLedger(`postgres://postgres@127.0.0.1:${port}/ledger`)).rejects.toThrow(
    LedgerUnavailableError,
  );
  expect(performance.now() - startedAtMs).toBeLessThan(20_000);
  server.close();
});

describeOnOwnServers('the embedded ledger’s file', (database) => {
  test('that is not a database is a fault, and is left as it is', async () => {
    if (database().name === 'postgres') return;
    await writeFile(join(database().directory, 'ledger.db'), 'not a database'.repeat(1000));
    await expect(database().open()).rejects.toThrow(LedgerUnavailableError);
  });

  test('is held by one process at a time, until that one dies', async () => {
    if (database().name === 'postgres') return;
    const other = await processInSave(database().url, saveOf('Acme'));
    await expect(database().open()).rejects.toThrow(LedgerInUseError);
    await expect(database().open()).rejects.toThrow(
      /^The ledger \S+ledger\.db is in use by another process\./,
    );
    await other.kill();
    const ledger = await database().open();
    await expect(database().open()).rejects.toThrow(LedgerInUseError);
    expect((await listAccounts(ledger, { apiRegion: 'eu' })).items).toEqual([]);
  });
});
