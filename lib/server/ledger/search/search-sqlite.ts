import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { searchTableName } from '@/lib/server/ledger/database/api-region-tables';
import type { LedgerDialect, SearchSource } from '@/lib/server/ledger/database/dialect';
import { elementsSqlite, numberAt, rowsJson, textAt } from '@/lib/server/ledger/database/json-rows';
import { trigrams } from './search-text';

/** More of them select nothing more. */
const maxTrigrams = 24;

/** Up to this many accounts of one manager, reading them all is faster than the search index. */
export const fullReadLimit = 1_500;

/**
 * Enough of a pattern's trigrams to narrow by. Within words only those side by side, because overlapping ones
 * belong to the same accounts and cost as much again. Trigrams at the ends of words, which nearly all accounts
 * have, only if the pattern begins or ends with a short word. Four times faster with a million accounts.
 */
function selectiveTrigrams(pattern: string): string[] {
  const words = pattern.split(' ').filter((word) => word !== '');
  const found = words.filter((word) => word.length >= 3).flatMap(sideBySide);
  if (found.length === 0) return trigrams(pattern);
  if ((words.at(0) ?? '').length < 3) found.push(pattern.slice(0, 3));
  if ((words.at(-1) ?? '').length < 3) found.push(pattern.slice(-3));
  return found.slice(0, maxTrigrams);
}

function sideBySide(word: string): string[] {
  const starts = Array.from({ length: Math.floor(word.length / 3) }, (_, index) => 3 * index);
  return [...starts, word.length - 3].map((start) => word.slice(start, start + 3));
}

/**
 * Search on SQLite: an FTS5 index of trigrams, without positions, narrows to the accounts with the pattern's
 * trigrams, and `instr` keeps those that contain them in sequence. The cross join makes the index the outer loop,
 * so that even a query that half the accounts match reads only one page.
 */
export const searchSqlite: Pick<LedgerDialect, 'search' | 'contains' | 'indexAccounts'> = {
  async search(apiRegion, pattern, manager) {
    if (manager !== undefined && (await manager.countAccounts()) <= fullReadLimit) {
      return searchAll(apiRegion, pattern);
    }
    const table = sql.table(searchTableName(apiRegion));
    const ofPattern = [...new Set(selectiveTrigrams(pattern))];
    // After the mark, two more narrow enough. Each further one costs more than it saves.
    const narrowing = manager === undefined ? ofPattern : [manager.mark, ...ofPattern.slice(0, 2)];
    const match = narrowing.map((trigram) => `"${trigram}"`).join(' ');
    return {
      from: sql`${table} cross join accounts on accounts.id = ${table}.rowid`,
      where: sql`(${table} match ${match} and instr(accounts.search_text, ${pattern}) > 0)`,
      id: sql`${table}.rowid`,
    };
  },
  contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
  async indexAccounts(trx, apiRegion, accounts) {
    const table = sql.table(searchTableName(apiRegion));
    const rows = rowsJson(accounts.map(({ id, search_text }) => [id, search_text]));
    await sql`insert or replace into ${table} (rowid, search_text)
      select ${numberAt(0)}, ${textAt(1)} from ${elementsSqlite(rows)}`.execute(trx);
  },
};

/** For accounts found through another index. */
function searchAll(apiRegion: ApiRegion, pattern: string): SearchSource {
  return {
    from: sql`accounts`,
    where: sql`(accounts.api_region = ${apiRegion} and instr(accounts.search_text, ${pattern}) > 0)`,
    // An expression instead of the bare column, so that SQLite uses the manager's index and sorts afterwards.
    id: sql`(accounts.id + 0)`,
  };
}
