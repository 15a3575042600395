import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountRow } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { cursorNumber, cursorText, readCursor, writeCursor } from '@/lib/server/ledger/page';
import { lastCharacter, managerMark, searchPattern } from './search-text';

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

type Position = z.infer<typeof positionSchema>;

/** `part` is where the row belongs in the order: 'begins' or 'contains'. */
type FoundRow = AccountRow & { part: Position[0] };

/**
 * A page of a search, best first: names that begin with the query, by name, then all other accounts that contain
 * it, newest first.
 *
 * Both parts follow the order of an index and stop when the page is full, so a query that matches half of a
 * million accounts costs no more than one that matches a single account.
 */
export async function searchAccounts(
  ledger: Ledger,
  db: LedgerDatabase,
  query: SearchQuery,
): Promise<SearchPage> {
  const pattern = searchPattern(query.q);
  const position = query.cursor === undefined ? undefined : readCursor(query.cursor, positionSchema);
  if (pattern === null) return { rows: [], nextCursor: null };
  const wanted = query.limit + 1;
  const containing = await selectContaining(ledger, db, query, pattern, position);
  const beginning = selectBeginning(query, position);
  // One statement, because each is a network round trip. The second part does not run if the first fills the page.
  const page =
    position?.[0] === 'contains'
      ? sql<FoundRow>`${containing} limit ${wanted}`
      : sql<FoundRow>`with beginning as materialized (${beginning} limit ${wanted})
          select * from beginning union all
          select * from (
            select * from (${containing} limit ${wanted}) as containing
            limit ${wanted} - (select count(*) from beginning)
          ) as rest`;
  const { rows } = await page.execute(db);
  const shown = rows.slice(0, query.limit);
  return { rows: shown, nextCursor: rows.length > query.limit ? cursorAfter(shown.at(-1)) : null };
}

function cursorAfter(row: FoundRow | undefined): string | null {
  if (row === undefined) return null;
  const { part, name_key, id } = row;
  return writeCursor(part === 'begins' ? [part, name_key, id] : [part, id]);
}

function selectBeginning(query: SearchQuery, after: Position | undefined): RawBuilder<FoundRow> {
  const conditions = [sql`accounts.api_region = ${query.apiRegion}`, nameBegins(query)];
  if (query.managerKey !== undefined) conditions.push(sql`accounts.manager_key = ${query.managerKey}`);
  if (after?.[0] === 'begins') conditions.push(sql`(name_key, id) > (${after[1]}, ${after[2]})`);
  return sql`select accounts.*, 'begins' as part from accounts
    where ${sql.join(conditions, sql` and `)} order by name_key, id`;
}

async function selectContaining(
  ledger: Ledger,
  db: LedgerDatabase,
  query: SearchQuery,
  pattern: string,
  after: Position | undefined,
): Promise<RawBuilder<FoundRow>> {
  const { apiRegion, managerKey } = query;
  // Accounts without a manager carry no mark.
  const manager =
    managerKey === undefined || managerKey === ''
      ? undefined
      : { mark: managerMark(managerKey), countAccounts: () => countOfManager(db, apiRegion, managerKey) };
  const source = await ledger.dialect.search(apiRegion, pattern, manager);
  const conditions = [source.where, sql`not ${nameBegins(query)}`];
  if (managerKey !== undefined) conditions.push(sql`accounts.manager_key = ${managerKey}`);
  if (after?.[0] === 'contains') conditions.push(sql`${source.id} < ${after[1]}`);
  return sql`select accounts.*, 'contains' as part from ${source.from}
    where ${sql.join(conditions, sql` and `)} order by ${source.id} desc`;
}

function nameBegins({ q }: SearchQuery): RawBuilder<unknown> {
  const prefix = nameKey(q);
  return sql`(accounts.name_key >= ${prefix} and accounts.name_key < ${prefix + lastCharacter})`;
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
