import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { refetchUntilLedgerIsBack } from '@/lib/client/api/query-client';
import { activityKey, historyKey } from '@/lib/client/api/query-keys';
import { type ActivityFilters, activityQueryOf } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type AttemptItem, attemptItemSchema } from '@/lib/schemas/attempt-item';
import type { Page } from '@/lib/schemas/page';
import { asInitialPages, type FirstPage } from './first-page';
import { type ReadParameters, readPage } from './read-page';

/** The first page of the activity, as it came with the document, and its filters. */
export interface FirstActivity extends FirstPage<AttemptItem> {
  filters: ActivityFilters;
}

/** Just read. Coming back later reads again, because others save too. */
const activityFreshMs = 2_000;

/** A save takes at most 20 seconds, so polling this often soon ends. */
const runningRefetchMs = 3_000;

function readAttempts(path: string, parameters: ReadParameters, signal: AbortSignal) {
  return readPage(path, attemptItemSchema, parameters, signal);
}

/** The pages of an account's history loaded so far, newest attempt first. */
export function useHistory(
  apiRegion: ApiRegion,
  accountId: string,
  firstPage: FirstPage<AttemptItem> | null,
) {
  const path = `/api/${apiRegion}/accounts/${encodeURIComponent(accountId)}/history`;
  return useInfiniteQuery({
    queryKey: historyKey(apiRegion, accountId),
    queryFn: ({ pageParam: cursor, signal }) => readAttempts(path, { cursor }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => refetchIntervalMs(state),
    ...asInitialPages(firstPage),
  });
}

/** The pages of the filtered activity loaded so far, newest attempt first. */
export function useActivity(apiRegion: ApiRegion, filters: ActivityFilters, first: FirstActivity) {
  const query = activityQueryOf(filters);
  return useInfiniteQuery({
    queryKey: activityKey(apiRegion, query),
    queryFn: ({ pageParam: cursor, signal }) =>
      readAttempts(`/api/${apiRegion}/activity`, { ...filters, cursor }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    staleTime: activityFreshMs,
    refetchInterval: ({ state }) => refetchIntervalMs(state),
    ...asInitialPages(activityQueryOf(first.filters) === query ? first : null),
  });
}

interface ReadAttempts {
  data: { pages: readonly Page<AttemptItem>[] } | undefined;
  error: Error | null;
}

/** For refetchInterval: polls while an attempt runs, including other people's. */
function refetchIntervalMs({ data, error }: ReadAttempts): number | false {
  if (error !== null) return refetchUntilLedgerIsBack(error);
  return data?.pages.some(({ items }) => items.some(isRunning)) ? runningRefetchMs : false;
}

/** It has no outcome yet. */
export function isRunning({ outcome }: AttemptItem): boolean {
  return outcome === null;
}
