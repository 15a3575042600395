import 'server-only';
import { env } from '@/lib/server/env';
import { logger } from '@/lib/server/logger';
import { addLastWork } from '@/lib/server/stopping';
import { settleOrphans } from './attempts/orphans';
import { deleteOldAttempts } from './attempts/retention';
import { LedgerUnavailableError } from './database/ledger-error';
import type { Ledger } from './ledger';
import { openLedger } from './open-ledger';
import { deleteExpiredSessions } from './sessions/sessions';
import { startFailure } from './start-failure';
import { forgetCounts } from './status/count-settled';

const sweepEveryMs = 30_000;
const forgetEveryMs = 60 * 60 * 1000;
const deleteEveryMs = 24 * 60 * 60 * 1000;
const key = Symbol.for('account-desk.ledger');
const store = globalThis as unknown as Record<symbol, Ledger | undefined>;

/**
 * Opens this process's ledger. Called once, when the server starts, never while modules load or the app is built.
 * Throws as openLedger does.
 */
export async function openProcessLedger(): Promise<void> {
  if (store[key] !== undefined) return;
  const opened = await openLedger(env().databaseUrl);
  store[key] = opened;
  addLastWork(() => opened.close());
  // Living replicas settle the attempts of a dead one.
  every(sweepEveryMs, () => settleOrphans(opened));
  every(forgetEveryMs, () => deleteExpiredSessions(opened, Date.now()));
  every(forgetEveryMs, () => forgetCounts(opened, Date.now()));
  const { ledgerRetentionMs } = env();
  if (ledgerRetentionMs === null) return;
  // Nobody waits for the first one: it may take minutes.
  void deleteOlderThan(opened, ledgerRetentionMs);
  every(deleteEveryMs, () => deleteOlderThan(opened, ledgerRetentionMs));
}

async function deleteOlderThan(opened: Ledger, ageMs: number): Promise<void> {
  const before = new Date(Date.now() - ageMs);
  try {
    const deleted = await deleteOldAttempts(opened, before.getTime());
    if (deleted > 0) logger().info({ deleted, before }, 'deleted old attempts');
  } catch (error) {
    logger().warn({ err: error, before }, 'could not delete old attempts');
  }
}

function every(ms: number, work: () => Promise<unknown>): void {
  setInterval(() => {
    work().catch(() => {
      // An unavailable ledger is told by whoever needs it; the next run tries again.
    });
  }, ms).unref();
}

/** This process's ledger. Throws LedgerUnavailableError before it has been opened. */
export function ledger(): Ledger {
  const opened = store[key];
  if (opened === undefined) throw new LedgerUnavailableError(new Error('openProcessLedger was not called'));
  return opened;
}

/** Opens the ledger when the server starts. If that fails, prints why in one line and ends the process with 1. */
export async function openLedgerAtStart(): Promise<void> {
  try {
    await openProcessLedger();
  } catch (error) {
    process.stderr.write(`${startFailure(error, env().databaseUrl)} Nothing was started.\n`);
    process.exit(1);
  }
}
