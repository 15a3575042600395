import { expect, test } from 'vitest';
import { describeOnBothDatabases, opened, processInSave, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { openAttempt } from './open-attempt';
import { settleOrphans } from './orphans';
import { readActivity } from './reading/activity';
import { settleAttempt } from './settle-attempt';

describeOnBothDatabases('a process that is killed during a save', (database) => {
  test('leaves an unknown outcome, found at the next start', async () => {
    const other = await processInSave(database().url, saveOf({ reference: 'Acme', manager: 'Ada' }));
    await other.kill();
    const ledger = await database().open();
    const { items } = await readActivity(ledger, { apiRegion: 'eu' });
    expect(items).toMatchObject([
      { outcome: 'unknown', code: 'outcome-unknown', account: { reference: 'Acme', manager: 'Ada' } },
    ]);
    expect(items[0]?.settledAt).not.toBeNull();
  });

  test('blocks neither its key nor its account', async () => {
    const request = saveOf('Acme');
    const other = await processInSave(database().url, request);
    await other.kill();
    const ledger = await database().open();
    const resumed = await openAttempt(ledger, request);
    expect(resumed).toMatchObject({ kind: 'resumed', attempt: { hadUnknownTry: true } });
  });
});

describeOnBothDatabases('an attempt that nobody runs any more', (database) => {
  test('blocks no later save of the account, once it is older than any save can be', async () => {
    const ledger = await database().open({ leaseMs: -1 });
    await opened(ledger, saveOf('Acme'));
    expect((await openAttempt(ledger, saveOf('Acme'))).kind).toBe('opened');
    const { items } = await readActivity(ledger, { apiRegion: 'eu' });
    expect(items.map(({ outcome }) => outcome)).toEqual([null, 'unknown']);
  });

  test('is settled by the sweep; one that runs is left alone', async () => {
    const ledger = await database().open();
    const running = await opened(ledger, saveOf('Runs'));
    const lost = await opened(ledger, saveOf('Lost'));
    ledger.running.delete(Number(lost.id));
    expect(await settleOrphans(ledger)).toBe(1);
    expect(await settleOrphans(ledger)).toBe(0);
    const { items } = await readActivity(ledger, { apiRegion: 'eu', outcome: 'open' });
    expect(items.map(({ id }) => id)).toEqual([running.id]);
  });

  test('is corrected if its run turns up after all', async () => {
    const ledger = await database().open();
    const late = await opened(ledger, saveOf('Acme'));
    ledger.running.delete(Number(late.id));
    await settleOrphans(ledger);
    const settled = await settleAttempt(ledger, late, { outcome: 'created', tries: [] });
    expect(settled.account).toMatchObject({ reference: 'Acme', version: 1 });
    const { items } = await readActivity(ledger, { apiRegion: 'eu' });
    expect(items.map(({ outcome }) => outcome)).toEqual(['created']);
  });

  test('is unknown after a restart of the ledger', async () => {
    const before = await database().open();
    await opened(before, saveOf('Acme'));
    await before.close();
    const after = await database().open();
    const { items } = await readActivity(after, { apiRegion: 'eu' });
    expect(items.map(({ outcome }) => outcome)).toEqual(['unknown']);
    expect((await saved(after, 'Acme')).account?.version).toBe(1);
  });
});
