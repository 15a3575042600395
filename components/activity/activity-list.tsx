'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { activityTexts } from '#messages/lists/activity';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { FailedRead } from '@/components/ui/failed-read';
import { toFailure } from '@/lib/client/api/failures';
import { useStandingError } from '@/lib/client/api/use-standing-error';
import type { ActorItem } from '@/lib/schemas/account/account-item';
import { activityQueryOf } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { ActivityFilters } from './activity-filters';
import { ActivityTable } from './activity-table';
import { NoActivity } from './no-activity';
import { type ActivityPages, type FirstActivity, useActivity } from './use-activity';
import { useActivityFilters } from './use-activity-filters';

interface ActivityListProps {
  apiRegion: ApiRegion;
  first: FirstActivity;
  people: readonly ActorItem[];
  mayAdd: boolean;
}

/** All attempts of an API region, newest first, narrowed down as the address says. */
export function ActivityList({ apiRegion, first, people, mayAdd }: ActivityListProps) {
  const filters = useActivityFilters();
  const pages = useActivity(apiRegion, filters, first);
  const attempts = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = activityQueryOf(filters) !== '';
  useRefreshAfter(attempts.some(({ outcome }) => outcome === null));

  return (
    <>
      <ActivityFilters apiRegion={apiRegion} filters={filters} people={people} />
      <div
        aria-busy={pages.isPlaceholderData || pages.isFetchingNextPage}
        // What was shown before fades only when the next answer keeps somebody waiting.
        className={`rounded-md border border-line bg-panel ${pages.isPlaceholderData ? 'opacity-60 [transition:opacity_0s_300ms]' : ''}`}
      >
        {attempts.length > 0 ? (
          <ActivityTable
            attempts={attempts}
            caption={activityTexts.caption(nameTexts.apiRegions[apiRegion])}
          />
        ) : null}
        {attempts.length === 0 && pages.data !== undefined ? (
          <NoActivity apiRegion={apiRegion} isFiltered={isFiltered} mayAdd={mayAdd} />
        ) : null}
        <More pages={pages} />
      </div>
      <p role="status" className="sr-only">
        {/* What came with the document is no news. */}
        {pages.isFetching || !pages.isFetchedAfterMount ? '' : sayCount(attempts.length, pages.hasNextPage)}
      </p>
    </>
  );
}

function More({ pages }: { pages: ActivityPages }) {
  const { isFetching, isFetchingNextPage, isFetchNextPageError, hasNextPage, isPlaceholderData } = pages;
  const error = useStandingError(pages);
  if (error !== null) {
    const retry = () => void (isFetchNextPageError ? pages.fetchNextPage() : pages.refetch());
    return (
      <div className="border-t border-line p-3.5">
        <FailedRead {...toFailure(error, 'read')} onRetry={retry} retrying={isFetching} />
      </div>
    );
  }
  if (!hasNextPage || isPlaceholderData) return null;
  return (
    <div className="grid justify-items-center border-t border-line p-3">
      <Button size="small" busy={isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {activityTexts.showMore}
      </Button>
    </div>
  );
}

/** What stands around the list comes with the document: it is read again once nothing runs any more. */
function useRefreshAfter(running: boolean): void {
  const router = useRouter();
  const ran = useRef(running);
  useEffect(() => {
    if (ran.current && !running) router.refresh();
    ran.current = running;
  }, [running, router]);
}

function sayCount(count: number, hasMore: boolean): string {
  const { none, part, all } = activityTexts.shown;
  if (count === 0) return none;
  return hasMore ? part(count) : all(count);
}
