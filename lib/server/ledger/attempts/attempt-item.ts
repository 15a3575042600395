import 'server-only';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { toIso, toIsoOrNull } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import { readActors } from './actors';
import type { AttemptRow } from './attempt-rows';

/** The items of attempt rows, in their order. */
export async function toAttemptItems(
  db: LedgerDatabase,
  rows: readonly AttemptRow[],
): Promise<AttemptItem[]> {
  const actor = await readActors(
    db,
    rows.map((row) => row.actor_id),
  );
  return rows.map((row) => {
    const body = JSON.parse(row.body) as Record<string, string>;
    return {
      id: String(row.id),
      requestId: row.request_id,
      apiRegion: row.api_region,
      actor: actor(row.actor_id),
      intent: row.intent,
      account: toFormValues(body),
      body,
      before: row.before === null ? null : toFormValues(JSON.parse(row.before) as Partial<AccountFormValues>),
      accountId: row.account_id === null ? null : String(row.account_id),
      accountVersion: row.account_version,
      outcome: row.outcome,
      code: row.code,
      errors: JSON.parse(row.errors) as ProblemErrorItem[],
      tries: JSON.parse(row.tries) as AttemptItem['tries'],
      surprise: row.surprise,
      supersededBy: row.superseded_by === null ? null : String(row.superseded_by),
      startedAt: toIso(row.started_at),
      settledAt: toIsoOrNull(row.settled_at),
    };
  });
}
