import 'server-only';
import { closeSync, openSync } from 'node:fs';
import { LedgerInUseError } from './ledger-error';
import { LibsqlDatabase } from './libsql-database';

/** A held lock. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock of an embedded ledger, or throws LedgerInUseError if another process, or another ledger of this
 * one, holds it.
 *
 * The lock is an exclusive transaction on a separate database beside the ledger. SQLite takes it with the
 * operating system's file locks, so it ends with the process in any case, and no reused process ID can be
 * mistaken for its owner. The ledger itself stays readable for a backup.
 */
export function lockLedgerFile(ledgerPath: string): FileLock {
  const lockPath = `${ledgerPath}.lock`;
  closeSync(openSync(lockPath, 'a', 0o600));
  const database = new LibsqlDatabase(lockPath);
  try {
    // No -journal file beside a database that is never written.
    database.prepare('pragma journal_mode = memory').all([]);
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new LedgerInUseError(ledgerPath);
    throw error;
  }
  return { release: () => database.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
