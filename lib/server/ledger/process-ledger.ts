import 'server-only';
import { env } from '@/lib/server/env';
import { settleOrphans } from './attempts/orphans';
import { LedgerUnavailableError } from './database/ledger-error';
import type { Ledger } from './ledger';
import { openLedger } from './open-ledger';
import { deleteExpiredSessions } from './sessions/sessions';
import { startFailure } from './start-failure';

const sweepEveryMs = 30_000;
const forgetEveryMs = 60 * 60 * 1000;
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
  // Living replicas settle the attempts of a dead one.
  every(sweepEveryMs, () => settleOrphans(opened));
  every(forgetEveryMs, () => deleteExpiredSessions(opened, Date.now()));
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
