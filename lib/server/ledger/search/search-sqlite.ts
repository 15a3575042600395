import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { searchTableName } from '@/lib/server/ledger/database/api-region-tables';
import type { LedgerDialect, SearchSource } from '@/lib/server/ledger/database/dialect';
import { elementsSqlite, numberAt, rowsJson, textAt } from '@/lib/server/ledger/database/json-rows';
import { trigrams } from './search-text';

/** More of them select nothing more. */
const maxTrigrams = 24;

/** Accounts of one manager up to which reading them all is quicker than the search index. */
export const fullReadLimit = 1_500;

/**
 * Enough of a pattern's trigrams to narrow by: of each word those side by side, because the ones that
 * overlap them are held by the same accounts and cost as much again; the ends of words, held by nearly all,
 * only where the pattern begins or ends with a short one. Measured at a million accounts: four times quicker.
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
 * Search on SQLite: an FTS5 index of trigrams, without positions, narrows to the accounts that hold the
 * trigrams of the pattern, and `instr` keeps those that hold them in a row. The cross join makes the index
 * the outer loop, so that a page of a query that half the accounts answer to is read and no more.
 */
export const searchSqlite: Pick<LedgerDialect, 'search' | 'contains' | 'indexAccounts'> = {
  async search(apiRegion, pattern, manager) {
    if (manager !== undefined && (await manager.countAccounts()) <= fullReadLimit) {
      return searchAll(apiRegion, pattern);
    }
    const table = sql.table(searchTableName(apiRegion));
    const ofPattern = [...new Set(selectiveTrigrams(pattern))];
    // What a mark leaves over is narrowed enough by two more; each further one costs more than it saves.
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

/** For accounts that another index leads to. */
function searchAll(apiRegion: ApiRegion, pattern: string): SearchSource {
  return {
    from: sql`accounts`,
    where: sql`(accounts.api_region = ${apiRegion} and instr(accounts.search_text, ${pattern}) > 0)`,
    // Not as the bare column: the index of the manager is the way in, the order is sorted afterwards.
    id: sql`(accounts.id + 0)`,
  };
}
