import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { seedLedger } from '@/lib/commands/seed/seed-ledger';
import { listAccounts } from '@/lib/server/ledger/accounts/accounts';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { openAttempt } from './open-attempt';
import { deleteOldAttempts } from './retention';
import { settleAttempt } from './settle-attempt';

const dayMs = 86_400_000;

/** Makes everything in the ledger so much older. */
async function age(ledger: Ledger, days: number): Promise<void> {
  await ledger.write((trx) =>
    trx
      .updateTable('attempts')
      .set((eb) => ({
        started_at: eb('started_at', '-', days * dayMs),
        settled_at: eb('settled_at', '-', days * dayMs),
      }))
      .execute(),
  );
}

async function left(ledger: Ledger): Promise<string[]> {
  const rows = await ledger.read((db) =>
    db.selectFrom('attempts').select(['id', 'reference', 'outcome']).orderBy('id').execute(),
  );
  return rows.map(({ id, reference, outcome }) => `${id} ${reference} ${outcome}`);
}

const beforeDays = (days: number) => Date.now() - days * dayMs;

describeOnBothDatabases('old attempts', (database) => {
  test('go, but for the newest of an account, the unknown ones and the open ones', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    const unknown = await opened(ledger, saveOf('Acme'));
    await settleAttempt(ledger, unknown, { outcome: 'unknown', tries: [] });
    await saved(ledger, 'Acme', { outcome: 'updated' });
    const refused = await opened(ledger, saveOf('Acme'));
    await settleAttempt(ledger, refused, { outcome: 'rejected', tries: [] });
    await saved(ledger, 'ACME');
    await saved(ledger, 'Acme', { apiRegion: 'us' });
    const never = await opened(ledger, saveOf('Only refused'));
    await settleAttempt(ledger, never, { outcome: 'not_sent', tries: [] });
    await saved(ledger, 'At work');
    await opened(ledger, saveOf('At work'));
    await age(ledger, 31);
    const accounts = await listAccounts(ledger, { apiRegion: 'eu' });
    expect(await deleteOldAttempts(ledger, beforeDays(30))).toBe(2);
    expect(await left(ledger)).toEqual([
      '2 Acme unknown',
      '4 Acme rejected',
      '5 ACME created',
      '6 Acme created',
      '7 Only refused not_sent',
      // Until the save that runs is settled, this one is the newest of which anything is known.
      '8 At work created',
      '9 At work null',
    ]);
    expect(await listAccounts(ledger, { apiRegion: 'eu' })).toEqual(accounts);
    expect(await deleteOldAttempts(ledger, beforeDays(30))).toBe(0);
  });

  test('stay until the day comes', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    await age(ledger, 29);
    await saved(ledger, 'Acme', { outcome: 'updated' });
    expect(await deleteOldAttempts(ledger, beforeDays(30))).toBe(0);
    await age(ledger, 2);
    expect(await deleteOldAttempts(ledger, beforeDays(30))).toBe(1);
    expect(await left(ledger)).toEqual(['2 Acme updated']);
  });

  test('that were tried again since are as old as that try, and may be the newest', async () => {
    const ledger = await database().open();
    const request = saveOf('Acme');
    const first = await opened(ledger, request);
    await settleAttempt(ledger, first, { outcome: 'not_sent', tries: [] });
    await saved(ledger, 'Acme');
    await age(ledger, 31);
    const again = await opened(ledger, request);
    expect(await deleteOldAttempts(ledger, beforeDays(30))).toBe(0);
    await settleAttempt(ledger, again, { outcome: 'updated', tries: [] });
    expect(await deleteOldAttempts(ledger, beforeDays(30))).toBe(0);
    await age(ledger, 31);
    expect(await deleteOldAttempts(ledger, beforeDays(30))).toBe(0);
    expect(await left(ledger)).toEqual(['1 Acme updated', '2 Acme created']);
  });

  test('go in batches, with two processes at it, and saves pass between them', async () => {
    const ledger = await database().open();
    await seedLedger(ledger, { accounts: 400, attempts: 4_000 }, () => {});
    await age(ledger, 2_000);
    const kept = await ledger.read((db) =>
      db
        .selectFrom('attempts')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .where('outcome', '=', 'unknown')
        .executeTakeFirstOrThrow(),
    );
    let over = false;
    const deleting = Promise.all([
      deleteOldAttempts(ledger, Date.now()),
      deleteOldAttempts(ledger, Date.now()),
    ]).finally(() => {
      over = true;
    });
    const tookMs: number[] = [];
    while (!over) {
      const startedAtMs = performance.now();
      const attempt = await openAttempt(ledger, saveOf(`Beside it ${tookMs.length}`));
      if (!('attempt' in attempt)) throw new Error(attempt.kind);
      await settleAttempt(ledger, attempt.attempt, { outcome: 'created', tries: [] });
      tookMs.push(performance.now() - startedAtMs);
      // Where the database answers at once, nobody else would ever have a turn.
      await setImmediate();
    }
    const [one, other] = await deleting;
    // The seed's times are in no order: an attempt stays where no later one is newer too.
    expect(one + other).toBeGreaterThan(1_000);
    expect(tookMs.length).toBeGreaterThan(5);
    expect(Math.max(...tookMs)).toBeLessThan(3_000);
    const references = await ledger.read((db) =>
      db.selectFrom('attempts').select(['api_region', 'reference', 'outcome']).execute(),
    );
    const { accounts } = await ledger.read((db) =>
      db
        .selectFrom('accounts')
        .select(({ fn }) => fn.countAll<number>().as('accounts'))
        .executeTakeFirstOrThrow(),
    );
    expect(new Set(references.map((row) => `${row.api_region} ${row.reference}`)).size).toBe(accounts);
    expect(references.filter(({ outcome }) => outcome === 'unknown')).toHaveLength(kept.rows);
  });
});
