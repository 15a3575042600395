import 'server-only';
import { apiRegions as allApiRegions } from '@/lib/schemas/api-region';
import { settleOrphans } from './attempts/orphans';
import { openPostgres } from './database/database-postgres';
import { openSqlite } from './database/database-sqlite';
import { isStartError, LedgerUnavailableError } from './database/ledger-error';
import { ledgerPath } from './database/ledger-path';
import { Ledger } from './ledger';
import { deleteExpiredSessions } from './sessions/sessions';
import { forgetCounts } from './status/count-settled';

/** Three times what a save may take: its deadline is 20 s. */
const defaultLeaseMs = 60_000;

export interface LedgerOptions {
  /** How long an attempt may stay open. */
  leaseMs?: number;
  /** For commands that nobody waits for: statements may take as long as they need. */
  withoutTimeouts?: boolean;
  /** Default: all of them. */
  apiRegions?: readonly string[];
}

/**
 * Opens the ledger of a DATABASE_URL (`file:…`, relative to the working directory or absolute, or
 * `postgres://…`), migrates it, settles what no living process runs as `unknown` and forgets expired sessions and
 * counts.
 *
 * Throws LedgerInUseError, LedgerTooNewError, LedgerUnusableError (each one line for the person who starts the app) or
 * LedgerUnavailableError.
 */
export async function openLedger(url: string, options: LedgerOptions = {}): Promise<Ledger> {
  const parts = await open(url, options);
  const ledger = new Ledger({ ...parts, leaseMs: options.leaseMs ?? defaultLeaseMs });
  try {
    await settleOrphans(ledger);
    await deleteExpiredSessions(ledger, Date.now());
    await forgetCounts(ledger, Date.now());
  } catch (error) {
    await ledger.close();
    throw error;
  }
  return ledger;
}

async function open(url: string, options: LedgerOptions) {
  const { withoutTimeouts = false, apiRegions = allApiRegions } = options;
  try {
    return await (url.startsWith('file:')
      ? openSqlite(ledgerPath(url), apiRegions)
      : openPostgres(url, { apiRegions, withoutTimeouts }));
  } catch (error) {
    if (isStartError(error)) throw error;
    throw new LedgerUnavailableError(error);
  }
}
