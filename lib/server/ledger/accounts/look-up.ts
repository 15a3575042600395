import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import type { LedgerDialect, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { rowsJson } from '@/lib/server/ledger/database/json-rows';

/**
 * What `subquery` finds for each value, which it refers to as `textAt(0)`. Values without a match are left out.
 *
 * One subquery per value: given a list or a join, PostgreSQL may read the whole table, because it misjudges the
 * size of a growing one.
 */
export async function lookUpEach<Found>(
  dialect: LedgerDialect,
  trx: LedgerTransaction,
  values: readonly string[],
  subquery: RawBuilder<Found>,
): Promise<Found[]> {
  const asked = dialect.elements(rowsJson(values.map((value) => [value])));
  // Most values of a new file have no match, and a row for each would cost as much as the look-up.
  const { rows } = await sql<{
    found: Found;
  }>`select found from (select (${subquery}) as found from ${asked}) as answers
    where found is not null`.execute(trx);
  return rows.map(({ found }) => found);
}
