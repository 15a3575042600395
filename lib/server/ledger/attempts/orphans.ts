import 'server-only';
import type { Selectable } from 'kysely';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { AttemptTable } from '@/lib/server/ledger/database/tables';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { countSettled } from '@/lib/server/ledger/status/count-settled';
import { isOpen } from './attempt-conditions';

type OpenRow = Pick<Selectable<AttemptTable>, 'id' | 'owner' | 'run' | 'lease_until'>;

/**
 * True if nobody runs the open attempt any more: its process is dead, or is this one and has dropped it, or looks
 * alive although the attempt is older than any save can be.
 */
export async function isOrphan(ledger: Ledger, trx: LedgerTransaction, row: OpenRow): Promise<boolean> {
  if (row.lease_until < Date.now()) return true;
  if (ledger.owners.has(row.owner)) return ledger.running.get(row.id) !== row.run;
  return ledger.dialect.isOwnerGone(trx, row.owner);
}

/** Settles an orphan as `unknown`: it may have been sent, and nobody is left to say. */
export async function settleAsUnknown(
  ledger: Ledger,
  trx: LedgerTransaction,
  attemptId: number,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('attempts')
    .set({ state: 'settled', outcome: 'unknown', code: 'outcome-unknown', settled_at: Date.now() })
    .where('id', '=', attemptId)
    .where(isOpen)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await countSettled(ledger, trx, attemptId, null);
}

/**
 * Settles every orphan in the ledger as `unknown`. Attempts running in other processes are left alone. Returns
 * the count.
 */
export async function settleOrphans(ledger: Ledger): Promise<number> {
  return ledger.write(async (trx) => {
    const rows = await trx
      .selectFrom('attempts')
      .select(['id', 'owner', 'run', 'lease_until'])
      .where(isOpen)
      .execute();
    let settled = 0;
    for (const row of rows) {
      if (!(await isOrphan(ledger, trx, row))) continue;
      await settleAsUnknown(ledger, trx, row.id);
      settled += 1;
    }
    return settled;
  });
}
