import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SuggestedField } from '@/lib/schemas/account/account-fields';
import { accountItemSchema } from '@/lib/schemas/account/account-item';
import { nearMatchItemSchema } from '@/lib/schemas/account/near-match-item';
import { suggestionItemSchema } from '@/lib/schemas/account/suggestion-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { accountsKey } from './query-keys';
import { type ReadParameters, readPage } from './read-page';

/** What was read within this time is not read again by itself; a save makes it stale at once. */
export const freshMs = 30_000;

/** A page of the accounts of an API region. Parameters: `q`, `manager`, `sort`, `cursor`, `limit`. */
export function readAccounts(apiRegion: ApiRegion, parameters: ReadParameters, signal: AbortSignal) {
  return readPage(`/api/${apiRegion}/accounts`, accountItemSchema, parameters, signal);
}

/** The accounts that the person saved last, ten at most. */
export function recentAccountsQuery(apiRegion: ApiRegion) {
  return queryOptions({
    queryKey: [...accountsKey(apiRegion), 'recent'] as const,
    queryFn: ({ signal }) => readPage(`/api/${apiRegion}/accounts/recent`, accountItemSchema, {}, signal),
    staleTime: freshMs,
  });
}

/** The accounts whose names are nearest to `name`, best first. */
export function nearMatchesQuery(apiRegion: ApiRegion, name: string) {
  return queryOptions({
    queryKey: [...accountsKey(apiRegion), 'near', name] as const,
    queryFn: async ({ signal }) =>
      (await readPage(`/api/${apiRegion}/accounts/near`, nearMatchItemSchema, { name }, signal)).items,
    staleTime: freshMs,
    placeholderData: keepPreviousData,
  });
}

/** Values of a field to offer while `q` is typed, most used first. */
export function suggestionsQuery(apiRegion: ApiRegion, field: SuggestedField, q: string) {
  return queryOptions({
    queryKey: [...accountsKey(apiRegion), 'suggestions', field, q] as const,
    queryFn: async ({ signal }) =>
      (await readPage(`/api/${apiRegion}/suggestions`, suggestionItemSchema, { field, q }, signal)).items,
    staleTime: freshMs,
  });
}
