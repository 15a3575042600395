import 'server-only';
import { sql } from 'kysely';
import * as z from 'zod';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { Page } from '@/lib/schemas/page';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { cursorNumber, cursorText, pageLimit, readCursor, writeCursor } from '@/lib/server/ledger/page';
import { searchAccounts } from '@/lib/server/ledger/search/search-accounts';
import { type AccountRow, parseId, toAccountItems } from './account-item';
import { findAccount } from './find-account';

/** The orders of a list without a search: by name, or by when the values last changed. `-` is descending. */
export const accountSorts = ['name', '-name', 'changed', '-changed'] as const;

export type AccountSort = (typeof accountSorts)[number];

export interface AccountListRequest {
  apiRegion: ApiRegion;
  /** Searches name, number, manager and parent. A search has its own order, best first. */
  q?: string;
  /** Only accounts with this account manager, whatever the case. */
  manager?: string;
  /** The order of a list without `q`; by name by default. */
  sort?: AccountSort;
  cursor?: string;
  /** 1 to 200; 50 by default. */
  limit?: number;
}

/** A page of one API region's accounts. Throws InvalidCursorError for a cursor from another list. */
export async function listAccounts(ledger: Ledger, request: AccountListRequest): Promise<Page<AccountItem>> {
  const limit = pageLimit(request.limit);
  const managerKey = request.manager === undefined ? undefined : nameKey(request.manager);
  return ledger.read(async (db) => {
    const query = { apiRegion: request.apiRegion, managerKey, cursor: request.cursor, limit };
    const isSearch = nameKey(request.q ?? '') !== '';
    const { rows, nextCursor } = isSearch
      ? await searchAccounts(ledger, db, { ...query, q: request.q ?? '' })
      : await readSorted(db, { ...query, sort: request.sort ?? 'name' });
    return { items: await toAccountItems(db, rows), nextCursor };
  });
}

/** The account with that ID in that API region, or null. */
export async function readAccount(
  ledger: Ledger,
  apiRegion: ApiRegion,
  accountId: string,
): Promise<AccountItem | null> {
  const id = parseId(accountId);
  if (id === null) return null;
  return ledger.read(async (db) => {
    const row = await db
      .selectFrom('accounts')
      .selectAll()
      .where('id', '=', id)
      .where('api_region', '=', apiRegion)
      .executeTakeFirst();
    return toItemOrNull(db, row);
  });
}

/** The account with exactly that reference in that API region, or null. */
export async function readAccountByReference(
  ledger: Ledger,
  apiRegion: ApiRegion,
  reference: string,
): Promise<AccountItem | null> {
  if (reference.includes('\0')) return null;
  return ledger.read(async (db) => toItemOrNull(db, await findAccount(db, apiRegion, reference)));
}

async function toItemOrNull(db: LedgerDatabase, row: AccountRow | undefined): Promise<AccountItem | null> {
  const [item] = row === undefined ? [] : await toAccountItems(db, [row]);
  return item ?? null;
}

interface SortedQuery {
  apiRegion: ApiRegion;
  managerKey: string | undefined;
  sort: AccountSort;
  cursor: string | undefined;
  limit: number;
}

async function readSorted(db: LedgerDatabase, request: SortedQuery) {
  const { apiRegion, managerKey, sort, cursor, limit } = request;
  const column = sort.endsWith('name') ? 'name_key' : 'changed_at';
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const position = z.tuple([
    z.literal(sort),
    column === 'name_key' ? cursorText : cursorNumber,
    cursorNumber,
  ]);
  let query = db.selectFrom('accounts').selectAll().where('api_region', '=', apiRegion);
  if (managerKey !== undefined) query = query.where('manager_key', '=', managerKey);
  if (cursor !== undefined) {
    const [, value, id] = readCursor(cursor, position);
    const beyond = sql.raw(direction === 'asc' ? '>' : '<');
    query = query.where(sql<boolean>`(${sql.ref(column)}, id) ${beyond} (${value}, ${id})`);
  }
  const rows = await query
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  const nextCursor =
    rows.length > limit && last !== undefined ? writeCursor([sort, last[column], last.id]) : null;
  return { rows: rows.slice(0, limit), nextCursor };
}
