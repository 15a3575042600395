import type { ReactNode } from 'react';
import { activityTexts } from '#messages/lists/activity';
import { nameTexts } from '#messages/names';
import type { ApiRegion } from '@/lib/schemas/api-region';

/** The page with its heading: a table needs more room than the one column of a form. */
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
