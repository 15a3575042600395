import 'server-only';
import * as z from 'zod';
import type { ActorItem } from '@/lib/schemas/account/account-item';
import type { ActivityOutcome } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import type { Page } from '@/lib/schemas/page';
import { parseId } from '@/lib/server/ledger/accounts/account-item';
import { isUnresolved } from '@/lib/server/ledger/attempts/attempt-conditions';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { cursorNumber, pageLimit, readCursor, writeCursor } from '@/lib/server/ledger/page';
import { type ActivityQuery, readAttempts } from './activity-query';
import { toAttemptItems } from './attempt-item';

export interface ActivityRequest {
  apiRegion: ApiRegion;
  /** Matches anywhere in the name, whatever the case. */
  q?: string;
  outcome?: ActivityOutcome;
  /** A person's ID, as `actor.id` of an item. */
  actor?: string;
  /** Started at or after this. */
  from?: Date;
  /** Started before this. */
  to?: Date;
  cursor?: string;
  limit?: number;
  /** Default: the tries come without their causes, which are for administrators. */
  withCauses?: boolean;
}

/** Where a page ended: when its last attempt was started, and its id. */
const activityPosition = z.tuple([cursorNumber, cursorNumber]);

/** Unresolved attempts are counted up to this number. */
export const unresolvedCountLimit = 1_000;

/** Attempts that an export reads at a time. */
const exportPageSize = 200;

/** A page of one API region's attempts, newest first. Throws InvalidCursorError. */
export async function readActivity(ledger: Ledger, request: ActivityRequest): Promise<Page<AttemptItem>> {
  const limit = pageLimit(request.limit);
  const query = toQuery(request);
  if (query === null) return { items: [], nextCursor: null };
  return ledger.read(async (db) => {
    const rows = await readAttempts(ledger, db, query, limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nextCursor =
      rows.length > limit && last !== undefined ? writeCursor([last.started_at, last.id]) : null;
    return { items: await toAttemptItems(db, shown, request), nextCursor };
  });
}

/**
 * Every attempt that passes the filters, newest first, for an export. Reads page by page, so that a slow reader
 * holds no connection. Saves made meanwhile are not included.
 */
export async function* exportActivity(
  ledger: Ledger,
  request: Omit<ActivityRequest, 'cursor' | 'limit'>,
): AsyncGenerator<AttemptItem, void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<AttemptItem> = await readActivity(ledger, {
      ...request,
      ...(cursor === undefined ? {} : { cursor }),
      limit: exportPageSize,
    });
    yield* page.items;
    cursor = page.nextCursor;
  }
}

/**
 * How many attempts are unresolved in the API region, optionally one person's, counted up to
 * `unresolvedCountLimit`.
 */
export async function countUnresolved(
  ledger: Ledger,
  apiRegion: ApiRegion,
  actorId?: number,
): Promise<number> {
  return ledger.read(async (db) => {
    const all = db
      .selectFrom('attempts')
      .select('id')
      .where('api_region', '=', apiRegion)
      .where(isUnresolved)
      .limit(unresolvedCountLimit);
    const counted = actorId === undefined ? all : all.where('actor_id', '=', actorId);
    return (await counted.execute()).length;
  });
}

/** Everyone who has ever saved, by name, for the filter by person. */
export async function listActors(ledger: Ledger): Promise<ActorItem[]> {
  return ledger.read(async (db) => {
    const rows = await db.selectFrom('actors').select(['id', 'name']).orderBy('name').orderBy('id').execute();
    return rows.map(({ id, name }) => ({ id: String(id), name }));
  });
}

function toQuery(request: ActivityRequest): ActivityQuery | null {
  const { apiRegion, q, outcome, actor, from, to, cursor } = request;
  const actorId = actor === undefined ? undefined : parseId(actor);
  if (actorId === null) return null;
  return {
    apiRegion,
    q,
    outcome,
    actorId,
    fromMs: from?.getTime(),
    toMs: to?.getTime(),
    before: cursor === undefined ? undefined : readCursor(cursor, activityPosition),
  };
}
