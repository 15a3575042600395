import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import { nameTableName } from '@/lib/server/ledger/database/api-region-tables';
import type { LedgerDialect } from '@/lib/server/ledger/database/dialect';
import { elementsPostgres, numberAt, rowsJson, textAt } from '@/lib/server/ledger/database/json-rows';
import { indexedWords } from './name-words';

/** The name index on PostgreSQL: a GIN index on arrays of words. */
export const namesPostgres: Pick<LedgerDialect, 'indexNames' | 'named'> = {
  async indexNames(trx, apiRegion, accounts) {
    const table = sql.table(nameTableName(apiRegion));
    const rows = rowsJson(accounts.map(({ id, match_key }) => [id, indexedWords(match_key).join(' ')]));
    await sql`insert into ${table} (account_id, words)
      select ${numberAt(0)}, string_to_array(${textAt(1)}, ' ') from ${elementsPostgres(rows)}`.execute(trx);
  },
  named(apiRegion, words) {
    const names = sql.table(nameTableName(apiRegion));
    const hold = words.map(
      (alternatives): RawBuilder<boolean> => sql`${names}.words && ${alternatives}::text[]`,
    );
    return {
      from: sql`${names} join accounts on accounts.id = ${names}.account_id`,
      where: sql`(${sql.join(hold, sql` and `)})`,
    };
  },
};
