import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runLedgerCommand } from '@/e2e/fixtures/ledger/ledger-command';
import { ada, bob, createSharedDatabase, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { seedLedger } from '@/lib/commands/seed/seed-ledger';
import { listAccounts } from '@/lib/server/ledger/accounts/accounts';
import { readRecentAccounts } from '@/lib/server/ledger/accounts/recent-accounts';
import { suggestions } from '@/lib/server/ledger/accounts/suggestions';
import { readActivity } from '@/lib/server/ledger/attempts/reading/activity';
import { readHistory } from '@/lib/server/ledger/attempts/reading/history';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { openLedger } from '@/lib/server/ledger/open-ledger';
import { nearMatches } from '@/lib/server/ledger/search/near-matches';
import { endSession, readSession } from '@/lib/server/ledger/sessions/sessions';
import { allTables } from './table-rows';

const session = { id: 'ended', actor: ada, expiresAtMs: Date.now() + 3_600_000 };
/** Characters that sort otherwise by UTF-16 than by their bytes, that JSON escapes, and that SQL would. */
const odd = ['Ｚ fullwidth', '𝒜 beyond the BMP', 'Åse "quoted" \\ and \'so\'', '{"json":1}'];

let folder: string;
let from: string;
let url: string;
let open: Ledger[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'account-desk-move-'));
  from = `file:${join(folder, 'ledger.db')}`;
  url = await createSharedDatabase();
});
afterEach(async () => {
  await Promise.all(open.map((ledger) => ledger.close()));
  open = [];
  await rm(folder, { recursive: true, force: true });
});

async function openOn(at: string): Promise<Ledger> {
  const ledger = await openLedger(at);
  open.push(ledger);
  return ledger;
}

async function closed(ledger: Ledger): Promise<void> {
  open = open.filter((other) => other !== ledger);
  await ledger.close();
}

const move = () => runLedgerCommand('move', ['--from', from], { DATABASE_URL: url });

/** What the pages of the app read, by the functions that they read it with. */
async function readAll(ledger: Ledger) {
  const { items } = await listAccounts(ledger, { apiRegion: 'eu', limit: 200 });
  return {
    accounts: items,
    found: await listAccounts(ledger, { apiRegion: 'eu', q: 'berlin' }),
    oddFound: await listAccounts(ledger, { apiRegion: 'eu', q: 'beyond' }),
    near: await nearMatches(ledger, 'eu', `${items.at(-1)?.reference} Ltd`),
    history: await Promise.all(
      items.slice(0, 20).map(({ id }) => readHistory(ledger, { apiRegion: 'eu', accountId: id })),
    ),
    activity: await readActivity(ledger, { apiRegion: 'eu', limit: 200 }),
    unknown: await readActivity(ledger, { apiRegion: 'eu', outcome: 'unknown' }),
    suggested: await suggestions(ledger, 'eu', 'manager', 'z'),
    recent: await readRecentAccounts(ledger, 'eu', ada),
    session: await readSession(ledger, session),
  };
}

async function filledLedger(): Promise<void> {
  const ledger = await openOn(from);
  await seedLedger(ledger, { accounts: 1_000, attempts: 5_000 }, () => {});
  for (const reference of odd) await saved(ledger, { reference, manager: 'Zoë 𝒜' });
  const unknown = await opened(ledger, saveOf('Unknown'));
  await settleAttempt(ledger, unknown, { outcome: 'unknown', tries: [] });
  await endSession(ledger, session, Date.now());
  await closed(ledger);
}

describe('a move to PostgreSQL', () => {
  test('takes everything: equal counts and checksums, and every read answers as before', async () => {
    await filledLedger();
    const moved = await move();
    expect(moved.output).toMatch(/Counts and checksums are equal/);
    expect(moved.code).toBe(0);
    const told = [...moved.output.matchAll(/^(\w+): (\d+) rows, SHA-256 [\da-f]{64}$/gm)];
    expect(told.map(([, table]) => table)).toEqual(allTables);

    const [source, target] = [await openOn(from), await openOn(url)];
    for (const [, table = '', rows] of told) {
      const count = sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`;
      expect((await source.read((db) => count.execute(db))).rows, table).toEqual([{ rows: Number(rows) }]);
      expect((await target.read((db) => count.execute(db))).rows, table).toEqual([{ rows: Number(rows) }]);
    }
    const before = await readAll(source);
    expect(before.near).not.toEqual([]);
    expect(before.found.items).not.toEqual([]);
    expect(before.oddFound.items).toHaveLength(1);
    expect(before.session.endedAtMs).not.toBeNull();
    expect(await readAll(target)).toEqual(before);
  });

  test('goes on counting where the embedded ledger was, whatever was deleted there', async () => {
    const ledger = await openOn(from);
    await saved(ledger, 'First');
    await saved(ledger, 'Second');
    await ledger.write((trx) => trx.deleteFrom('attempts').where('id', '=', 2).execute());
    await closed(ledger);
    expect((await move()).code).toBe(0);
    const target = await openOn(url);
    const attempt = await opened(target, saveOf('Third', { actor: bob }));
    expect(attempt).toMatchObject({ id: '3', actorId: 2 });
    const settled = await settleAttempt(target, attempt, { outcome: 'created', tries: [] });
    expect(settled.account?.id).toBe('3');
  });

  test('of a save that was cut off calls it unknown, as the next start would', async () => {
    const ledger = await openOn(from);
    await opened(ledger, saveOf('Cut off'));
    await closed(ledger);
    expect((await move()).code).toBe(0);
    const { items } = await readActivity(await openOn(url), { apiRegion: 'eu' });
    expect(items.map(({ outcome }) => outcome)).toEqual(['unknown']);
  });
});

describe('a move is refused, and leaves both as they were', () => {
  beforeEach(async () => {
    const ledger = await openOn(from);
    await saved(ledger, 'Acme');
    await closed(ledger);
  });

  async function expectRefusal(line: RegExp): Promise<void> {
    const end = await move();
    expect(end.code).toBe(1);
    expect(end.output.trim().split('\n').at(-1)).toMatch(line);
    expect(end.output).not.toContain('    at ');
  }

  test('while the app has the embedded ledger', async () => {
    await openOn(from);
    await expectRefusal(/is in use by another process\. Stop that one first\. Nothing was moved/);
  });

  test('into a PostgreSQL that has a ledger', async () => {
    const target = await openOn(url);
    await saved(target, 'Mine');
    await expectRefusal(/has a ledger already \(actors is not empty\).* Nothing was moved/);
    const { items } = await listAccounts(target, { apiRegion: 'eu' });
    expect(items.map(({ reference }) => reference)).toEqual(['Mine']);
  });

  test('where what arrived is not what was sent', async () => {
    const target = await openOn(url);
    await target.write(async (trx) => {
      await sql`create function blur() returns trigger language plpgsql
        as $$ begin new.manager := 'other'; return new; end $$`.execute(trx);
      await sql`create trigger blur before insert on accounts for each row execute function blur()`.execute(
        trx,
      );
    });
    await expectRefusal(/^accounts did not arrive as it was sent: 1 rows .* Nothing was moved/);
    expect((await readActivity(target, { apiRegion: 'eu' })).items).toEqual([]);
  });

  test.each([
    ['--from', 'file:/nowhere/ledger.db', /There is no ledger at \/nowhere\/ledger\.db/],
    ['--from', 'postgres://localhost/x', /from an embedded database to PostgreSQL/],
    ['--url', 'file:./x.db', /from an embedded database to PostgreSQL/],
    ['--url', 'mysql://localhost/x', /^DATABASE_URL must begin with/],
    ['--where', 'x', /^Unknown option '--where'\. Usage: npm run ledger:move/],
  ])('%s %s', async (option, value, line) => {
    const end = await runLedgerCommand('move', [option, value], { DATABASE_URL: url });
    expect(end).toEqual({ code: 1, output: expect.stringMatching(line) });
    expect(end.output.trim().split('\n')).toHaveLength(1);
  });
});
