import type { ApiRegion } from '@/lib/schemas/api-region';
import { pageQueryClient } from './query-client';
import { accountsKey, historyKey } from './query-keys';

/** Makes lists, suggestions and near matches of the API region stale, and the account's history where it has one. */
export function readAgain(apiRegion: ApiRegion, accountId: string | undefined): void {
  const queryClient = pageQueryClient();
  void queryClient.invalidateQueries({ queryKey: accountsKey(apiRegion) });
  if (accountId !== undefined)
    void queryClient.invalidateQueries({ queryKey: historyKey(apiRegion, accountId) });
}
