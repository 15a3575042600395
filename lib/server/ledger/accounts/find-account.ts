import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { LedgerDatabase, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { textAt } from '@/lib/server/ledger/database/json-rows';
import type { Ledger } from '@/lib/server/ledger/ledger';
import type { AccountRow } from './account-item';
import { lookUpEach } from './look-up';

/** The row with exactly this reference. */
export async function findAccount(
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  reference: string,
): Promise<AccountRow | undefined> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where('api_region', '=', apiRegion)
    .where('reference', '=', reference)
    .executeTakeFirst();
}

/** The rows with these references, locked until this transaction ends. */
export async function lockAccounts(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  references: readonly string[],
): Promise<AccountRow[]> {
  const id = sql<number>`select id from accounts
    where api_region = ${apiRegion} and reference = ${textAt(0)}`;
  const ids = await lookUpEach(ledger.dialect, trx, references, id);
  if (ids.length === 0) return [];
  return (
    trx
      .selectFrom('accounts')
      .selectAll()
      .where('id', 'in', ids)
      // Always in the same order, so that two transactions never wait for each other.
      .orderBy('id')
      .modifyEnd(ledger.dialect.rowLock)
      .execute()
  );
}
