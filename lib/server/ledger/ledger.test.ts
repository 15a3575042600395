import { afterEach, expect, test } from 'vitest';
import type { LedgerDatabase, LedgerDialect } from './database/dialect';
import { Ledger } from './ledger';

/** As lib/commands/serving/drain.mjs writes it. */
const store = globalThis as unknown as Record<symbol, { endsAtMs?: number } | undefined>;
const stopping = Symbol.for('account-desk.stopping');

afterEach(() => {
  delete store[stopping];
});

/** A database with too much to do. */
function overloaded() {
  const startedAtMs: number[] = [];
  const dialect = { isRetriable: () => false, isPassing: () => true } as unknown as LedgerDialect;
  const ledger = new Ledger({
    db: {} as LedgerDatabase,
    dialect,
    leaseMs: 60_000,
    owner: async () => 1,
    close: async () => {},
    async transact() {
      startedAtMs.push(performance.now());
      throw new Error('too much to do');
    },
  });
  return { ledger, startedAtMs };
}

test('a patient write begins no try that the end of the process would cut off', async () => {
  const endsAtMs = performance.now() + 4_500;
  store[stopping] = { endsAtMs };
  const { ledger, startedAtMs } = overloaded();
  await expect(ledger.writePatiently(async () => {})).rejects.toMatchObject({ code: 'ledger-unavailable' });
  expect(startedAtMs.length).toBeGreaterThan(1);
  expect(endsAtMs - Math.max(...startedAtMs)).toBeGreaterThan(3_000);
});
