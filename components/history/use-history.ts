'use client';

import { useInfiniteQuery, useIsMutating, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { asInitialData, type FirstPage } from '@/lib/client/api/first-page';
import { loadAttemptReads } from '@/lib/client/api/load-attempt-reads';
import { historyKey } from '@/lib/client/api/query-keys';
import { untilLedgerIsBack } from '@/lib/client/api/until-ledger-is-back';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** Going back to an account within this time does not read its history again; a save does. */
const freshMs = 30_000;

/** While an attempt runs, somebody else's among them, this often is looked how it ended. */
const runningEveryMs = 3_000;

/** The pages of an account's history that were asked for so far, newest attempt first. */
export function useHistory(
  apiRegion: ApiRegion,
  accountId: string,
  firstPage: FirstPage<AttemptItem> | null,
) {
  useReadAfterSave(apiRegion, accountId);
  return useInfiniteQuery({
    queryKey: historyKey(apiRegion, accountId),
    queryFn: async ({ pageParam: cursor, signal }) => {
      const { readHistory } = await loadAttemptReads();
      return readHistory(apiRegion, accountId, { cursor }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: freshMs,
    refetchInterval: ({ state }) =>
      state.error === null && state.data?.pages.some(hasRunning)
        ? runningEveryMs
        : untilLedgerIsBack(state.error),
    ...asInitialData(firstPage),
  });
}

export type HistoryPages = ReturnType<typeof useHistory>;

function hasRunning({ items }: { items: readonly AttemptItem[] }): boolean {
  return items.some(({ outcome }) => outcome === null);
}

/** Whatever became of a save on this page, it is an attempt more. */
function useReadAfterSave(apiRegion: ApiRegion, accountId: string): void {
  const queryClient = useQueryClient();
  const saving = useIsMutating() > 0;
  const wasSaving = useRef(false);
  useEffect(() => {
    if (wasSaving.current && !saving) {
      // A read that a success has begun already is the newest one.
      void queryClient.invalidateQueries(
        { queryKey: historyKey(apiRegion, accountId) },
        { cancelRefetch: false },
      );
    }
    wasSaving.current = saving;
  }, [saving, queryClient, apiRegion, accountId]);
}
