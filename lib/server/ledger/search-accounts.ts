import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { nameKey } from '@/lib/schemas/name-key';
import type { AccountRow } from './account-item';
import type { LedgerDatabase, SearchSource } from './dialect';
import type { Ledger } from './ledger';
import { cursorNumber, cursorText, readCursor, writeCursor } from './page';
import { lastCharacter, managerMark, searchPattern } from './search-text';

/** Accounts of one manager up to which reading them all is quicker than the search index. */
export const fewAccounts = 1_500;

const positionSchema = z.union([
  z.tuple([z.literal('begins'), cursorText, cursorNumber]),
  z.tuple([z.literal('contains'), cursorNumber]),
]);

export interface SearchQuery {
  apiRegion: ApiRegion;
  q: string;
  managerKey: string | undefined;
  cursor: string | undefined;
  limit: number;
}

interface SearchPage {
  rows: AccountRow[];
  nextCursor: string | null;
}

/**
 * A page of a search, best first: names that begin with the query in the order of names, then every
 * other account that holds it, newest first.
 *
 * Both parts are walked in the order of an index and stop when the page is full, so that a query that half
 * of a million accounts answer to costs no more than one that a single account does.
 */
export async function searchAccounts(
  ledger: Ledger,
  db: LedgerDatabase,
  query: SearchQuery,
): Promise<SearchPage> {
  const pattern = searchPattern(query.q);
  const position = query.cursor === undefined ? undefined : readCursor(query.cursor, positionSchema);
  if (pattern === null) return { rows: [], nextCursor: null };
  const beginning =
    position?.[0] === 'contains' ? [] : await readBeginning(db, query, query.limit + 1, position);
  if (beginning.length > query.limit) {
    const last = beginning[query.limit - 1];
    const nextCursor = last === undefined ? null : writeCursor(['begins', last.name_key, last.id]);
    return { rows: beginning.slice(0, query.limit), nextCursor };
  }
  const room = query.limit - beginning.length;
  const before = position?.[0] === 'contains' ? position[1] : undefined;
  const containing = await readContaining(ledger, db, query, pattern, room + 1, before);
  const shown = containing.slice(0, room);
  // A page that the first part fills to the last row goes on before every id.
  const lastId = shown.at(-1)?.id ?? Number.MAX_SAFE_INTEGER;
  const nextCursor = containing.length > room ? writeCursor(['contains', lastId]) : null;
  return { rows: [...beginning, ...shown], nextCursor };
}

async function readBeginning(
  db: LedgerDatabase,
  query: SearchQuery,
  limit: number,
  after: ['begins', string, number] | undefined,
): Promise<AccountRow[]> {
  const prefix = nameKey(query.q);
  let rows = db
    .selectFrom('accounts')
    .selectAll()
    .where('api_region', '=', query.apiRegion)
    .where('name_key', '>=', prefix)
    .where('name_key', '<', prefix + lastCharacter);
  if (query.managerKey !== undefined) rows = rows.where('manager_key', '=', query.managerKey);
  if (after !== undefined) rows = rows.where(sql<boolean>`(name_key, id) > (${after[1]}, ${after[2]})`);
  return rows.orderBy('name_key').orderBy('id').limit(limit).execute();
}

async function readContaining(
  ledger: Ledger,
  db: LedgerDatabase,
  query: SearchQuery,
  pattern: string,
  limit: number,
  beforeId: number | undefined,
): Promise<AccountRow[]> {
  const { apiRegion, managerKey } = query;
  const prefix = nameKey(query.q);
  const source =
    managerKey !== undefined && (await countOfManager(db, apiRegion, managerKey)) <= fewAccounts
      ? sourceOfManager(ledger, apiRegion, pattern)
      : ledger.dialect.search(apiRegion, pattern, managerKey ? managerMark(managerKey) : undefined);
  const conditions: RawBuilder<boolean>[] = [
    source.where,
    sql`not (accounts.name_key >= ${prefix} and accounts.name_key < ${prefix + lastCharacter})`,
  ];
  if (managerKey !== undefined) conditions.push(sql`accounts.manager_key = ${managerKey}`);
  if (beforeId !== undefined) conditions.push(sql`${source.id} < ${beforeId}`);
  const rows = await sql<AccountRow>`select accounts.* from ${source.from}
    where ${sql.join(conditions, sql` and `)} order by ${source.id} desc limit ${limit}`.execute(db);
  return rows.rows;
}

function sourceOfManager(ledger: Ledger, apiRegion: ApiRegion, pattern: string): SearchSource {
  const holds = ledger.dialect.contains(sql`accounts.search_text`, pattern);
  return {
    from: sql`accounts`,
    where: sql`(accounts.api_region = ${apiRegion} and ${holds})`,
    // Not as the bare column: the index of the manager is the way in, the order is sorted afterwards.
    id: sql`(accounts.id + 0)`,
  };
}

async function countOfManager(db: LedgerDatabase, apiRegion: ApiRegion, managerKey: string): Promise<number> {
  const row = await db
    .selectFrom('value_counts')
    .select((select) => select.fn.sum<number | string | null>('uses').as('uses'))
    .where('api_region', '=', apiRegion)
    .where('field', '=', 'manager')
    .where('value_key', '=', managerKey)
    .executeTakeFirst();
  return Number(row?.uses ?? 0);
}
