import 'server-only';
import { sql } from 'kysely';
import * as z from 'zod';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import type { Page } from '@/lib/schemas/page';
import { parseId } from '@/lib/server/ledger/accounts/account-item';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { cursorNumber, pageLimit, readCursor, writeCursor } from '@/lib/server/ledger/page';
import { toAttemptItems } from './attempt-item';

export interface HistoryRequest {
  apiRegion: ApiRegion;
  accountId: string;
  cursor?: string;
  limit?: number;
  /** Default: the tries come without their causes, which are for administrators. */
  withCauses?: boolean;
}

/** Where a page ended, by the id of its last attempt: ids only grow, whatever happens to the clock. */
const historyPosition = z.tuple([cursorNumber]);

/**
 * A page of every attempt to save the account's name, newest first, including those before the account was known.
 * Null if the API region has no such account. Throws InvalidCursorError.
 */
export async function readHistory(
  ledger: Ledger,
  request: HistoryRequest,
): Promise<Page<AttemptItem> | null> {
  const { apiRegion, cursor } = request;
  const limit = pageLimit(request.limit);
  const id = parseId(request.accountId);
  if (id === null) return null;
  return ledger.read(async (db) => {
    const account = await db
      .selectFrom('accounts')
      .select(['reference', 'name_key'])
      .where('id', '=', id)
      .where('api_region', '=', apiRegion)
      .executeTakeFirst();
    if (account === undefined) return null;
    let query = db
      .selectFrom('attempts')
      .selectAll()
      .where('api_region', '=', apiRegion)
      // The index is by name key, and other spellings of it are other accounts.
      .where('name_key', '=', account.name_key)
      .where('reference', '=', account.reference);
    if (cursor !== undefined) {
      const [attemptId] = readCursor(cursor, historyPosition);
      query = query.where('id', '<', attemptId);
    }
    const rows = await query
      // By no bare column: the way in is the index by name, and the few attempts of a name are sorted.
      .orderBy(sql`id + 0`, 'desc')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last !== undefined ? writeCursor([last.id]) : null;
    return { items: await toAttemptItems(db, shown, request), nextCursor };
  });
}
