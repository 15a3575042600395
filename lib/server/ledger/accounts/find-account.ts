import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { LedgerDatabase, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { textAt } from '@/lib/server/ledger/database/json-rows';
import { keptStatement } from '@/lib/server/ledger/database/kept-statement';
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

/** An account's row with the people that it names. */
export type NamedAccountRow = AccountRow & { firstSentByName: string | null; loadedByName: string | null };

const lockOne = keptStatement<{ apiRegion: string; reference: string }, NamedAccountRow>(
  (db, { apiRegion, reference }, { rowLock }) =>
    sql<NamedAccountRow>`select accounts.*,
      (select name from actors where actors.id = accounts.first_sent_by) as "firstSentByName",
      (select name from actors where actors.id = accounts.loaded_by) as "loadedByName"
      from accounts where api_region = ${apiRegion} and reference = ${reference} ${rowLock}`.compile(db),
);

/** The row with exactly this reference, locked until this transaction ends. */
export async function lockAccount(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  reference: string,
): Promise<NamedAccountRow | undefined> {
  return lockOne.first(ledger, trx, { apiRegion, reference });
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
