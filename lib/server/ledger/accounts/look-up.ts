import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import type { LedgerDialect, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { rowsJson } from '@/lib/server/ledger/database/json-rows';

/**
 * What `subquery` finds for each of the values, which it knows as `textAt(0)`; what it does not find is left out.
 *
 * A subquery a value: given a list or a join, PostgreSQL may read the whole table, of whose size it knows nothing
 * while it grows.
 */
export async function lookUpEach<Found>(
  dialect: LedgerDialect,
  trx: LedgerTransaction,
  values: readonly string[],
  subquery: RawBuilder<Found>,
): Promise<Found[]> {
  const asked = dialect.elements(rowsJson(values.map((value) => [value])));
  const { rows } = await sql<{ found: Found | null }>`select (${subquery}) as found from ${asked}`.execute(
    trx,
  );
  return rows.flatMap(({ found }) => (found === null ? [] : [found]));
}
