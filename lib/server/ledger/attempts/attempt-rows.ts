import 'server-only';
import { createHash } from 'node:crypto';
import { type Insertable, type Selectable, sql } from 'kysely';
import { type Account, accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { AttemptTable } from '@/lib/server/ledger/database/tables';
import type { OpenAttemptRequest } from './attempt-types';

export type AttemptRow = Selectable<AttemptTable>;

/** What one run of an attempt writes to its row. */
export type AttemptRun = Pick<
  Insertable<AttemptTable>,
  'request_id' | 'intent' | 'body' | 'before' | 'base_version' | 'account_id' | 'owner' | 'lease_until'
>;

/** What an idempotency key stands for: the API region and the values, not the precondition. */
export function bodyHash(apiRegion: ApiRegion, account: Account): string {
  // By name and without empty values, so that adding a field later changes no existing hash.
  const values = accountFields.flatMap((field) => (account[field] ? [[field, account[field]]] : []));
  return createHash('sha256')
    .update(JSON.stringify([apiRegion, values]))
    .digest('base64url');
}

export async function findByKey(
  trx: LedgerTransaction,
  actorId: number,
  idempotencyKey: string,
): Promise<AttemptRow | undefined> {
  return trx
    .selectFrom('attempts')
    .selectAll()
    .where('actor_id', '=', actorId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
}

export async function insertAttempt(
  trx: LedgerTransaction,
  request: OpenAttemptRequest,
  actorId: number,
  nameKey: string,
  run: AttemptRun,
): Promise<AttemptRow> {
  const { apiRegion, account, idempotencyKey } = request;
  return trx
    .insertInto('attempts')
    .values({
      ...run,
      api_region: apiRegion,
      actor_id: actorId,
      idempotency_key: idempotencyKey,
      body_hash: bodyHash(apiRegion, account),
      reference: account.reference,
      name_key: nameKey,
      state: 'open',
      run: 1,
      had_unknown_try: 0,
      errors: '[]',
      tries: '[]',
      started_at: await startTime(trx, apiRegion),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A clock that is set back further than this was wrong before: nothing is to stand at that time for so long. */
const waitedForAtMostMs = 7 * 24 * 60 * 60 * 1000;

/** Now, or the time of the newest attempt where the clock was set back behind it: lists by time keep their order. */
async function startTime(trx: LedgerTransaction, apiRegion: ApiRegion): Promise<number> {
  const now = Date.now();
  const newest = await trx
    .selectFrom('attempts')
    .select('started_at')
    .where('api_region', '=', apiRegion)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined || newest.started_at > now + waitedForAtMostMs) return now;
  return Math.max(now, newest.started_at);
}

/** Continues an attempt whose last run ended without success. Its tries stay. */
export async function reopenAttempt(
  trx: LedgerTransaction,
  attemptId: number,
  run: AttemptRun,
): Promise<AttemptRow> {
  return trx
    .updateTable('attempts')
    .set({
      ...run,
      state: 'open',
      run: sql<number>`run + 1`,
      had_unknown_try: sql<0 | 1>`case when outcome = 'unknown' then 1 else had_unknown_try end`,
      outcome: null,
      code: null,
      errors: '[]',
      superseded_by: null,
      settled_at: null,
    })
    .where('id', '=', attemptId)
    .returningAll()
    .executeTakeFirstOrThrow();
}
