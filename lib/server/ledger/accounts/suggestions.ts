import 'server-only';
import { sql } from 'kysely';
import type { SuggestedField } from '@/lib/schemas/account/account-fields';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { SuggestionItem } from '@/lib/schemas/account/suggestion-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { lastCharacter } from '@/lib/server/ledger/search/search-text';

/** How many of the most used values are searched for the query. */
const mostUsed = 2_000;
const rareLimit = 500;

/**
 * Values to suggest for a field while `q` is typed, most used first: those containing it among the 2,000 most
 * used and, if these do not fill the list, rarer ones that begin with it. Both reads are bounded, however many
 * values there are.
 */
export async function suggestions(
  ledger: Ledger,
  apiRegion: ApiRegion,
  field: SuggestedField,
  q: string,
  limit = 10,
): Promise<SuggestionItem[]> {
  const key = nameKey(q);
  return ledger.read(async (db) => {
    const common = await readCommon(ledger, db, apiRegion, field, key, limit);
    const rare = common.length < limit && key !== '' ? await readRare(db, apiRegion, field, key) : [];
    const byValue = new Map([...rare, ...common].map((suggestion) => [suggestion.value, suggestion]));
    return [...byValue.values()]
      .sort((a, b) => b.uses - a.uses || (a.value < b.value ? -1 : 1))
      .slice(0, limit);
  });
}

async function readCommon(
  ledger: Ledger,
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  field: SuggestedField,
  key: string,
  limit: number,
): Promise<SuggestionItem[]> {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('value_counts')
        .select(['value', 'value_key', 'uses'])
        .where('api_region', '=', apiRegion)
        .where('field', '=', field)
        .orderBy('uses', 'desc')
        .orderBy('value', 'desc')
        .limit(mostUsed)
        .as('common'),
    )
    .select(['value', 'uses'])
    .where(key === '' ? sql<boolean>`1 = 1` : ledger.dialect.contains(sql`value_key`, key))
    .orderBy('uses', 'desc')
    .orderBy('value')
    .limit(limit)
    .execute();
}

async function readRare(
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  field: SuggestedField,
  key: string,
): Promise<SuggestionItem[]> {
  return db
    .selectFrom('value_counts')
    .select(['value', 'uses'])
    .where('api_region', '=', apiRegion)
    .where('field', '=', field)
    .where('value_key', '>=', key)
    .where('value_key', '<', key + lastCharacter)
    .orderBy('value_key')
    .limit(rareLimit)
    .execute();
}
