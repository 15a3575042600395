import 'server-only';
import { sql } from 'kysely';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { logger } from '@/lib/server/logger';
import { deadlineIn, timeoutAt } from '@/lib/server/outbound/deadline';
import { isStopping } from '@/lib/server/stopping';

/** A ledger that takes longer to say anything is of no use to a save. */
const ledgerLimitMs = 1_000;

/**
 * Whether requests should be sent here: the ledger answers, and the process was not told to stop. The accounts
 * API and the identity provider are not asked: where they are away, another process would be no better.
 */
export async function isReady(): Promise<boolean> {
  if (isStopping()) return false;
  try {
    await timeoutAt(deadlineIn(ledgerLimitMs)).execute(() => askLedger(ledger()));
    return !isStopping();
  } catch (error) {
    logger().error({ err: error }, 'not ready: the ledger gives no answer');
    return false;
  }
}

function askLedger(opened: Ledger): Promise<unknown> {
  return opened.read((db) => sql`select 1`.execute(db));
}
