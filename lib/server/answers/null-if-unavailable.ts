import 'server-only';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { logger } from '@/lib/server/logger';

/**
 * For pages: what a read of the ledger gives, or null where the ledger is unavailable. That is a thing to say
 * in the page's own words, while the rest of the page stands; every other error stays one.
 */
export async function nullIfUnavailable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof LedgerUnavailableError)) throw error;
    logger().error({ err: error.cause }, 'the ledger is unavailable');
    return null;
  }
}
