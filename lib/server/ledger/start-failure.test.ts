import { readFileSync, writeFileSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '@/e2e/fixtures/certificate';
import { serverStartMs } from '@/e2e/fixtures/ledger/ledgers';
import { startPostgres, type TestPostgres } from '@/e2e/fixtures/ledger/postgres';
import { startTransactionPooler } from '@/e2e/fixtures/ledger/transaction-pooler';
import { sharesSession } from './database/check-postgres';
import { openLedger } from './open-ledger';
import { startFailure } from './start-failure';

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
}, serverStartMs);
afterAll(() => postgres.close());

/** The line with which a start on that database ends. */
async function lineOf(url: string): Promise<string> {
  const failure = await openLedger(url).then(
    (ledger) => ledger.close().then(() => 'it was opened'),
    (error: unknown) => startFailure(error, url),
  );
  expect(failure).not.toContain('\n');
  expect(failure).not.toContain('DATA_DIR');
  return failure;
}

async function asAdministrator<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(postgres.urlOf('postgres'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlAs(url: string, user: string, password: string): string {
  return Object.assign(new URL(url), { username: user, password }).href;
}

describe('a PostgreSQL that cannot hold a ledger ends the start with one line that says why', () => {
  test.each(['LATIN1', 'SQL_ASCII'])('a database of the encoding %s', async (encoding) => {
    const name = `encoded_${encoding.toLowerCase()}`;
    await asAdministrator((client) =>
      client.query(`create database ${name} encoding '${encoding}' locale 'C' template template0`),
    );
    const line = await lineOf(postgres.urlOf(name));
    expect(line).toMatch(new RegExp(`^DATABASE_URL .*${encoding}.*UTF8`));
  });

  test('a user who may not create pg_trgm', async () => {
    const url = await postgres.createDatabase('without_trgm');
    await asAdministrator((client) => client.query("create role lowly login password 'lowly'"));
    const admin = new pg.Client(url);
    await admin.connect();
    await admin.query('grant all on schema public to lowly');
    expect(await lineOf(urlAs(url, 'lowly', 'lowly'))).toMatch(/^DATABASE_URL .*create extension pg_trgm/);
    await admin.query('create extension pg_trgm');
    expect(await lineOf(urlAs(url, 'lowly', 'lowly'))).toBe('it was opened');
    await admin.end();
  });

  test('a user who may not create tables', async () => {
    const url = await postgres.createDatabase('without_rights');
    const admin = new pg.Client(url);
    await admin.connect();
    await admin.query('create extension pg_trgm');
    await admin.query("create role lowest login password 'lowest'");
    await admin.end();
    expect(await lineOf(urlAs(url, 'lowest', 'lowest'))).toMatch(/\(42501\): .*DATABASE_URL.*create tables/);
  });

  test('a database that is not there, and one that is read-only', async () => {
    expect(await lineOf(postgres.urlOf('nowhere'))).toMatch(/\(3D000\): .*no database.*DATABASE_URL/);
    const url = await postgres.createDatabase('only_read');
    await asAdministrator((client) =>
      client.query('alter database only_read set default_transaction_read_only = on'),
    );
    expect(await lineOf(url)).toMatch(/\(25006\): .*DATABASE_URL is read-only/);
  });

  test('no PostgreSQL at all', async () => {
    expect(await lineOf('postgres://desk@127.0.0.1:1/ledger')).toMatch(
      /\(ECONNREFUSED\): check DATABASE_URL/,
    );
  });
});

describe('TLS', () => {
  let secured: TestPostgres;
  let directory: string;
  const { cert, key } = selfSignedCertificate('localhost');

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'account-desk-tls-'));
    await chmod(directory, 0o755);
    for (const [file, text] of Object.entries({ 'server.crt': cert, 'server.key': key })) {
      writeFileSync(join(directory, file), text, { mode: 0o600 });
    }
    const data = join(directory, 'data');
    const files = ['crt', 'key'].map((end) => join(directory, `server.${end}`));
    secured = await startPostgres(['-c', 'fsync=off'], data);
    // The server reads its key only where that is its own.
    const { uid, gid } = await stat(join(data, 'PG_VERSION'));
    for (const file of files) await chown(file, uid, gid);
    const client = new pg.Client(secured.urlOf('postgres'));
    await client.connect();
    await client.query(`alter system set ssl_cert_file = '${files[0]}'`);
    await client.query(`alter system set ssl_key_file = '${files[1]}'`);
    await client.query('alter system set ssl = on');
    await client.query('select pg_reload_conf()');
    await client.end();
  }, serverStartMs);
  afterAll(async () => {
    await secured.close();
    await rm(directory, { recursive: true, force: true });
  });

  const named = (url: string, query: string) => `${url.replace('127.0.0.1', 'localhost')}?${query}`;

  test('with a certificate that nobody vouches for is refused, and taken with sslrootcert', async () => {
    const url = await secured.createDatabase('trusted');
    const line = await lineOf(named(url, 'sslmode=verify-full'));
    expect(line).toMatch(/\([A-Z_]+\): the certificate .*DATABASE_URL.*sslrootcert/);
    const root = encodeURIComponent(join(directory, 'server.crt'));
    expect(readFileSync(join(directory, 'server.crt'), 'utf8')).toBe(cert);
    expect(await lineOf(named(url, `sslmode=require&sslrootcert=${root}`))).toBe('it was opened');
    const other = `${url}?sslmode=verify-full&sslrootcert=${root}`;
    expect(await lineOf(other)).toMatch(/the certificate .*DATABASE_URL.*name the host/);
  });

  test('that the server does not offer is told as that', async () => {
    const url = await postgres.createDatabase('plain');
    expect(await lineOf(named(url, 'sslmode=verify-full'))).toMatch(/does not offer TLS.*sslmode=disable/);
  });
});

describe('a connection pooler in transaction mode', () => {
  /** A client of a pooler that hands each transaction to the next free one of `sessions`. */
  function pooledClient(sessions: number[], takeLast: boolean) {
    let held: number | undefined;
    const take = () => (takeLast ? sessions.pop() : sessions.shift()) ?? 0;
    return {
      async query(text: string) {
        const session = held ?? take();
        held = text === 'begin' ? session : held;
        if (text === 'rollback') held = undefined;
        if (held === undefined) sessions.push(session);
        return { rows: [{ value: session }] };
      },
    };
  }

  test.each([
    ['one session', [1], true],
    ['several, the last one first', [1, 2, 3], true],
    ['several, in turn', [1, 2, 3], false],
  ])('is known by sessions that change hands: %s', async (_, sessions, takeLast) => {
    expect(await sharesSession(pooledClient(sessions, takeLast), pooledClient(sessions, takeLast))).toBe(
      true,
    );
  });

  test('ends the start with one line that says so', async () => {
    const pooler = await startTransactionPooler(await postgres.createDatabase('pooled'));
    expect(await lineOf(pooler.url)).toMatch(/DATABASE_URL leads to a connection pooler in transaction mode/);
    await pooler.close();
  });

  test('is not seen in two sessions of the server itself', async () => {
    const clients = [0, 1].map(() => new pg.Client(postgres.urlOf('postgres')));
    const [one, other] = clients as [pg.Client, pg.Client];
    await Promise.all(clients.map((client) => client.connect()));
    expect(await sharesSession(one, other)).toBe(false);
    await Promise.all(clients.map((client) => client.end()));
  });
});
