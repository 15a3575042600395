import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { accountsKey } from '@/lib/client/api/query-keys';
import type { SuggestedField } from '@/lib/schemas/account/account-fields';
import { nearMatchItemSchema } from '@/lib/schemas/account/near-match-item';
import { suggestionItemSchema } from '@/lib/schemas/account/suggestion-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { readPage } from './read-page';

/** The accounts with names most similar to `name`, best first. */
export function nearMatchesQuery(apiRegion: ApiRegion, name: string) {
  return queryOptions({
    queryKey: [...accountsKey(apiRegion), 'near', name] as const,
    queryFn: async ({ signal }) =>
      (await readPage(`/api/${apiRegion}/accounts/near`, nearMatchItemSchema, { name }, signal)).items,
    placeholderData: keepPreviousData,
  });
}

/** Values to suggest for a field while `q` is typed, most used first. */
export function suggestionsQuery(apiRegion: ApiRegion, field: SuggestedField, q: string) {
  return queryOptions({
    queryKey: [...accountsKey(apiRegion), 'suggestions', field, q] as const,
    queryFn: async ({ signal }) =>
      (await readPage(`/api/${apiRegion}/suggestions`, suggestionItemSchema, { field, q }, signal)).items,
  });
}
