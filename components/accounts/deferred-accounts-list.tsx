'use client';

import { lazy, Suspense, useEffect } from 'react';
import { isEveryAccount } from '@/lib/client/search/accounts-query';
import { startWithoutInput, whenFirstInput } from '@/lib/client/shortcuts/first-input';
import type { AccountsListProps } from './accounts-list';
import { SkeletonRows } from './skeleton-rows';
import { useAccountsQuery } from './use-accounts-query';

const AccountsList = lazy(async () => {
  await whenFirstInput();
  return { default: await loadList() };
});

/** Tries again with each new connection: a failure thrown here would take the form beside the list away. */
async function loadList(): Promise<typeof import('./accounts-list').AccountsList> {
  try {
    return (await import('./accounts-list')).AccountsList;
  } catch {
    await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
    return loadList();
  }
}

/**
 * The list, drawn by the server whole and at once; what makes it search and page weighs as much as the form
 * beside it, and comes with the first input. Where it has something to read, it does not wait.
 */
export function DeferredAccountsList(props: AccountsListProps & { isWholePage: boolean }) {
  const query = useAccountsQuery();
  const reads = props.isWholePage || props.firstPage === null || !isEveryAccount(query);
  useEffect(() => {
    if (reads) startWithoutInput();
  }, [reads]);
  return (
    <Suspense fallback={<SkeletonRows />}>
      <AccountsList {...props} />
    </Suspense>
  );
}
