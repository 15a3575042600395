import 'server-only';
import { isStartError, LedgerInUseError } from '@/lib/server/ledger/database/ledger-error';
import { startFailure } from '@/lib/server/ledger/start-failure';

/** A backup, restore or move that is refused. The message is one line for the person at the terminal. */
export class LedgerKeepError extends Error {
  override readonly name = 'LedgerKeepError';
}

/** Codes of the operating system and of SQLite for a disk, and what they mean. */
const diskHints: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  EROFS: 'the disk is read-only',
  SQLITE_READONLY: 'it cannot be written',
  EACCES: 'this user has no right to it',
  EPERM: 'this user has no right to it',
  ENOENT: 'its folder is not there',
  EISDIR: 'it is a folder',
  SQLITE_CANTOPEN: 'it cannot be opened',
};

/** The one line for whatever stopped a command on a ledger; `place` is the file, or the database, that it was about. */
export function keepFailure(error: unknown, place: { path: string } | { url: string }): string {
  // Whoever keeps a ledger means this one: another place would be no help.
  if (error instanceof LedgerInUseError) {
    return `The ledger ${error.path} is in use by another process. Stop that one first.`;
  }
  if (error instanceof LedgerKeepError || isStartError(error)) return error.message;
  if ('url' in place) return startFailure(error, place.url);
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  const known = code === null ? '' : ` (${code})`;
  return `${place.path} cannot be read or written${known}: ${diskHints[code ?? ''] ?? 'look at its disk'}.`;
}
