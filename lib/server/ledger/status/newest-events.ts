import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { successOutcomeSchema } from '@/lib/schemas/attempt';
import { isOpen } from '@/lib/server/ledger/attempts/attempt-conditions';
import { readStored, type StoredAttempt } from '@/lib/server/ledger/attempts/stored-attempt';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';

/** What attempts tell about an API region now. Times are milliseconds since the epoch. */
export interface NewestEvents {
  lastSuccessAt: number | null;
  lastRefusal: { at: number; last: StoredAttempt['tries'][number] | null } | null;
  running: number;
}

/** Each by an index of its own, however many attempts there are. */
export async function readNewestEvents(ledger: Ledger, apiRegion: ApiRegion): Promise<NewestEvents> {
  return ledger.read(async (db) => ({
    lastSuccessAt: await lastSuccess(db, apiRegion),
    lastRefusal: await lastRefusal(db, apiRegion),
    running: await countRunning(db, apiRegion),
  }));
}

async function lastSuccess(db: LedgerDatabase, apiRegion: ApiRegion): Promise<number | null> {
  const times: number[] = [];
  for (const outcome of successOutcomeSchema.options) {
    const newest = await db
      .selectFrom('attempts')
      .select('settled_at')
      .where('api_region', '=', apiRegion)
      .where('outcome', '=', outcome)
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    times.push(newest?.settled_at ?? 0);
  }
  return Math.max(...times) || null;
}

/** Written out, because SQLite uses the partial index only then. */
const isRefusedCredential = sql<boolean>`code = 'api-refused-credentials'`;

async function lastRefusal(db: LedgerDatabase, apiRegion: ApiRegion): Promise<NewestEvents['lastRefusal']> {
  const newest = await db
    .selectFrom('attempts')
    .select(['request_id', 'body', 'before', 'errors', 'tries', 'started_at', 'settled_at'])
    .where('api_region', '=', apiRegion)
    .where(isRefusedCredential)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return null;
  return { at: newest.settled_at ?? newest.started_at, last: readStored(newest).tries.at(-1) ?? null };
}

async function countRunning(db: LedgerDatabase, apiRegion: ApiRegion): Promise<number> {
  const { running } = await db
    .selectFrom('attempts')
    .select(({ fn }) => fn.countAll<number>().as('running'))
    .where('api_region', '=', apiRegion)
    .where(isOpen)
    .executeTakeFirstOrThrow();
  return Number(running);
}
