import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { apiRegions } from '@/lib/schemas/api-region';
import type { Ledger } from '@/lib/server/ledger/ledger';

/** Attempts that are looked at in one transaction: whoever saves on the embedded database waits for it to end. */
const batchRows = 250;
/** Between two transactions, so that saves pass. */
const pauseMs = 50;

/** Where a walk through the attempts of an API region is, by time and id. */
interface Position {
  startedAt: number;
  id: number;
}

/**
 * Deletes attempts that were settled before `beforeMs`, but neither the newest of an account nor one whose outcome is
 * not known: what the API holds may follow from these. In small batches, oldest first, with saves in between; another
 * process may do the same at once. Gives the count.
 */
export async function deleteOldAttempts(ledger: Ledger, beforeMs: number): Promise<number> {
  let deleted = 0;
  for (const apiRegion of apiRegions) {
    for (let from: Position | undefined; ; await setTimeout(pauseMs)) {
      const batch = await nextBatch(ledger, apiRegion, beforeMs, from);
      if (batch.length === 0) break;
      deleted += await deleteOf(
        ledger,
        batch.map(({ id }) => id),
        beforeMs,
      );
      from = batch.at(-1);
      if (batch.length < batchRows) break;
    }
  }
  return deleted;
}

/** The next of an API region's attempts that are old, by the index of their start; some of them stay. */
async function nextBatch(
  ledger: Ledger,
  apiRegion: string,
  beforeMs: number,
  from: Position | undefined,
): Promise<Position[]> {
  const after = from === undefined ? sql`` : sql`and (started_at, id) > (${from.startedAt}, ${from.id})`;
  return ledger.read(async (db) => {
    const { rows } = await sql<Position>`select started_at as "startedAt", id from attempts
      where api_region = ${apiRegion} and started_at < ${beforeMs} ${after}
      order by started_at, id limit ${sql.lit(batchRows)}`.execute(db);
    return rows;
  });
}

async function deleteOf(ledger: Ledger, ids: readonly number[], beforeMs: number): Promise<number> {
  return ledger.write(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('attempts')
      .where('id', 'in', ids)
      // A key that was tried again later is settled later, or runs now.
      .where('state', '=', 'settled')
      .where('settled_at', '<', beforeMs)
      .where('outcome', '<>', 'unknown')
      // By either order: a key that was tried again is settled after attempts that were opened after it. The start
      // is there for the index alone.
      .where(
        sql<boolean>`exists (select 1 from attempts as newer where newer.api_region = attempts.api_region
          and newer.name_key = attempts.name_key and newer.reference = attempts.reference
          and newer.started_at >= attempts.started_at and newer.id > attempts.id
          and newer.settled_at >= attempts.settled_at)`,
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  });
}
