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
  const { rows } = await sql<{ found: Found | null }>`select (${subquery}) as found from ${asked}`.execute(
    trx,
  );
  return rows.flatMap(({ found }) => (found === null ? [] : [found]));
}
