'use client';

import { statusTexts } from '#messages/status/status';
import { FailedRead } from '@/components/ui/failed-read';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import { toFailure } from '@/lib/client/api/failures';
import { useStatus } from '@/lib/client/api/status';
import type { Status } from '@/lib/schemas/status';
import { ApiRegionCard } from './api-region-card';
import { LedgerCard, ProcessCard } from './facts-cards';

/** The state of everything, for administrators. It updates by itself. */
export function StatusPage({ first }: { first: Status }) {
  const { data: status, error, refetch, isFetching } = useStatus(first);
  return (
    <div
      data-work
      className="mx-auto flex w-full max-w-[88rem] flex-col gap-4.5 px-4 pt-4 pb-8 md:px-7 md:pt-5"
    >
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1>{statusTexts.heading}</h1>
        <p className="text-sm text-ink-2">
          {sentence(statusTexts.updated(<Moment key={status.readAt} at={status.readAt} style="time" />))}
        </p>
      </div>
      {error === null ? null : (
        <div className="rounded-md border border-l-3 border-line border-l-bad bg-bad-bg px-3.5 py-2.5">
          <p className="sr-only">{statusTexts.notUpdated}</p>
          <FailedRead {...toFailure(error, 'read')} onRetry={() => void refetch()} retrying={isFetching} />
        </div>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,22rem),1fr))] items-start gap-4.5">
        {status.apiRegions.map((apiRegion) => (
          <ApiRegionCard key={apiRegion.apiRegion} status={apiRegion} readAt={status.readAt} />
        ))}
      </div>
      <p className="max-w-work text-sm text-ink-2">{statusTexts.explanation}</p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,22rem),1fr))] items-start gap-4.5">
        <LedgerCard ledger={status.ledger} />
        <ProcessCard version={status.version} startedAt={status.startedAt} />
      </div>
    </div>
  );
}
