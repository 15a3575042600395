import 'server-only';
import { randomInt } from 'node:crypto';
import { closeSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely';
import type { LedgerParts } from '@/lib/server/ledger/ledger';
import { namesSqlite } from '@/lib/server/ledger/search/names-sqlite';
import { searchSqlite } from '@/lib/server/ledger/search/search-sqlite';
import { createSqliteApiRegions } from './api-region-tables';
import type { LedgerDialect } from './dialect';
import { lockLedgerFile } from './file-lock';
import { GroupedWrites } from './grouped-writes';
import { elementsSqlite } from './json-rows';
import { LibsqlDatabase } from './libsql-database';
import { migrate } from './migrations/migrate';
import type { LedgerTables } from './tables';

/** The driver blocks the process while it waits for another program's lock, so it must not wait long. */
const busyTimeoutMs = 250;

const pragmas = [
  'journal_mode = wal',
  // In WAL mode, only FULL has a commit on disk before it returns.
  'synchronous = full',
  'foreign_keys = on',
  `busy_timeout = ${busyTimeoutMs}`,
  'cache_size = -32768',
  // 32 MB instead of 4: a page changed by many transactions is copied into the database once.
  'wal_autocheckpoint = 8000',
  'journal_size_limit = 67108864',
];

const sqlite: LedgerDialect = {
  name: 'sqlite',
  elements: elementsSqlite,
  ...searchSqlite,
  ...namesSqlite,
  // One process has the file and one connection, so every transaction waits for the one before it.
  oneWriter: true,
  rowLock: sql``,
  lockNameKey: async () => {},
  // The file's lock is ours, so whoever owned an attempt before us is dead.
  isOwnerGone: async () => true,
  isRetriable: () => false,
  isPassing: () => false,
};

/**
 * Opens the embedded ledger at `path`, created if missing and readable only by this user. Throws LedgerInUseError
 * if another process has it.
 */
export async function openSqlite(
  path: string,
  apiRegions: readonly string[],
): Promise<Omit<LedgerParts, 'leaseMs'>> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  const file = realpathSync(path);
  const lock = lockLedgerFile(file);
  try {
    const database = new LibsqlDatabase(file);
    for (const pragma of pragmas) database.prepare(`pragma ${pragma}`).all([]);
    const db = new Kysely<LedgerTables>({ dialect: new LibsqlDialect(database) });
    await migrate(db, 'sqlite');
    await createSqliteApiRegions(db, apiRegions);
    const owner = randomInt(1, 2 ** 31);
    const close = async () => {
      try {
        await closeAfterRunningWrite(db, database);
      } finally {
        lock.release();
      }
    };
    const writes = new GroupedWrites(db, database);
    return { db, dialect: sqlite, transact: (work) => writes.write(work), owner: async () => owner, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Copies what is still in the write-ahead log into the file, so that the file alone is the whole ledger. Where that
 * fails, the next start reads the log.
 */
async function closeAfterRunningWrite(db: Kysely<LedgerTables>, database: LibsqlDatabase): Promise<void> {
  await db.connection().execute(async () => {
    try {
      database.prepare('pragma wal_checkpoint(truncate)').all([]);
    } catch {
      // A full or broken disk, which whoever wrote last was told of.
    } finally {
      // Before the connection is free again: a write that waited for it would begin.
      database.close();
    }
  });
  await db.destroy();
}

class LibsqlDialect extends SqliteDialect {
  readonly #database: LibsqlDatabase;

  constructor(database: LibsqlDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver() {
    return new LibsqlDriver(this.#database);
  }

  override createAdapter() {
    return new LibsqlAdapter();
  }
}

class LibsqlDriver extends SqliteDriver {
  readonly #database: LibsqlDatabase;

  constructor(database: LibsqlDatabase) {
    super({ database });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // A rollback that failed, on a broken disk, must not make every later transaction fail.
    await this.rollbackTransaction(connection);
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async commitTransaction(): Promise<void> {
    await this.#database.commit();
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite rolls back by itself after some faults, and a second rollback would hide the first error.
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

/** SQLite does have transactional DDL, so a start that is killed half-way leaves no partial schema. */
class LibsqlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
