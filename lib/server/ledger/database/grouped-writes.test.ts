import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from './database-sqlite';
import { LibsqlDatabase } from './libsql-database';

let directory: string;
let parts: Awaited<ReturnType<typeof openSqlite>>;
let commits: number;

const commit = LibsqlDatabase.prototype.commit;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'account-desk-writes-'));
  parts = await openSqlite(join(directory, 'ledger.db'), ['eu']);
  commits = 0;
  LibsqlDatabase.prototype.commit = function counted() {
    commits += 1;
    return commit.call(this);
  };
});

afterEach(async () => {
  LibsqlDatabase.prototype.commit = commit;
  await parts.close();
  rmSync(directory, { recursive: true, force: true });
});

function addActor(subject: string): Promise<void> {
  return parts.transact(async (trx) => {
    await trx.insertInto('actors').values({ issuer: 'test', subject, name: subject }).execute();
  });
}

/** What another program finds on disk. */
function onDisk(): unknown[] {
  const other = new Libsql(join(directory, 'ledger.db'));
  const rows = other.prepare('select subject from actors order by id').all() as { subject: string }[];
  other.close();
  return rows.map(({ subject }) => subject);
}

test('writes that come while another one is committed are committed together, in their order', async () => {
  const subjects = Array.from({ length: 20 }, (_, index) => `p${index}`);
  await Promise.all(subjects.map(addActor));
  expect(onDisk()).toEqual(subjects);
  expect(commits).toBeLessThan(subjects.length / 2);
});

test('a write is on disk when it is answered', async () => {
  const answered: unknown[] = [];
  const writes = ['a', 'b', 'c'].map(async (subject) => {
    await addActor(subject);
    answered.push([subject, onDisk().includes(subject)]);
  });
  await Promise.all(writes);
  expect(answered).toEqual([
    ['a', true],
    ['b', true],
    ['c', true],
  ]);
});

test('a write that fails takes back what it did, and nothing of the others', async () => {
  const failing = (subject: string) =>
    parts.transact(async (trx) => {
      await trx.insertInto('actors').values({ issuer: 'test', subject, name: subject }).execute();
      throw new Error(`${subject} failed`);
    });
  const ended = await Promise.allSettled([
    failing('first'),
    addActor('a'),
    failing('middle'),
    addActor('b'),
    failing('last'),
  ]);
  expect(ended.map((end) => (end.status === 'rejected' ? end.reason.message : 'written'))).toEqual([
    'first failed',
    'written',
    'middle failed',
    'written',
    'last failed',
  ]);
  expect(onDisk()).toEqual(['a', 'b']);
});

test('where the commit fails each write runs again alone, and whoever still cannot be written is told', async () => {
  let failures = 3;
  LibsqlDatabase.prototype.commit = function failing() {
    failures -= 1;
    return failures >= 0 ? Promise.reject(new Error('the disk is full')) : commit.call(this);
  };
  const ended = await Promise.allSettled(['a', 'b', 'c', 'd'].map(addActor));
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
  expect(onDisk()).toEqual(['c', 'd']);
});

test('a write that ends the whole transaction does not take the others with it', async () => {
  // As SQLite does by itself when the disk is full.
  const ending = parts.transact(async (trx) => {
    await trx.insertInto('actors').values({ issuer: 'test', subject: 'x', name: 'x' }).execute();
    throw new Error('not the first');
  });
  const lost = () =>
    parts.transact(async (trx) => {
      await sql`rollback`.execute(trx);
      throw new Error('lost');
    });
  const ended = await Promise.allSettled([ending, addActor('a'), lost(), addActor('b')]);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  expect(onDisk()).toEqual(['a', 'b']);
});

test('the process goes on with other work while a commit waits for the disk', async () => {
  let isAnswered = false;
  let turns = 0;
  const writing = addActor('a').then(() => {
    isAnswered = true;
  });
  const turn = () => {
    if (isAnswered) return;
    turns += 1;
    setImmediate(turn);
  };
  setImmediate(turn);
  await writing;
  expect(turns).toBeGreaterThan(0);
});
