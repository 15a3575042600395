'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { asInitialData, type FirstPage } from '@/lib/client/api/first-page';
import { loadSave } from '@/lib/client/api/load-save';
import { accountsKey } from '@/lib/client/api/query-keys';
import { type AccountsQuery, isEveryAccount } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';

/** Going back to a list within this time does not read it again; a save does. */
export const freshMs = 30_000;

/** The pages of the list that were asked for so far. What stood there stays until the next query is answered. */
export function useAccounts(
  apiRegion: ApiRegion,
  query: AccountsQuery,
  firstPage: FirstPage<AccountItem> | null,
) {
  return useInfiniteQuery({
    queryKey: [...accountsKey(apiRegion), 'list', query] as const,
    queryFn: async ({ pageParam: cursor, signal }) => {
      const { readAccounts } = await loadSave();
      const { q, managedBy, sort } = query;
      return readAccounts(apiRegion, { q, manager: managedBy, sort: q === '' ? sort : '', cursor }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    ...asInitialData(isEveryAccount(query) ? firstPage : null),
  });
}

export type AccountPages = ReturnType<typeof useAccounts>;
