import 'server-only';
import { createHash } from 'node:crypto';
import { type Insertable, type Selectable, sql } from 'kysely';
import { type Account, accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { keptStatement } from '@/lib/server/ledger/database/kept-statement';
import type { AttemptTable } from '@/lib/server/ledger/database/tables';
import type { Ledger } from '@/lib/server/ledger/ledger';
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

export async function findAttempt(trx: LedgerTransaction, id: number): Promise<AttemptRow> {
  return trx.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** What an attempt is opened with, beside its run. */
type Opened = AttemptRun &
  Pick<
    Insertable<AttemptTable>,
    'api_region' | 'actor_id' | 'idempotency_key' | 'body_hash' | 'reference' | 'name_key' | 'started_at'
  >;

const insertOpen = keptStatement<Opened & Record<string, string | number | null>, { id: number }>(
  (db, opened) =>
    db
      .insertInto('attempts')
      .values({
        request_id: opened.request_id,
        intent: opened.intent,
        body: opened.body,
        before: opened.before ?? null,
        base_version: opened.base_version ?? null,
        account_id: opened.account_id ?? null,
        owner: opened.owner,
        lease_until: opened.lease_until,
        api_region: opened.api_region,
        actor_id: opened.actor_id,
        idempotency_key: opened.idempotency_key,
        body_hash: opened.body_hash,
        reference: opened.reference,
        name_key: opened.name_key,
        started_at: opened.started_at,
        state: 'open',
        run: 1,
        had_unknown_try: 0,
        errors: '[]',
        tries: '[]',
      })
      .returning('id')
      .compile(),
);

/** `newestStartedAt`: of the newest attempt of the API region. */
export async function insertAttempt(
  ledger: Ledger,
  trx: LedgerTransaction,
  request: OpenAttemptRequest,
  opened: AttemptRun & { actor_id: number; name_key: string },
  newestStartedAt: number | null,
): Promise<Pick<AttemptRow, 'id' | 'run' | 'intent' | 'had_unknown_try'>> {
  const { apiRegion, account, idempotencyKey } = request;
  const row = await insertOpen.first(ledger, trx, {
    ...opened,
    api_region: apiRegion,
    idempotency_key: idempotencyKey,
    body_hash: bodyHash(apiRegion, account),
    reference: account.reference,
    started_at: startTime(newestStartedAt),
  });
  if (row === undefined) throw new Error('an insert gives its row');
  return { id: row.id, run: 1, intent: opened.intent, had_unknown_try: 0 };
}

/** A clock that is set back further than this was wrong before: nothing is to stand at that time for so long. */
const waitedForAtMostMs = 7 * 24 * 60 * 60 * 1000;

/** Now, or the time of the newest attempt where the clock was set back behind it: lists by time keep their order. */
function startTime(newestStartedAt: number | null): number {
  const now = Date.now();
  if (newestStartedAt === null || newestStartedAt > now + waitedForAtMostMs) return now;
  return Math.max(now, newestStartedAt);
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
