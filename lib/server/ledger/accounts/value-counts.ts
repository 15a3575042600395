import 'server-only';
import { type CompiledQuery, sql } from 'kysely';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import { type SuggestedField, suggestedFields } from '@/lib/schemas/account/account-fields';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { numberAt, rowsJson, textAt } from '@/lib/server/ledger/database/json-rows';
import { keptStatement } from '@/lib/server/ledger/database/kept-statement';
import type { Ledger } from '@/lib/server/ledger/ledger';

type CountedValues = Pick<AccountFormValues, SuggestedField>;

interface Change {
  field: SuggestedField;
  value: string;
  by: number;
}

/** An account's values before (undefined for a new one) and after. */
export interface CountedChange {
  before: CountedValues | undefined;
  after: CountedValues;
}

const count = keptStatement<{ apiRegion: string; json: string }, never>((db, { apiRegion, json }, dialect) =>
  sql<never>`insert into value_counts (api_region, field, value, value_key, uses)
    select ${apiRegion}, ${textAt(0)}, ${textAt(1)}, ${textAt(2)}, ${numberAt(3)}
    from ${dialect.elements(json)}
    where true on conflict (api_region, field, value)
    do update set uses = value_counts.uses + excluded.uses`.compile(db),
);

const forget = keptStatement<{ apiRegion: string }, never>(
  (db, { apiRegion }) =>
    db
      .deleteFrom('value_counts')
      .where('api_region', '=', apiRegion as ApiRegion)
      .where('field', 'in', suggestedFields)
      .where('uses', '<=', 0)
      .compile() as CompiledQuery<never>,
);

/**
 * Counts the change of some accounts' values, in the transaction that makes it. Rows are always updated in the
 * order of field and value, so that two transactions never wait for each other.
 */
export async function countValues(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  changed: readonly CountedChange[],
): Promise<void> {
  const changes = sumsOf(changed);
  if (changes.length === 0) return;
  const rows = changes.map(({ field, value, by }) => [field, value, nameKey(value), by]);
  await count.all(ledger, trx, { apiRegion, json: rowsJson(rows) });
  if (changes.every(({ by }) => by > 0)) return;
  await forget.all(ledger, trx, { apiRegion });
}

function sumsOf(changed: readonly CountedChange[]): Change[] {
  return suggestedFields.flatMap((field) => {
    const sums = new Map<string, number>();
    for (const { before, after } of changed) {
      const old = before?.[field] ?? '';
      sums.set(old, (sums.get(old) ?? 0) - 1);
      sums.set(after[field], (sums.get(after[field]) ?? 0) + 1);
    }
    sums.delete('');
    return [...sums]
      .filter(([, by]) => by !== 0)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([value, by]) => ({ field, value, by }));
  });
}
