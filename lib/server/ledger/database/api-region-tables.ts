import 'server-only';
import { type Kysely, type RawBuilder, sql } from 'kysely';

/** The embedded ledger's index of the search texts of one API region. */
export function searchTableName(apiRegion: string): string {
  return `account_search_${apiRegion}`;
}

/** The index of the names of one API region, on both databases. */
export function nameTableName(apiRegion: string): string {
  return `account_names_${apiRegion}`;
}

/**
 * The tables and indices of one API region, by name. They are created when the ledger is opened, not by a
 * migration: migrations are frozen, and the list of API regions grows.
 */
type Structures = Readonly<Record<string, RawBuilder<unknown>>>;

/** Creates what the API regions lack in an embedded ledger. */
export async function createSqliteApiRegions<Tables>(
  db: Kysely<Tables>,
  apiRegions: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master`.execute(db);
  await createMissing(db, apiRegions.map(sqliteStructures), rows);
}

/** Creates what the API regions lack in a PostgreSQL, one process at a time. */
export async function createPostgresApiRegions<Tables>(
  db: Kysely<Tables>,
  apiRegions: readonly string[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('account-desk api regions', 0))`.execute(trx);
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace`.execute(trx);
    await createMissing(trx, apiRegions.map(postgresStructures), rows);
  });
}

async function createMissing<Tables>(
  db: Kysely<Tables>,
  structures: readonly Structures[],
  existing: readonly { name: string }[],
): Promise<void> {
  const names = new Set(existing.map(({ name }) => name));
  for (const [name, create] of structures.flatMap((each) => Object.entries(each))) {
    if (!names.has(name)) await create.execute(db);
  }
}

function sqliteStructures(apiRegion: string): Structures {
  const [search, names] = [searchTableName(apiRegion), nameTableName(apiRegion)];
  return {
    // Contentless and without positions, so that the index repeats nothing that the accounts contain.
    [search]: sql`create virtual table ${sql.table(search)} using fts5(
      search_text, tokenize = 'trigram', detail = none, content = '', contentless_delete = 1
    )`,
    // Nothing is ever removed from it, so it need not know the length of a name.
    [names]: sql`create virtual table ${sql.table(names)} using fts5(
      words, tokenize = 'ascii', detail = none, content = '', columnsize = 0
    )`,
  };
}

function postgresStructures(apiRegion: string): Structures {
  const search = `accounts_search_${apiRegion}`;
  const names = nameTableName(apiRegion);
  return {
    // New accounts wait in a list of 512 kB instead of the default 4 MB: every search reads it, and a save empties
    // it.
    [search]: sql`create index ${sql.ref(search)} on accounts
      using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 512)
      where api_region = ${sql.lit(apiRegion)}`,
    [names]: sql`create table ${sql.table(names)} (
      account_id bigint primary key,
      words text[] collate "C" not null
    )`,
    [`${names}_words`]: sql`create index ${sql.ref(`${names}_words`)} on ${sql.table(names)}
      using gin (words) with (gin_pending_list_limit = 256)`,
  };
}
