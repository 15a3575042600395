import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';
import { clearActivityFilters } from './use-activity-filters';

interface NoActivityProps {
  apiRegion: ApiRegion;
  isFiltered: boolean;
  mayAdd: boolean;
}

/** Stands in the place of the table where nothing is in it: why, and the one next step. */
export function NoActivity({ apiRegion, isFiltered, mayAdd }: NoActivityProps) {
  const region = apiRegionLabels[apiRegion];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-2 px-3.5 py-6 text-ink-2">
      <p className="font-medium text-ink">
        {isFiltered ? 'No save matches these filters' : `Nothing was saved to ${region} from here yet`}
      </p>
      {isFiltered ? (
        <Button onClick={clearActivityFilters}>Clear filters</Button>
      ) : (
        <>
          <p className="max-w-work">
            Every save will stand here: who sent it, when, what it changed, and what became of it.
          </p>
          {mayAdd ? (
            <LinkButton prefetch={false} href={`/${apiRegion}/accounts/new`}>
              Add the first account
            </LinkButton>
          ) : null}
        </>
      )}
    </div>
  );
}
