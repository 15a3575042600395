'use client';

import { useSearchParams } from 'next/navigation';
import { type AccountsQuery, readAccountsQuery, withAccountsQuery } from '@/lib/client/search/accounts-query';

/**
 * What the list shows, kept in the address so that it survives a reload, comes back with Back and can be sent as
 * a link.
 */
export function useAccountsQuery(): AccountsQuery {
  return readAccountsQuery(useSearchParams());
}

/** Changes what the list shows in the address, without a new entry in the browser's history. */
export function changeAccountsQuery(change: Partial<AccountsQuery>): void {
  const { pathname, search, hash } = window.location;
  const query = { ...readAccountsQuery(new URLSearchParams(search)), ...change };
  window.history.replaceState(null, '', pathname + withAccountsQuery(search, query) + hash);
}
