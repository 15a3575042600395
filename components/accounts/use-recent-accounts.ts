'use client';

import { useQuery } from '@tanstack/react-query';
import { recentAccountsQuery } from '@/lib/client/api/account-reads';
import { asInitialPage, type FirstPage } from '@/lib/client/api/first-page';
import type { AccountsQuery } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';

/**
 * The accounts that the person saved last, read again after each save; none while the list is searched or
 * filtered. Not worth a word when they cannot be read.
 */
export function useRecentAccounts(
  apiRegion: ApiRegion,
  { q, managedBy }: AccountsQuery,
  recent: FirstPage<AccountItem> | null,
): AccountItem[] {
  const { data } = useQuery({ ...recentAccountsQuery(apiRegion), ...asInitialPage(recent) });
  return q === '' && managedBy === '' ? (data?.items ?? []) : [];
}
