import 'server-only';
import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { LedgerDialect } from '@/lib/server/ledger/database/dialect';
import { LedgerTooNewError } from '@/lib/server/ledger/database/ledger-error';
import { createAttempts } from './0001-attempts';
import { createAccounts } from './0002-accounts';
import { createSessions } from './0003-sessions';
import { createRunningImport } from './0004-running-import';
import { createStatus } from './0005-status';

function migrationsFor(dialect: LedgerDialect['name']): Record<string, Migration> {
  return {
    '0001-attempts': createAttempts(dialect),
    '0002-accounts': createAccounts(dialect),
    '0003-sessions': createSessions(dialect),
    '0004-running-import': createRunningImport(dialect),
    '0005-status': createStatus(dialect),
  };
}

/**
 * Migrates the database to the newest schema, in one transaction and under the migrator's lock, so that replicas
 * that start together migrate once. Throws LedgerTooNewError if it is newer than this app.
 */
export async function migrate<Tables>(db: Kysely<Tables>, dialect: LedgerDialect['name']): Promise<void> {
  refuseNewer(await appliedMigrations(db), dialect);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(dialect) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Throws LedgerTooNewError where one of the migrations that a database has had is not known to this app. */
export function refuseNewer(applied: readonly string[], dialect: LedgerDialect['name']): void {
  const migrations = migrationsFor(dialect);
  if (applied.some((name) => !(name in migrations))) throw new LedgerTooNewError();
}

async function appliedMigrations<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const query = sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`;
  return (await query.execute(db)).rows.map(({ name }) => name);
}
