import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountListKey, recentAccountsKey } from '@/lib/client/api/query-keys';
import { everyAccount } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { asPages, type FirstPage } from './first-page';

/**
 * Keeps what came with the document in the cache until the code of the list arrives. A save before that makes it
 * stale, so the list is read again and shows the save.
 */
export function useFirstPages(
  apiRegion: ApiRegion,
  firstPage: FirstPage<AccountItem> | null,
  recent: FirstPage<AccountItem> | null,
): void {
  const queryClient = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, because what is read later is newer.
  useEffect(() => {
    function keep<Data>(queryKey: readonly unknown[], data: Data, updatedAt: number) {
      queryClient.setQueryData<Data>(queryKey, (known) => (known === undefined ? data : undefined), {
        updatedAt,
      });
    }
    if (firstPage !== null) {
      keep(accountListKey(apiRegion, everyAccount), asPages(firstPage), firstPage.readAtMs);
    }
    if (recent !== null) keep(recentAccountsKey(apiRegion), recent.page, recent.readAtMs);
  }, []);
}
