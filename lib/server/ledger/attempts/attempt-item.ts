import 'server-only';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { Outcome } from '@/lib/schemas/attempt';
import { toIso, toIsoOrNull } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { Intent, Surprise } from '@/lib/server/ledger/database/tables';
import { type ActorItem, readActors } from './actors';
import type { AttemptRow } from './attempt-rows';
import type { AttemptTry } from './attempt-types';
import type { AccountBody } from './compose-body';

/** An attempt as history and activity show it. Times are ISO 8601 in UTC. */
export interface AttemptItem {
  id: string;
  /** Of the newest run; each try has its own. */
  requestId: string;
  apiRegion: ApiRegion;
  actor: ActorItem;
  intent: Intent;
  /** The five values as they were sent, '' for one that was not or was sent empty. */
  account: AccountFormValues;
  /** Exactly what was sent. */
  body: AccountBody;
  /** The values as last sent from here before; null for a name that was not known. */
  before: AccountFormValues | null;
  accountId: string | null;
  /** The version that a success gave the account. */
  accountVersion: number | null;
  /** Null while it runs. */
  outcome: Outcome | null;
  code: string | null;
  errors: ProblemErrorItem[];
  tries: (AttemptTry & { requestId: string })[];
  surprise: Surprise | null;
  /** The later success of the same name that makes an unknown outcome moot. */
  supersededBy: string | null;
  startedAt: string;
  settledAt: string | null;
}

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
      before: row.before === null ? null : (JSON.parse(row.before) as AccountFormValues),
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
