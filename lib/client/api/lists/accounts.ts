import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { accountListKey, recentAccountsKey } from '@/lib/client/api/query-keys';
import { type AccountsQuery, isEveryAccount } from '@/lib/client/search/accounts-query';
import { type AccountItem, accountItemSchema } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { asInitialPage, asInitialPages, type FirstPage } from './first-page';
import { readPage } from './read-page';

function readAccounts(
  apiRegion: ApiRegion,
  { q, managedBy, sort }: AccountsQuery,
  cursor: string | null,
  signal: AbortSignal,
) {
  const parameters = { q, manager: managedBy, sort: q === '' ? sort : '', cursor };
  return readPage(`/api/${apiRegion}/accounts`, accountItemSchema, parameters, signal);
}

/**
 * The pages of the list loaded so far. Earlier results stay until the next query is answered. `firstPage` is the
 * list without a search, as it came with the document.
 */
export function useAccounts(
  apiRegion: ApiRegion,
  query: AccountsQuery,
  firstPage: FirstPage<AccountItem> | null,
) {
  return useInfiniteQuery({
    queryKey: accountListKey(apiRegion, query),
    queryFn: ({ pageParam, signal }) => readAccounts(apiRegion, query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    ...asInitialPages(isEveryAccount(query) ? firstPage : null),
  });
}

export type AccountPages = ReturnType<typeof useAccounts>;

/** The accounts that the person saved last, at most ten. Empty if they cannot be read: that is not worth a message. */
export function useRecentAccounts(apiRegion: ApiRegion, recent: FirstPage<AccountItem> | null) {
  const { data } = useQuery({
    queryKey: recentAccountsKey(apiRegion),
    queryFn: ({ signal }) => readPage(`/api/${apiRegion}/accounts/recent`, accountItemSchema, {}, signal),
    ...asInitialPage(recent),
  });
  return data?.items ?? [];
}
