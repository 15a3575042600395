'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { readActivity } from '@/lib/client/api/attempt-reads';
import { asInitialPages, type FirstPage } from '@/lib/client/api/first-page';
import { untilLedgerIsBack } from '@/lib/client/api/query-client';
import { activityKey } from '@/lib/client/api/query-keys';
import { type ActivityFilters, activityQueryOf } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import type { Page } from '@/lib/schemas/page';

/** The page that came with the document, and what it was narrowed down to. */
export interface FirstActivity extends FirstPage<AttemptItem> {
  filters: ActivityFilters;
}

/** Just read; coming back later reads again, because others save too. */
const freshMs = 2_000;

/** A save takes 20 seconds at most, so this soon ends by itself. */
const whileRunningMs = 3_000;

/** The pages of the activity that were asked for so far; read again by itself while a save of them runs. */
export function useActivity(apiRegion: ApiRegion, filters: ActivityFilters, first: FirstActivity) {
  const query = activityQueryOf(filters);
  const known = activityQueryOf(first.filters) === query ? first : null;
  return useInfiniteQuery({
    queryKey: activityKey(apiRegion, query),
    queryFn: ({ pageParam: cursor, signal }) => readActivity(apiRegion, { ...filters, cursor }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(hasRunning) ? whileRunningMs : untilLedgerIsBack(state.error),
    ...asInitialPages(known),
  });
}

export type ActivityPages = ReturnType<typeof useActivity>;

function hasRunning({ items }: Page<AttemptItem>): boolean {
  return items.some(({ outcome }) => outcome === null);
}
