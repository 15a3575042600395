import 'server-only';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { verifiedDatabaseUrl } from '@/lib/server/configuration/database-url';

const connectTimeoutMs = 3_000;
const int8 = 20;

/** Read-only transaction: the session is from before a failover, or the server is a standby. */
export const readOnly = '25006';

/**
 * The server's codes if the session itself is at fault: it is read-only, the server is stopping or starting, or
 * the connection is broken (class 08).
 */
const sessionFault = /^(?:25006|57P0[123]|08...)$/;

/** Every session of the pool was in use, for longer than a request waits for one. */
export class NoSessionFreeError extends Error {
  override readonly name = 'NoSessionFreeError';
}

/** How every connection to the PostgreSQL of `url` is made. */
export function connectionConfig(url: string): pg.ClientConfig {
  return {
    connectionString: verifiedDatabaseUrl(url),
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    application_name: 'account-desk',
    types: {
      // IDs, times and counts stay below 2^53.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  };
}

/** A pool that survives lost connections: an unhandled 'error' event would end the process. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

/**
 * The pool for kysely, which returns every connection as if sound. A connection is discarded if it failed other
 * than by an answer, or if its session is at fault. In that case others usually are too: all sessions created
 * before it was noticed are discarded when they are next requested, and a transaction that could not even begin
 * starts in a new one. `onReadOnly` is called once for all that have become read-only.
 */
export function withoutBrokenSessions(pool: pg.Pool, onReadOnly: () => void): PostgresPool {
  let generation = 0;
  const generations = new WeakMap<pg.PoolClient, number>();
  pool.on('connect', (client) => generations.set(client, generation));

  async function connectFresh(): Promise<pg.PoolClient> {
    for (;;) {
      const client = await pool.connect().catch((error: Error) => {
        throw hasWaitedInVain(pool, error)
          ? new NoSessionFreeError('no session is free', { cause: error })
          : error;
      });
      if (generations.get(client) === generation) return client;
      client.release(true);
    }
  }

  function noteFault(client: pg.PoolClient, { code }: pg.DatabaseError): void {
    if (generations.get(client) !== generation) return;
    generation += 1;
    if (code === readOnly) onReadOnly();
  }

  async function connect() {
    let client = await connectFresh();
    let broken = false;
    const query = async (text: string, parameters: unknown[]) => {
      // A session that is gone has rolled back, and a rollback that fails would hide why.
      if (broken && text === 'rollback') return { command: 'ROLLBACK', rowCount: null, rows: [] };
      try {
        return await client.query(text, parameters);
      } catch (error) {
        broken ||= !(error instanceof pg.DatabaseError);
        if (!isSessionFault(error)) throw error;
        broken = true;
        noteFault(client, error);
        if (text !== 'begin') throw error;
        client.release(true);
        client = await connectFresh();
        broken = false;
        return await client.query(text, parameters);
      }
    };
    // kysely's type includes cursors, which nothing here uses.
    const sound = query as unknown as PostgresPoolClient['query'];
    return { query: sound, release: () => client.release(broken) };
  }

  return { connect, end: () => pool.end() };
}

/**
 * While many wait, a pool is full even where each connection is refused: the next one begins at once. A failed
 * connection has the system's or the server's code, or a cause, which the end of the wait for a session has not.
 */
function hasWaitedInVain(pool: pg.Pool, error: Error): boolean {
  return pool.totalCount >= pool.options.max && !('code' in error) && error.cause === undefined;
}

function isSessionFault(error: unknown): error is pg.DatabaseError {
  if (!(error instanceof pg.DatabaseError)) return false;
  return error.severity === 'FATAL' || sessionFault.test(error.code ?? '');
}
