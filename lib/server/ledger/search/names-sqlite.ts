import 'server-only';
import { sql } from 'kysely';
import { nameTableName } from '@/lib/server/ledger/database/api-region-tables';
import type { LedgerDialect } from '@/lib/server/ledger/database/dialect';
import { elementsSqlite, numberAt, rowsJson, textAt } from '@/lib/server/ledger/database/json-rows';
import { indexedWords } from './name-words';

/** The name index on SQLite: an FTS5 index of whole words, without positions. */
export const namesSqlite: Pick<LedgerDialect, 'indexNames' | 'named'> = {
  async indexNames(trx, apiRegion, accounts) {
    const table = sql.table(nameTableName(apiRegion));
    const rows = rowsJson(accounts.map(({ id, match_key }) => [id, indexedWords(match_key).join(' ')]));
    await sql`insert into ${table} (rowid, words)
      select ${numberAt(0)}, ${textAt(1)} from ${elementsSqlite(rows)}`.execute(trx);
  },
  named(apiRegion, words) {
    const table = sql.table(nameTableName(apiRegion));
    const match = words.map((alternatives) => `(${alternatives.map(quoted).join(' OR ')})`).join(' AND ');
    return {
      from: sql`${table} cross join accounts on accounts.id = ${table}.rowid`,
      where: sql`${table} match ${match}`,
    };
  },
};

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
