import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ada, describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { LibsqlDatabase } from '@/lib/server/ledger/database/libsql-database';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { readSession } from '@/lib/server/ledger/sessions/sessions';
import { openAttempt } from './open-attempt';
import { settleAttempt } from './settle-attempt';

/** What one save asks of the database, beginnings and commits too. CONTRIBUTING.md has the same numbers. */
const statements = {
  sqlite: { session: 1, open: 4, refused: 4, create: 12, update: 10, reject: 5 },
  postgres: { session: 1, open: 5, refused: 5, create: 12, update: 10, reject: 6 },
} as const;

let sent = 0;

beforeEach(() => {
  const { prepare, commit } = LibsqlDatabase.prototype;
  vi.spyOn(LibsqlDatabase.prototype, 'prepare').mockImplementation(function counted(
    this: LibsqlDatabase,
    text,
  ) {
    sent += 1;
    return prepare.call(this, text);
  });
  vi.spyOn(LibsqlDatabase.prototype, 'commit').mockImplementation(function counted(this: LibsqlDatabase) {
    sent += 1;
    return commit.call(this);
  });
  const { query } = pg.Client.prototype as unknown as { query: (...values: unknown[]) => unknown };
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function counted(
    this: pg.Client,
    ...values: unknown[]
  ) {
    sent += 1;
    return query.apply(this, values);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function counted<T>(work: () => Promise<T>): Promise<{ count: number; result: T }> {
  sent = 0;
  const result = await work();
  return { count: sent, result };
}

const account = { reference: 'Acme Steel', number: '1', manager: 'Ada', parent: 'Acme', region: 'EMEA' };

async function countAll(ledger: Ledger) {
  // Their person is known from an earlier save, as nearly always.
  await saved(ledger, 'Somebody was here before');
  const session = await counted(() => readSession(ledger, { id: 'x', actor: ada, expiresAtMs: 0 }));
  const open = await counted(() => opened(ledger, saveOf(account, { precondition: { kind: 'add' } })));
  const create = await counted(() => settleAttempt(ledger, open.result, { outcome: 'created', tries: [] }));
  const version = create.result.account?.version ?? 0;
  const refused = await counted(() =>
    openAttempt(ledger, saveOf(account, { precondition: { kind: 'edit', version: 7 } })),
  );
  const edit = await opened(
    ledger,
    saveOf({ ...account, number: '2', manager: 'Bob' }, { precondition: { kind: 'edit', version } }),
  );
  const update = await counted(() => settleAttempt(ledger, edit, { outcome: 'updated', tries: [] }));
  const rejected = await opened(ledger, saveOf('Rejected'));
  const reject = await counted(() => settleAttempt(ledger, rejected, { outcome: 'rejected', tries: [] }));
  return {
    session: session.count,
    open: open.count,
    refused: refused.count,
    create: create.count,
    update: update.count,
    reject: reject.count,
  };
}

describeOnBothDatabases('a save', (database) => {
  test('asks the database no more than is written down', async () => {
    const ledger = await database().open();
    expect(await countAll(ledger)).toEqual(statements[database().name]);
  });
});
