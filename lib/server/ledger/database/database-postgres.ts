import 'server-only';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { LedgerParts } from '@/lib/server/ledger/ledger';
import { namesPostgres } from '@/lib/server/ledger/search/names-postgres';
import { searchPostgres } from '@/lib/server/ledger/search/search-postgres';
import { createPostgresApiRegions } from './api-region-tables';
import { checkPostgres } from './check-postgres';
import {
  connectionConfig,
  NoSessionFreeError,
  openPool,
  readOnly,
  withoutBrokenSessions,
} from './connection-postgres';
import type { LedgerDialect } from './dialect';
import { elementsPostgres } from './json-rows';
import { migrate } from './migrations/migrate';
import { Presence, presenceLockClass } from './presence-postgres';
import type { LedgerTables } from './tables';

const lockTimeoutMs = 3_000;
const statementTimeoutMs = 5_000;
/** For a server that accepts connections and then says nothing: later than the server's own time-outs. */
const answerTimeoutMs = 8_000;

/** Unique violation, serialisation failure, deadlock: another process was faster, and the next run sees its work. */
const retriable = new Set(['23505', '40001', '40P01']);

/**
 * Another transaction held a lock for too long, the server took too long, or an administrator ended the session: all
 * are rolled back, and may go well in a moment.
 */
const passing = new Set(['55P03', '57014', '57P01']);

const postgres: LedgerDialect = {
  name: 'postgres',
  elements: elementsPostgres,
  ...searchPostgres,
  ...namesPostgres,
  oneWriter: false,
  rowLock: sql`for update`,
  async lockNameKey(trx, apiRegion, key) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${apiRegion} ${key}`}, 0))`.execute(trx);
  },
  async isOwnerGone(trx, owner) {
    const query = sql<{ gone: boolean }>`select pg_try_advisory_xact_lock(
      ${sql.lit(presenceLockClass)}, ${owner}::int) as gone`;
    return (await query.execute(trx)).rows[0]?.gone === true;
  },
  isRetriable(error, attempt) {
    if (!(error instanceof pg.DatabaseError)) return false;
    // Nothing was written, and the next session is a new one. If that is read-only too, so is the server.
    if (error.code === readOnly) return attempt === 1;
    return retriable.has(error.code ?? '');
  },
  isPassing(error) {
    if (error instanceof NoSessionFreeError) return true;
    return error instanceof pg.DatabaseError && passing.has(error.code ?? '');
  },
};

const timeouts = {
  statement_timeout: statementTimeoutMs,
  lock_timeout: lockTimeoutMs,
  idle_in_transaction_session_timeout: answerTimeoutMs,
  query_timeout: answerTimeoutMs,
} as const;

/** Opens the ledger in the PostgreSQL of `url` and migrates it. */
export async function openPostgres(
  url: string,
  { apiRegions, withoutTimeouts }: { apiRegions: readonly string[]; withoutTimeouts: boolean },
): Promise<Omit<LedgerParts, 'leaseMs'>> {
  await checkPostgres(connectionConfig(url));
  await migrateAlone(url, apiRegions);
  const config = { ...connectionConfig(url), max: 10, ...(withoutTimeouts ? {} : timeouts) };
  const presence = new Presence({ ...connectionConfig(url), query_timeout: answerTimeoutMs });
  // After a failover the next session is on another server, where our lock is not held yet.
  const pool = withoutBrokenSessions(openPool(config), () => presence.renew());
  const db = new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await presence.close();
    await db.destroy();
  };
  const transact: LedgerParts['transact'] = (work) => db.transaction().execute(work);
  return { db, dialect: postgres, transact, owner: () => presence.owner(), close };
}

/** Migrations run without the time-outs of saves: an index on five million rows takes a while. */
async function migrateAlone(url: string, apiRegions: readonly string[]): Promise<void> {
  const pool = openPool({ ...connectionConfig(url), max: 1 });
  const db = new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres');
    await createPostgresApiRegions(db, apiRegions);
  } finally {
    await db.destroy();
  }
}
