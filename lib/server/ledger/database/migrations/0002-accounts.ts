import 'server-only';
import { type Kysely, type Migration, sql } from 'kysely';
import { apiRegions } from '@/lib/schemas/api-region';
import type { LedgerDialect } from '@/lib/server/ledger/database/dialect';
import { nameTableName } from '@/lib/server/ledger/search/names-sqlite';
import { searchTableName } from '@/lib/server/ledger/search/search-sqlite';
import { columnTypes } from './column-types';

/** The accounts as last sent from here, how they are found, and which values they use. */
export function createAccounts(dialect: LedgerDialect['name']): Migration {
  const { id, integer, text } = columnTypes(dialect);
  return {
    async up(db: Kysely<unknown>) {
      await sql`create table accounts (
        id ${id},
        api_region ${text} not null,
        reference ${text} not null,
        name_key ${text} not null,
        match_key ${text} not null,
        number ${text} not null,
        manager ${text} not null,
        parent ${text} not null,
        region ${text} not null,
        manager_key ${text} not null,
        search_text ${text} not null,
        version ${integer} not null,
        source ${text} not null,
        changed_at ${integer} not null,
        times_sent ${integer} not null,
        first_sent_at ${integer},
        first_sent_by ${integer} references actors (id),
        last_sent_at ${integer},
        last_sent_by ${integer} references actors (id),
        loaded_at ${integer},
        loaded_by ${integer} references actors (id),
        loaded_file ${text},
        unique (api_region, reference)
      )`.execute(db);
      await sql`create table value_counts (
        api_region ${text} not null,
        field ${text} not null,
        value ${text} not null,
        value_key ${text} not null,
        uses ${integer} not null,
        primary key (api_region, field, value)
      )`.execute(db);
      await sql`create table name_words (
        api_region ${text} not null,
        rest ${text} not null,
        word ${text} not null,
        primary key (api_region, rest, word)
      ) ${sql.raw(dialect === 'sqlite' ? 'without rowid' : '')}`.execute(db);
      for (const index of indices) await index.execute(db);
      if (dialect === 'sqlite') {
        await createSqliteSearch(db);
        await createSqliteNames(db);
      } else {
        await createPostgresSearch(db);
        await createPostgresNames(db);
      }
    },
  };
}

const indices = [
  sql`create index accounts_by_name on accounts (api_region, name_key, id)`,
  sql`create index accounts_by_change on accounts (api_region, changed_at, id)`,
  sql`create index accounts_by_manager_and_name on accounts (api_region, manager_key, name_key, id)`,
  sql`create index accounts_by_manager_and_change on accounts (api_region, manager_key, changed_at, id)`,
  sql`create index accounts_by_match_key on accounts (api_region, match_key)`,
  sql`create index value_counts_by_uses on value_counts (api_region, field, uses, value)`,
  sql`create index value_counts_by_key on value_counts (api_region, field, value_key, uses)`,
];

/** Contentless and without positions: the index holds nothing that the accounts hold already. */
async function createSqliteSearch(db: Kysely<unknown>): Promise<void> {
  for (const apiRegion of apiRegions) {
    await sql`create virtual table ${sql.table(searchTableName(apiRegion))} using fts5(
      search_text, tokenize = 'trigram', detail = none, content = '', contentless_delete = 1
    )`.execute(db);
  }
}

/** Nothing is ever taken out of it, so that it need not know how long a name is. */
async function createSqliteNames(db: Kysely<unknown>): Promise<void> {
  for (const apiRegion of apiRegions) {
    await sql`create virtual table ${sql.table(nameTableName(apiRegion))} using fts5(
      words, tokenize = 'ascii', detail = none, content = '', columnsize = 0
    )`.execute(db);
  }
}

async function createPostgresSearch(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  // The planner weighs a LIKE by this sample: a finer one tells a rare word from a common one.
  await sql`alter table accounts alter column search_text set statistics 1000`.execute(db);
  // What a search that many accounts answer to walks, newest first.
  await sql`create index accounts_by_id on accounts (api_region, id)`.execute(db);
  // New accounts wait in a list of 512 kB, not the default 4 MB: every search reads it, and a save empties it.
  for (const apiRegion of apiRegions) {
    await sql`create index ${sql.ref(`accounts_search_${apiRegion}`)} on accounts
      using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 512)
      where api_region = ${sql.lit(apiRegion)}`.execute(db);
  }
}

async function createPostgresNames(db: Kysely<unknown>): Promise<void> {
  for (const apiRegion of apiRegions) {
    const table = nameTableName(apiRegion);
    await sql`create table ${sql.table(table)} (
      account_id bigint primary key,
      words text[] collate "C" not null
    )`.execute(db);
    await sql`create index ${sql.ref(`${table}_words`)} on ${sql.table(table)}
      using gin (words) with (gin_pending_list_limit = 256)`.execute(db);
  }
}
