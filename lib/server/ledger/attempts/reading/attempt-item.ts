import 'server-only';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { toIso, toIsoOrNull } from '@/lib/server/ledger/accounts/account-item';
import { readActors } from '@/lib/server/ledger/attempts/actors';
import type { AttemptRow } from '@/lib/server/ledger/attempts/attempt-rows';
import { readStored } from '@/lib/server/ledger/attempts/stored-attempt';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';

/** The items of attempt rows, in their order; the causes of their tries only where they are asked for. */
export async function toAttemptItems(
  db: LedgerDatabase,
  rows: readonly AttemptRow[],
  { withCauses = false }: { withCauses?: boolean } = {},
): Promise<AttemptItem[]> {
  const actor = await readActors(
    db,
    rows.map((row) => row.actor_id),
  );
  return rows.map((row) => {
    const { body, account, before, errors, tries } = readStored(row);
    return {
      id: String(row.id),
      requestId: row.request_id,
      apiRegion: row.api_region,
      actor: actor(row.actor_id),
      intent: row.intent,
      account,
      body,
      before,
      accountId: row.account_id === null ? null : String(row.account_id),
      accountVersion: row.account_version,
      outcome: row.outcome,
      code: row.code,
      errors,
      tries: withCauses ? tries : tries.map(({ cause: _, ...rest }) => rest),
      surprise: row.surprise,
      supersededBy: row.superseded_by === null ? null : String(row.superseded_by),
      startedAt: toIso(row.started_at),
      settledAt: toIsoOrNull(row.settled_at),
    };
  });
}
