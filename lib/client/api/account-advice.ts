import { queryOptions } from '@tanstack/react-query';
import type { SuggestedField } from '@/lib/schemas/account/suggested-field';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { loadSave } from './load-save';
import { accountsKey } from './query-keys';

/** Long enough to type on; a save makes it stale at once, because its key begins with the accounts'. */
const freshMs = 30_000;

/** The accounts whose names are nearest to `name`, best first. */
export function nearMatchesQuery(apiRegion: ApiRegion, name: string) {
  return queryOptions({
    queryKey: [...accountsKey(apiRegion), 'near', name] as const,
    staleTime: freshMs,
    queryFn: async ({ signal }) => (await loadSave()).readNearMatches(apiRegion, name, signal),
  });
}

/** Values of a field to offer while `q` is typed, most used first. */
export function suggestionsQuery(apiRegion: ApiRegion, field: SuggestedField, q: string) {
  return queryOptions({
    queryKey: [...accountsKey(apiRegion), 'suggestions', field, q] as const,
    staleTime: freshMs,
    queryFn: async ({ signal }) => (await loadSave()).readSuggestions(apiRegion, field, q, signal),
  });
}
