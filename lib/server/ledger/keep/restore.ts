import 'server-only';
import { copyFileSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lockLedgerFile } from '@/lib/server/ledger/database/file-lock';
import { LedgerKeepError } from './keep-error';
import { checkLedgerFile, type LedgerCounts, writeWhole } from './ledger-file';

/**
 * Makes the embedded ledger at `ledger`, where there is none yet, out of a backup. Gives what it holds. Throws
 * LedgerInUseError, LedgerKeepError, LedgerTooNewError or the fault of the disk.
 */
export function restoreLedger(backup: string, ledger: string): LedgerCounts {
  if (!existsSync(backup)) throw new LedgerKeepError(`There is no backup at ${backup}.`);
  if (existsSync(`${backup}-wal`)) {
    throw new LedgerKeepError(`${backup} is a ledger, not a backup: part of it is in the file beside it.`);
  }
  mkdirSync(dirname(ledger), { recursive: true, mode: 0o700 });
  const file = existsSync(ledger)
    ? realpathSync(ledger)
    : join(realpathSync(dirname(ledger)), basename(ledger));
  const lock = lockLedgerFile(file);
  try {
    refuseFilled(file);
    return writeWhole(file, (partial) => {
      copyFileSync(backup, partial);
      return checkLedgerFile(partial, backup);
    });
  } finally {
    lock.release();
  }
}

/** A log that was left beside a ledger would be written into the restored one. */
function refuseFilled(file: string): void {
  const filled = [file, `${file}-wal`, `${file}-journal`].find(
    (path) => existsSync(path) && statSync(path).size > 0,
  );
  if (filled === undefined) return;
  throw new LedgerKeepError(`${filled} is there already: move the old ledger and its -wal file away first.`);
}
