import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gate } from '@/e2e/fixtures/gate';
import { openSqlite } from './database-sqlite';
import type { LedgerTransaction } from './dialect';

let directory: string;
let file: string;
let parts: Awaited<ReturnType<typeof openSqlite>>;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'account-desk-closing-'));
  file = join(directory, 'ledger.db');
  parts = await openSqlite(file, ['eu']);
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

function addActor(trx: LedgerTransaction, subject: string) {
  return trx.insertInto('actors').values({ issuer: 'test', subject, name: subject }).execute();
}

/** What the file alone has, without its write-ahead log. */
function subjectsInCopy(): string[] {
  const copy = join(directory, 'copy.db');
  copyFileSync(file, copy);
  const database = new Libsql(copy);
  const rows = database.prepare('select subject from actors order by id').all() as { subject: string }[];
  database.close();
  return rows.map(({ subject }) => subject);
}

test('once it is closed, the file alone is the whole ledger', async () => {
  await parts.transact((trx) => addActor(trx, 'ada'));
  await parts.close();
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  expect(subjectsInCopy()).toEqual(['ada']);
});

test('a write that runs is finished before it closes, and one that waits is refused', async () => {
  const [held, release] = gate();
  const running = parts.transact(async (trx) => {
    await addActor(trx, 'ada');
    await held;
  });
  const closed = parts.close();
  const late = parts.db.transaction().execute((trx) => addActor(trx, 'bob'));
  release();
  await running;
  await expect(late).rejects.toThrow('not open');
  await closed;
  expect(subjectsInCopy()).toEqual(['ada']);
});
