import 'server-only';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { LibsqlDatabase } from '@/lib/server/ledger/database/libsql-database';
import { refuseNewer } from '@/lib/server/ledger/database/migrations/migrate';
import { LedgerKeepError } from './keep-error';

/** How much a ledger holds. */
export interface LedgerCounts {
  attempts: number;
  accounts: number;
}

/**
 * Reads a whole copy of an embedded ledger and counts what it holds. Throws LedgerKeepError, naming it as `name`, where
 * it is none or is damaged, and LedgerTooNewError.
 */
export function checkLedgerFile(path: string, name: string): LedgerCounts {
  const database = new LibsqlDatabase(path);
  const read = <Row>(sql: string) => database.prepare(sql).all([]) as Row[];
  try {
    const [check] = read<{ quick_check: string }>('pragma quick_check(1)');
    if (check?.quick_check !== 'ok') throw new LedgerKeepError(`${name} is damaged.`);
    const applied = read<{ name: string }>('select name from kysely_migration');
    refuseNewer(
      applied.map((migration) => migration.name),
      'sqlite',
    );
    const [counts] = read<LedgerCounts>(
      'select (select count(*) from attempts) as attempts, (select count(*) from accounts) as accounts',
    );
    return counts ?? { attempts: 0, accounts: 0 };
  } catch (error) {
    throw notALedger(error) ? new LedgerKeepError(`${name} is damaged, or is no ledger.`) : error;
  } finally {
    database.close();
  }
}

/** Not a database at all, one with broken pages, or one of something else: without our tables. */
function notALedger(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_ERROR'].includes(code);
}

/**
 * Makes a file in one piece: `write` fills a file beside it that nobody else can read, which takes its place only once
 * it is whole and on disk. What stops half-way leaves nothing.
 */
export function writeWhole<Result>(path: string, write: (partial: string) => Result): Result {
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  closeSync(openSync(partial, 'wx', 0o600));
  try {
    const result = write(partial);
    toDisk(partial, 'r+');
    renameSync(partial, path);
    toDisk(dirname(path), 'r');
    return result;
  } finally {
    rmSync(partial, { force: true });
  }
}

function toDisk(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
