import 'server-only';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import type { LedgerParts } from '@/lib/server/ledger/ledger';
import { namesPostgres } from '@/lib/server/ledger/search/names-postgres';
import { searchPostgres } from '@/lib/server/ledger/search/search-postgres';
import { createPostgresApiRegions } from './api-region-tables';
import type { LedgerDialect } from './dialect';
import { elementsPostgres } from './json-rows';
import { migrate } from './migrations/migrate';
import { Presence, presenceLockClass } from './presence-postgres';
import type { LedgerTables } from './tables';

const connectTimeoutMs = 3_000;
const lockTimeoutMs = 3_000;
const statementTimeoutMs = 5_000;
/** For a server that accepts and then says nothing: later than the server's own time-outs. */
const answerTimeoutMs = 8_000;

const int8 = 20;
/** Unique violation, serialisation failure, deadlock: another process was quicker, the next run sees it. */
const retriable = new Set(['23505', '40001', '40P01']);

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
  isRetriable: (error) => error instanceof pg.DatabaseError && retriable.has(error.code ?? ''),
};

const timeouts = {
  statement_timeout: statementTimeoutMs,
  lock_timeout: lockTimeoutMs,
  idle_in_transaction_session_timeout: answerTimeoutMs,
  query_timeout: answerTimeoutMs,
} as const;

/** Opens the ledger in the PostgreSQL of `url`, migrated. */
export async function openPostgres(
  url: string,
  { apiRegions, withoutTimeouts }: { apiRegions: readonly string[]; withoutTimeouts: boolean },
): Promise<Omit<LedgerParts, 'leaseMs'>> {
  await migrateAlone(url, apiRegions);
  const config = { ...connectionConfig(url), max: 10, ...(withoutTimeouts ? {} : timeouts) };
  const pool = new pg.Pool(config);
  surviveLostConnections(pool);
  const db = new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool: withoutBrokenClients(pool) }) });
  const presence = new Presence({ ...connectionConfig(url), query_timeout: answerTimeoutMs });
  const close = async () => {
    await presence.close();
    await db.destroy();
  };
  return { db, dialect: postgres, owner: () => presence.owner(), close };
}

/** Migrations run without the time-outs of saves: an index on five million rows takes its time. */
async function migrateAlone(url: string, apiRegions: readonly string[]): Promise<void> {
  const pool = new pg.Pool({ ...connectionConfig(url), max: 1 });
  surviveLostConnections(pool);
  const db = new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres');
    await createPostgresApiRegions(db, apiRegions);
  } finally {
    await db.destroy();
  }
}

function connectionConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    application_name: 'account-desk',
    types: {
      // Ids, times and counts stay below 2^53.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  };
}

/** A stopped server breaks idle connections too, and an 'error' that nobody listens to ends the process. */
function surviveLostConnections(pool: pg.Pool): void {
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
}

/** kysely gives every connection back as sound; one that failed other than by an answer is thrown away. */
function withoutBrokenClients(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      let broken = false;
      const query = async (text: string, parameters: unknown[]) => {
        try {
          return await client.query(text, parameters);
        } catch (error) {
          broken ||= !(error instanceof pg.DatabaseError) || error.severity === 'FATAL';
          throw error;
        }
      };
      // kysely's type has cursors too, and nothing here uses one.
      const sound = query as unknown as PostgresPoolClient['query'];
      return { query: sound, release: () => client.release(broken) };
    },
    end: () => pool.end(),
  };
}
