import 'server-only';
import { existsSync, statSync } from 'node:fs';
import { LibsqlDatabase } from '@/lib/server/ledger/database/libsql-database';
import { LedgerKeepError } from './keep-error';
import { checkLedgerFile, type LedgerCounts, writeWhole } from './ledger-file';

/** For a moment only does a second connection have to wait: while the app empties its write-ahead log. */
const busyTimeoutMs = 10_000;

/**
 * Copies the embedded ledger at `ledger` to the new file `backup`, as it is at one moment, while the app may save.
 * Gives what the backup holds. Throws LedgerKeepError, LedgerTooNewError or the fault of the disk.
 */
export function backUpLedger(ledger: string, backup: string): LedgerCounts {
  if (!existsSync(ledger) || statSync(ledger).size === 0) {
    throw new LedgerKeepError(`There is no ledger at ${ledger}.`);
  }
  if (existsSync(backup)) throw new LedgerKeepError(`${backup} is there already: name a new file.`);
  return writeWhole(backup, (partial) => {
    copyInto(ledger, partial);
    return checkLedgerFile(partial, ledger);
  });
}

/** By SQLite itself, in one read of the whole: a copy of the file would lack what is in the log beside it. */
function copyInto(ledger: string, partial: string): void {
  const database = new LibsqlDatabase(ledger);
  try {
    database.prepare(`pragma busy_timeout = ${busyTimeoutMs}`).all([]);
    database.prepare('vacuum into ?').run([partial]);
  } finally {
    database.close();
  }
}
