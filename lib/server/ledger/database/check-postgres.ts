import 'server-only';
import pg from 'pg';
import { LedgerUnusableError } from './ledger-error';

const checkTimeoutMs = 5_000;

/** How often to test for a pooler: other requests may take the session that would reveal it. */
const poolerTests = 5;

/** The server's codes if the extension may not be created, or is not installed. */
const insufficientPrivilege = '42501';
const notInstalled = ['58P01', '0A000'];

/**
 * Checks that the PostgreSQL can hold a ledger before anything is written there. Throws LedgerUnusableError with
 * one line that says what is wrong and what to do, or whatever the driver throws.
 */
export async function checkPostgres(config: pg.ClientConfig): Promise<void> {
  await withClient(config, async (client) => {
    const encoding = await readValue(client, "select current_setting('server_encoding') as value");
    if (encoding !== 'UTF8') {
      throw new LedgerUnusableError(
        `DATABASE_URL names a database with the encoding ${encoding}: create one with the encoding UTF8.`,
      );
    }
    if (await losesSession(client, config)) {
      throw new LedgerUnusableError(
        'DATABASE_URL leads to a connection pooler in transaction mode, which loses the locks by which processes know of each other: name PostgreSQL itself, or a pool in session mode.',
      );
    }
    await ensureTrigrams(client);
  });
}

/** True if two statements of one client may run in different sessions, as with PgBouncer in transaction mode. */
async function losesSession(client: pg.Client, config: pg.ClientConfig): Promise<boolean> {
  // A pooler invents the number that a client receives; the server itself returns that of the session.
  const { processID: told } = client as pg.Client & { processID: number | null };
  if ((await sessionOf(client)) === told) return false;
  return withClient(config, (other) => sharesSession(client, other));
}

/**
 * True if the session of `client` is given to `other` while `client` is still connected, or `client` gets another
 * while `other` holds one. Exported for its test.
 */
export async function sharesSession(client: Queryable, other: Queryable): Promise<boolean> {
  for (let test = 0; test < poolerTests; test += 1) {
    const before = await sessionOf(client);
    await other.query('begin');
    const shares = (await sessionOf(other)) === before || (await sessionOf(client)) !== before;
    await other.query('rollback');
    if (shares) return true;
  }
  return false;
}

/** What the pooler test needs of a client. */
export interface Queryable {
  query(text: string): Promise<{ rows: { value: unknown }[] }>;
}

function sessionOf(client: Queryable): Promise<unknown> {
  return readValue(client, 'select pg_backend_pid() as value');
}

async function readValue(client: Queryable, text: string): Promise<unknown> {
  return (await client.query(text)).rows[0]?.value;
}

/** The extension used to search names. The migration creates it too; here its absence gets a clear message. */
async function ensureTrigrams(client: pg.Client): Promise<void> {
  if ((await readValue(client, "select count(*) as value from pg_extension where extname = 'pg_trgm'")) === 1)
    return;
  try {
    await client.query('create extension if not exists pg_trgm');
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
    if (code === insufficientPrivilege) {
      throw new LedgerUnusableError(
        'DATABASE_URL names a user who may not create the extension pg_trgm: have an administrator run "create extension pg_trgm" in that database once.',
      );
    }
    if (notInstalled.includes(code)) {
      throw new LedgerUnusableError(
        'DATABASE_URL names a PostgreSQL without the extension pg_trgm: install its contrib package there.',
      );
    }
    // Another process may be creating it at the same moment. The migration, which waits its turn, decides.
  }
}

async function withClient<Result>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ ...config, query_timeout: checkTimeoutMs });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
