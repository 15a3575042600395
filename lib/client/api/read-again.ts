import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SaveAnswer } from '@/lib/schemas/save';
import { outdateFirstPages } from './first-page';
import { pageQueryClient } from './query-client';
import { accountsKey, historyKey } from './query-keys';

/** Makes lists, suggestions and near matches of the API region stale, and the account's history where it has one. */
export function readAgain(apiRegion: ApiRegion, { id, lastSentAt }: SaveAnswer['account']): void {
  if (lastSentAt) outdateFirstPages(Date.parse(lastSentAt));
  const queryClient = pageQueryClient();
  void queryClient.invalidateQueries({ queryKey: accountsKey(apiRegion) });
  if (id !== undefined) void queryClient.invalidateQueries({ queryKey: historyKey(apiRegion, id) });
}
