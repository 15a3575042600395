import { activityTexts } from '#messages/lists/activity';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { clearActivityFilters } from './use-activity-filters';

interface NoActivityProps {
  apiRegion: ApiRegion;
  isFiltered: boolean;
  mayAdd: boolean;
}

/** Stands in the place of the table where nothing is in it: why, and the one next step. */
export function NoActivity({ apiRegion, isFiltered, mayAdd }: NoActivityProps) {
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
