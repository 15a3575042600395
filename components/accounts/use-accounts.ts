'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { freshMs, readAccounts } from '@/lib/client/api/account-reads';
import { asInitialPages, type FirstPage } from '@/lib/client/api/first-page';
import { accountsKey } from '@/lib/client/api/query-keys';
import { type AccountsQuery, isEveryAccount } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';

/** The pages of the list that were asked for so far. What stood there stays until the next query is answered. */
export function useAccounts(
  apiRegion: ApiRegion,
  query: AccountsQuery,
  firstPage: FirstPage<AccountItem> | null,
) {
  return useInfiniteQuery({
    queryKey: [...accountsKey(apiRegion), 'list', query] as const,
    queryFn: ({ pageParam: cursor, signal }) => {
      const { q, managedBy, sort } = query;
      return readAccounts(apiRegion, { q, manager: managedBy, sort: q === '' ? sort : '', cursor }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    ...asInitialPages(isEveryAccount(query) ? firstPage : null),
  });
}

export type AccountPages = ReturnType<typeof useAccounts>;
