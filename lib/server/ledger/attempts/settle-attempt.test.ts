import { expect, test } from 'vitest';
import { bob, describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { listAccounts, readAccount, readAccountByReference } from '@/lib/server/ledger/accounts/accounts';
import { openAttempt } from './open-attempt';
import { countUnresolved, readActivity } from './reading/activity';
import { settleAttempt } from './settle-attempt';

const upstreamTry = { startedAt: '2026-01-02T03:04:05.000Z', durationMs: 12, status: 503, fault: null };

describeOnBothDatabases('settleAttempt', (database) => {
  test('writes the account as last sent: version, who, when and how often', async () => {
    const ledger = await database().open();
    await saved(ledger, { reference: 'Acme', manager: 'Ada' });
    const { account } = await saved(
      ledger,
      { reference: 'Acme', region: 'EMEA' },
      { actor: bob, outcome: 'updated' },
    );
    expect(account).toMatchObject({
      reference: 'Acme',
      manager: '',
      region: 'EMEA',
      version: 2,
      timesSent: 2,
      source: 'sent',
      firstSentBy: { name: 'Ada Lovelace' },
      lastSentBy: { name: 'Bob Noyce' },
    });
    expect(await readAccount(ledger, 'eu', account?.id ?? '')).toEqual(account);
    expect(await readAccountByReference(ledger, 'eu', 'Acme')).toEqual(account);
    expect(await readAccount(ledger, 'us', account?.id ?? '')).toBeNull();
    expect(await readAccountByReference(ledger, 'eu', 'ACME')).toBeNull();
  });

  test('keeps one row for each exact reference', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    await saved(ledger, 'ACME');
    const { items } = await listAccounts(ledger, { apiRegion: 'eu' });
    expect(items.map(({ reference }) => reference)).toEqual(['Acme', 'ACME']);
  });

  test.each(['rejected', 'not_sent', 'unknown'] as const)('writes no account after %s', async (outcome) => {
    const ledger = await database().open();
    const attempt = await opened(ledger, saveOf('Acme'));
    const settled = await settleAttempt(ledger, attempt, {
      outcome,
      code: 'api-busy',
      errors: [{ pointer: '/reference', detail: 'no' }],
      tries: [upstreamTry],
    });
    expect(settled).toEqual({ outcome, account: null, surprise: null });
    expect((await listAccounts(ledger, { apiRegion: 'eu' })).items).toEqual([]);
    const [item] = (await readActivity(ledger, { apiRegion: 'eu' })).items;
    expect(item).toMatchObject({
      outcome,
      code: 'api-busy',
      errors: [{ pointer: '/reference', detail: 'no' }],
      tries: [{ ...upstreamTry, requestId: attempt.requestId }],
    });
  });

  test.each([
    ['edit-any', 'created', 'did-not-exist'],
    ['edit-any', 'updated', null],
    ['add', 'updated', 'existed-already'],
    ['add', 'created', null],
    ['add', 'saved', null],
    ['none', 'updated', null],
    ['none', 'created', null],
  ] as const)('%s that ended %s carries the surprise %s', async (kind, outcome, surprise) => {
    const ledger = await database().open();
    const settled = await saved(ledger, 'Acme', { precondition: { kind }, outcome });
    expect(settled.surprise).toBe(surprise);
  });

  test('an edit of a known account that the API did not know carries the surprise', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    const settled = await saved(ledger, 'Acme', {
      precondition: { kind: 'edit', version: 1 },
      outcome: 'created',
    });
    expect(settled.surprise).toBe('did-not-exist');
  });

  test.each(['rejected', 'not_sent'] as const)(
    'stays unknown where %s follows an unknown run',
    async (outcome) => {
      const ledger = await database().open();
      const request = saveOf('Acme');
      await settleAttempt(ledger, await opened(ledger, request), {
        outcome: 'unknown',
        tries: [upstreamTry],
      });
      const settled = await settleAttempt(ledger, await opened(ledger, request), {
        outcome,
        tries: [upstreamTry],
      });
      expect(settled.outcome).toBe('unknown');
      const { items } = await readActivity(ledger, { apiRegion: 'eu' });
      expect(items).toHaveLength(1);
      expect(items[0]?.tries).toHaveLength(2);
    },
  );

  test('a success makes earlier unknown outcomes of the name moot, and of no other', async () => {
    const ledger = await database().open();
    for (const name of ['Acme', 'Globex']) {
      await settleAttempt(ledger, await opened(ledger, saveOf(name)), { outcome: 'unknown', tries: [] });
    }
    expect(await countUnresolved(ledger, 'eu')).toBe(2);
    await saved(ledger, 'Acme');
    expect(await countUnresolved(ledger, 'eu')).toBe(1);
    const { items } = await readActivity(ledger, { apiRegion: 'eu', outcome: 'unresolved' });
    expect(items.map(({ account }) => account.reference)).toEqual(['Globex']);
  });

  test('settling twice changes nothing', async () => {
    const ledger = await database().open();
    const attempt = await opened(ledger, saveOf('Acme'));
    const first = await settleAttempt(ledger, attempt, { outcome: 'created', tries: [upstreamTry] });
    const second = await settleAttempt(ledger, attempt, { outcome: 'created', tries: [upstreamTry] });
    expect(second).toEqual(first);
    expect(first.account?.version).toBe(1);
  });

  test('a run that another one has taken over does not settle it', async () => {
    const ledger = await database().open({ leaseMs: -1 });
    const request = saveOf('Acme');
    const late = await opened(ledger, request);
    const resumed = await opened(ledger, request);
    expect(resumed.hadUnknownTry).toBe(true);
    await settleAttempt(ledger, late, { outcome: 'rejected', tries: [upstreamTry] });
    const settled = await settleAttempt(ledger, resumed, { outcome: 'saved', tries: [] });
    expect(settled.account?.version).toBe(1);
    expect((await openAttempt(ledger, request)).kind).toBe('replayed');
  });
});
