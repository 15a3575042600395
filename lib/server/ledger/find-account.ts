import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountRow } from './account-item';
import type { LedgerDatabase, LedgerTransaction } from './dialect';
import { rowsJson, textAt } from './json-rows';
import type { Ledger } from './ledger';

/** The row of exactly this reference. */
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

/** The rows of these references, which no other transaction changes until this one ends. */
export async function lockAccounts(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  references: readonly string[],
): Promise<AccountRow[]> {
  const ids = await findIds(ledger, trx, apiRegion, references);
  if (ids.length === 0) return [];
  return (
    trx
      .selectFrom('accounts')
      .selectAll()
      .where('id', 'in', ids)
      // In one order, so that two transactions never wait for each other.
      .orderBy('id')
      .modifyEnd(ledger.dialect.rowLock)
      .execute()
  );
}

/**
 * A subquery a reference: given a list, PostgreSQL may read every account of the API region, of whose number it
 * knows nothing while the ledger grows.
 */
async function findIds(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  references: readonly string[],
): Promise<number[]> {
  const id = sql<number | null>`(select id from accounts
    where api_region = ${apiRegion} and reference = ${textAt(0)})`;
  const asked = ledger.dialect.elements(rowsJson(references.map((reference) => [reference])));
  const found = await sql<{ id: number | null }>`select ${id} as id from ${asked}`.execute(trx);
  return found.rows.flatMap((row) => row.id ?? []);
}
