import { expect, test } from 'vitest';
import { describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import { notePause, noteTokenGranted, readApiRegionStates } from './api-region-states';
import { readLedgerSize } from './ledger-size';
import { readNewestEvents } from './newest-events';

describeOnBothDatabases('what attempts tell about an API region', (database) => {
  test('is nothing where there are none', async () => {
    const ledger = await database().open();
    expect(await readNewestEvents(ledger, 'eu')).toEqual({
      lastSuccessAt: null,
      lastRefusal: null,
      running: 0,
    });
    const size = await readLedgerSize(ledger);
    expect(size).toMatchObject({ database: database().name, attempts: 0 });
    expect(size.sizeBytes).toBeGreaterThan(10_000);
  });

  test('is the last success, the last refusal of the credential with its reason, and what runs', async () => {
    const ledger = await database().open();
    const startedAt = Date.now();
    await saved(ledger, 'One', { outcome: 'saved' });
    await saved(ledger, 'Elsewhere', { apiRegion: 'us' });
    const refused = await opened(ledger, saveOf('Two'));
    const last = { startedAt: new Date().toISOString(), durationMs: 5, status: null, fault: 'token' };
    await settleAttempt(ledger, refused, {
      outcome: 'not_sent',
      code: 'api-refused-credentials',
      tries: [{ ...last, cause: 'invalid_client' }],
    });
    await opened(ledger, saveOf('Three'));
    const events = await readNewestEvents(ledger, 'eu');
    expect(events).toMatchObject({ running: 1, lastRefusal: { last: { cause: 'invalid_client' } } });
    expect(events.lastSuccessAt).toBeGreaterThanOrEqual(startedAt);
    expect(events.lastRefusal?.at).toBeGreaterThanOrEqual(startedAt);
    expect(await readNewestEvents(ledger, 'us')).toMatchObject({ running: 0, lastRefusal: null });
    expect((await readLedgerSize(ledger)).attempts).toBe(4);
  });
});

describeOnBothDatabases('what processes know of an API region', (database) => {
  const now = 1_800_000_000_000;

  test('is read by every process: the newest token, and a pause until its time', async () => {
    const ledger = await database().open();
    expect((await readApiRegionStates(ledger, now)).size).toBe(0);
    await notePause(ledger, 'us', { since: now, until: now + 10_000 });
    await noteTokenGranted(ledger, 'us', now - 5_000);
    await noteTokenGranted(ledger, 'us', now - 9_000);
    expect(await readApiRegionStates(ledger, now)).toEqual(
      new Map([['us', { tokenGrantedAt: now - 5_000, pausedSince: now }]]),
    );
    expect((await readApiRegionStates(ledger, now + 10_000)).get('us')?.pausedSince).toBeNull();
    await notePause(ledger, 'us', null);
    expect((await readApiRegionStates(ledger, now)).get('us')).toEqual({
      tokenGrantedAt: now - 5_000,
      pausedSince: null,
    });
  });
});
