'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { freshMs } from '@/lib/client/api/account-reads';
import { readHistory } from '@/lib/client/api/attempt-reads';
import { asInitialPages, type FirstPage } from '@/lib/client/api/first-page';
import { untilLedgerIsBack } from '@/lib/client/api/query-client';
import { historyKey } from '@/lib/client/api/query-keys';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** While an attempt runs, somebody else's among them, this often is looked how it ended. */
const runningEveryMs = 3_000;

/** The pages of an account's history that were asked for so far, newest attempt first. */
export function useHistory(
  apiRegion: ApiRegion,
  accountId: string,
  firstPage: FirstPage<AttemptItem> | null,
) {
  return useInfiniteQuery({
    queryKey: historyKey(apiRegion, accountId),
    queryFn: ({ pageParam: cursor, signal }) => readHistory(apiRegion, accountId, { cursor }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: freshMs,
    refetchInterval: ({ state }) =>
      state.error === null && state.data?.pages.some(hasRunning)
        ? runningEveryMs
        : untilLedgerIsBack(state.error),
    ...asInitialPages(firstPage),
  });
}

export type HistoryPages = ReturnType<typeof useHistory>;

function hasRunning({ items }: { items: readonly AttemptItem[] }): boolean {
  return items.some(({ outcome }) => outcome === null);
}
