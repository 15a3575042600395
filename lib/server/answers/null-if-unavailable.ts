import 'server-only';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { logger } from '@/lib/server/logger';

/**
 * For pages: the result of reading the ledger, or null if it is unavailable, so that the page can say so and the
 * rest of it works. Other errors are thrown.
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
