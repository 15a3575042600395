'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { activityTexts } from '#messages/lists/activity';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { PagedList } from '@/components/ui/paged-list';
import { toFailure } from '@/lib/client/api/failures';
import { type FirstActivity, isRunning, useActivity } from '@/lib/client/api/lists/attempts';
import { refreshByPage } from '@/lib/client/api/read-by-page';
import type { ActorItem } from '@/lib/schemas/account/account-item';
import { activityQueryOf } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { ActivityFilters } from './activity-filters';
import { ActivityTable } from './activity-table';
import { clearActivityFilters, useActivityFilters } from './use-activity-filters';

interface ActivityListProps {
  apiRegion: ApiRegion;
  first: FirstActivity;
  people: readonly ActorItem[];
  mayAdd: boolean;
  mayEndSessions: boolean;
}

/** All attempts in an API region, newest first, filtered as the address says. */
export function ActivityList({ apiRegion, first, people, mayAdd, mayEndSessions }: ActivityListProps) {
  const filters = useActivityFilters();
  const pages = useActivity(apiRegion, filters, first);
  const attempts = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = activityQueryOf(filters) !== '';
  useRefreshAfter(attempts.some(isRunning));

  return (
    <>
      <ActivityFilters apiRegion={apiRegion} filters={filters} people={people} />
      <PagedList
        pages={pages}
        more={activityTexts.showMore}
        explain={(error) => toFailure(error, 'read')}
        className="rounded-md border border-line bg-panel"
        moreClassName="justify-items-center border-t border-line p-3.5"
      >
        {attempts.length > 0 ? (
          <ActivityTable
            attempts={attempts}
            mayEndSessions={mayEndSessions}
            caption={activityTexts.caption(nameTexts.apiRegions[apiRegion])}
          />
        ) : null}
        {attempts.length === 0 && pages.data !== undefined ? (
          <NoActivity apiRegion={apiRegion} isFiltered={isFiltered} mayAdd={mayAdd} />
        ) : null}
      </PagedList>
      <p role="status" className="sr-only">
        {/* What came with the document is no news. */}
        {pages.isFetching || !pages.isFetchedAfterMount
          ? ''
          : formatCount(attempts.length, pages.hasNextPage)}
      </p>
    </>
  );
}

interface NoActivityProps {
  apiRegion: ApiRegion;
  isFiltered: boolean;
  mayAdd: boolean;
}

/** Shown when the table is empty: why, and the one next step. */
function NoActivity({ apiRegion, isFiltered, mayAdd }: NoActivityProps) {
  const { found, yet, yetExplanation, addFirst } = activityTexts.none;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-2 px-3.5 py-6 text-ink-2">
      <p className="font-medium text-ink">{isFiltered ? found : yet(nameTexts.apiRegions[apiRegion])}</p>
      {isFiltered ? (
        <Button onClick={clearActivityFilters}>{activityTexts.filters.clear}</Button>
      ) : (
        <>
          <p className="max-w-work">{yetExplanation}</p>
          {mayAdd ? (
            <LinkButton prefetch={false} href={`/${apiRegion}/accounts/new`}>
              {addFirst}
            </LinkButton>
          ) : null}
        </>
      )}
    </div>
  );
}

/** What surrounds the list comes with the document, so it is fetched again once nothing is running. */
function useRefreshAfter(running: boolean): void {
  const router = useRouter();
  const ran = useRef(running);
  useEffect(() => {
    if (ran.current && !running) refreshByPage(router);
    ran.current = running;
  }, [running, router]);
}

function formatCount(count: number, hasMore: boolean): string {
  const { none, part, all } = activityTexts.shown;
  if (count === 0) return none;
  return hasMore ? part(count) : all(count);
}
