import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import type { AttemptResult } from '@/lib/server/ledger/attempts/attempt-types';
import { settleOrphans } from '@/lib/server/ledger/attempts/orphans';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { forgetCounts } from './count-settled';
import { figuresOf, recentSince, savesOfDay, savesOfHour, savesOfMinutes } from './figures';
import { latencyStep, percentile } from './latency-steps';

const hourMs = 3_600_000;
const tried = [{ startedAt: '2026-11-27T10:00:00.000Z', durationMs: 5, status: 200, fault: null }];

async function settled(ledger: Ledger, reference: string, result: Partial<AttemptResult>): Promise<void> {
  const attempt = await opened(ledger, saveOf(reference));
  await settleAttempt(ledger, attempt, { outcome: 'created', tries: tried, ...result });
}

/** Makes what was counted so much older. */
async function age(ledger: Ledger, ms: number): Promise<void> {
  await ledger.write((trx) => sql`update attempt_counts set begins_at = begins_at - ${ms}`.execute(trx));
}

const figuresOfHour = async (ledger: Ledger) => figuresOf(await savesOfHour(ledger, Date.now()));
const figuresOfDay = async (ledger: Ledger) => figuresOf(await savesOfDay(ledger, Date.now()));

describeOnBothDatabases('the figures of saves', (database) => {
  test('of none are none', async () => {
    const ledger = await database().open();
    expect(await figuresOfDay(ledger)).toEqual({
      saves: { succeeded: 0, refused: 0, failed: 0, unknown: 0 },
      p50Ms: null,
      p95Ms: null,
    });
  });

  test('count each save once, by the way in which it ended, in its API region', async () => {
    const ledger = await database().open();
    await settled(ledger, 'One', {});
    await settled(ledger, 'One', { outcome: 'updated' });
    await settled(ledger, 'Two', { outcome: 'saved' });
    await settled(ledger, 'Three', { outcome: 'rejected', code: 'rejected-by-api' });
    await settled(ledger, 'Four', { outcome: 'rejected', code: 'api-refused-credentials' });
    await settled(ledger, 'Five', { outcome: 'not_sent', code: 'api-region-paused', tries: [] });
    await settled(ledger, 'Six', { outcome: 'unknown', code: 'outcome-unknown' });
    await saved(ledger, 'One', { apiRegion: 'us' });
    const steps = await savesOfHour(ledger, Date.now());
    const eu = figuresOf(steps.filter((step) => step.api_region === 'eu'));
    expect(eu.saves).toEqual({ succeeded: 3, refused: 1, failed: 2, unknown: 1 });
    const us = figuresOf(steps.filter((step) => step.api_region === 'us'));
    expect(us).toEqual({
      saves: { succeeded: 1, refused: 0, failed: 0, unknown: 0 },
      p50Ms: null,
      p95Ms: null,
    });
  });

  test('count a key that is tried again, and a save that nobody is left to settle', async () => {
    const ledger = await database().open({ leaseMs: 0 });
    const request = saveOf('Again');
    const first = await opened(ledger, request);
    await settleAttempt(ledger, first, { outcome: 'not_sent', tries: tried });
    await settleAttempt(ledger, await opened(ledger, request), { outcome: 'created', tries: tried });
    await opened(ledger, saveOf('Left'));
    await expect.poll(() => settleOrphans(ledger)).toBe(1);
    expect((await figuresOfHour(ledger)).saves).toEqual({ succeeded: 1, refused: 0, failed: 1, unknown: 1 });
  });

  test('tell how long runs took, from when each was opened', async () => {
    const ledger = await database().open();
    await settled(ledger, 'Quick', {});
    const slow = await opened(ledger, saveOf('Slow'));
    await ledger.write((trx) =>
      sql`update attempts set lease_until = lease_until - 6000 where reference = 'Slow'`.execute(trx),
    );
    await settleAttempt(ledger, slow, { outcome: 'created', tries: tried });
    const { p50Ms, p95Ms } = await figuresOfHour(ledger);
    expect(p50Ms).toBeLessThan(3_000);
    expect([6_800, 8_200]).toContain(p95Ms);
  });

  test('hold over a restart, and are forgotten after a day', async () => {
    const before = await database().open();
    await settled(before, 'One', {});
    await before.close();
    const ledger = await database().open();
    expect((await figuresOfHour(ledger)).saves.succeeded).toBe(1);
    expect(figuresOf(await savesOfMinutes(ledger, Date.now())).saves.succeeded).toBe(1);
    await age(ledger, hourMs / 6);
    await settled(ledger, 'Two', {});
    const now = Date.now();
    const hour = await savesOfHour(ledger, now);
    const recent = hour.filter(({ at }) => at === recentSince(now));
    expect([figuresOf(hour).saves.succeeded, figuresOf(recent).saves.succeeded]).toEqual([2, 1]);
    expect(figuresOf(await savesOfMinutes(ledger, now)).saves.succeeded).toBe(1);
    await age(ledger, 2 * hourMs);
    expect((await figuresOfHour(ledger)).saves.succeeded).toBe(0);
    expect((await figuresOfDay(ledger)).saves.succeeded).toBe(2);
    await age(ledger, 24 * hourMs);
    expect((await figuresOfDay(ledger)).saves.succeeded).toBe(0);
    await forgetCounts(ledger, Date.now());
    const { rows } = await ledger.read((db) => sql`select * from attempt_counts`.execute(db));
    expect(rows).toEqual([]);
  });

  test('of the last day are there at once in a ledger from before there were any', async () => {
    const before = await database().open();
    for (const name of ['One', 'Two']) await settled(before, name, {});
    await settled(before, 'Two', { outcome: 'rejected', code: 'rejected-by-api' });
    await settled(before, 'Three', { outcome: 'not_sent', code: 'api-region-paused', tries: [] });
    await settled(before, 'Old', {});
    await opened(before, saveOf('Open'));
    const expected = await figuresOfDay(before);
    await before.write(async (trx) => {
      await sql`update attempts set started_at = started_at - ${25 * hourMs} where reference = 'Old'`.execute(
        trx,
      );
      await sql`drop table attempt_counts`.execute(trx);
      await sql`drop table api_region_states`.execute(trx);
      await sql`drop index attempts_refused_credentials`.execute(trx);
      await sql`delete from kysely_migration where name = '0005-status'`.execute(trx);
    });
    await before.close();
    const ledger = await database().open();
    const { saves, p50Ms } = await figuresOfDay(ledger);
    // The one that was left open is settled as unknown by the start.
    expect(saves).toEqual({ ...expected.saves, succeeded: 2, unknown: 1 });
    expect(p50Ms).not.toBeNull();
    await settled(ledger, 'One', { outcome: 'updated' });
    expect((await figuresOfDay(ledger)).saves.succeeded).toBe(3);
  });
});

test('a latency is told as the step above it, at most a quarter too much', () => {
  expect([0, 10, 11, 119, 9_000, 82_000, 200_000].map(latencyStep)).toEqual([
    10, 10, 12, 120, 10_000, 82_000, 82_000,
  ]);
  for (let ms = 10; ms < 82_000; ms += 7) expect(latencyStep(ms) / ms).toBeLessThanOrEqual(1.25);
});

test('a percentile is the step within which that share lies', () => {
  const counts = new Map([
    [1_000, 4],
    [10, 90],
    [100, 6],
  ]);
  expect([0.5, 0.9, 0.95, 0.96, 0.99].map((share) => percentile(counts, share))).toEqual([
    10, 10, 100, 100, 1_000,
  ]);
  expect(percentile(new Map([[10, 1]]), 0.95)).toBe(10);
  expect(percentile(new Map(), 0.5)).toBeNull();
});
