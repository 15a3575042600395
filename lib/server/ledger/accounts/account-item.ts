import 'server-only';
import type { Selectable } from 'kysely';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem, ActorItem } from '@/lib/schemas/account/account-item';
import { readActors } from '@/lib/server/ledger/attempts/actors';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { AccountTable } from '@/lib/server/ledger/database/tables';

export type AccountRow = Selectable<AccountTable>;

/** The items for account rows, in their order. */
export async function toAccountItems(
  db: LedgerDatabase,
  rows: readonly AccountRow[],
): Promise<AccountItem[]> {
  const people = rows.flatMap((row) => [row.first_sent_by, row.last_sent_by, row.loaded_by]);
  const actor = await readActors(db, people);
  return rows.map((row) => toAccountItem(row, actor));
}

/** The item for one account row whose people are known already. */
export function toAccountItem(row: AccountRow, actor: (id: number) => ActorItem): AccountItem {
  const byId = (id: number | null) => (id === null ? null : actor(id));
  return {
    id: String(row.id),
    version: row.version,
    ...toFormValues(row),
    source: row.source,
    changedAt: toIso(row.changed_at),
    timesSent: row.times_sent,
    firstSentAt: toIsoOrNull(row.first_sent_at),
    firstSentBy: byId(row.first_sent_by),
    lastSentAt: toIsoOrNull(row.last_sent_at),
    lastSentBy: byId(row.last_sent_by),
    loadedAt: toIsoOrNull(row.loaded_at),
    loadedBy: byId(row.loaded_by),
    loadedFile: row.loaded_file,
  };
}

export function toIso(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

export function toIsoOrNull(timeMs: number | null): string | null {
  return timeMs === null ? null : toIso(timeMs);
}

/** The number in an ID as used in the app's URLs, or null if it is not an ID. */
export function parseId(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
}
