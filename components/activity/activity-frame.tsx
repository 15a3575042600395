import type { ReactNode } from 'react';
import { activityTexts } from '#messages/lists/activity';
import { nameTexts } from '#messages/names';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import type { ApiRegion } from '@/lib/schemas/api-region';

/** The page with its heading. A table needs more width than a form's single column. */
export function ActivityFrame({ apiRegion, children }: { apiRegion: ApiRegion; children: ReactNode }) {
  return (
    <div
      data-work
      className="mx-auto flex w-full max-w-[88rem] flex-col gap-4.5 px-4 pt-4 pb-8 md:px-7 md:pt-5"
    >
      <h1>{activityTexts.heading(nameTexts.apiRegions[apiRegion])}</h1>
      {children}
    </div>
  );
}

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The page's outline without words. It appears after a delay: a quick answer needs none. */
export function ActivitySkeleton() {
  return (
    <div aria-hidden="true" className="grid animate-late gap-4.5">
      <div className="h-14.5 rounded-md bg-sunken" />
      <div className="rounded-md border border-line bg-panel">
        {rows.map((row) => (
          <div key={row} className="grid gap-px border-b border-line px-3 py-2.5 last:border-b-0">
            <SkeletonLines />
          </div>
        ))}
      </div>
    </div>
  );
}
