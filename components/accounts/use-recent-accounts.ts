'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { asInitialData, type FirstPage } from '@/lib/client/api/first-page';
import { loadSave } from '@/lib/client/api/load-save';
import { accountsKey } from '@/lib/client/api/query-keys';
import type { AccountsQuery } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { freshMs } from './use-accounts';

/**
 * The accounts that the person saved last, read again after each save; none while the list is searched or
 * filtered. Not worth a word when they cannot be read. One page without a next one: it shares the hook of the
 * list, which is loaded anyway.
 */
export function useRecentAccounts(
  apiRegion: ApiRegion,
  { q, managedBy }: AccountsQuery,
  recent: FirstPage<AccountItem> | null,
): AccountItem[] {
  const { data } = useInfiniteQuery({
    queryKey: [...accountsKey(apiRegion), 'recent'] as const,
    queryFn: async ({ signal }) => (await loadSave()).readRecentAccounts(apiRegion, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: freshMs,
    ...asInitialData(recent),
  });
  return q === '' && managedBy === '' ? (data?.pages[0]?.items ?? []) : [];
}
