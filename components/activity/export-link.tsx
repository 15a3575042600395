import { activityTexts } from '#messages/lists/activity';
import { type ActivityFilters, activityQueryOf } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';

/**
 * Everything that passes the filters, as a file. A plain link lets the browser stream it to disk. With
 * `download`, an answer that is not a file (signed out, ledger unavailable) fails there and leaves the page
 * alone.
 */
export function ExportLink({ apiRegion, filters }: { apiRegion: ApiRegion; filters: ActivityFilters }) {
  const query = new URLSearchParams(activityQueryOf(filters));
  query.set('format', 'csv');
  return (
    <a
      href={`/api/${apiRegion}/activity?${query}`}
      download
      className="inline-flex h-9 w-fit items-center rounded-md border border-line-strong bg-panel px-3.5 font-medium text-ink no-underline hover:bg-sunken"
    >
      {activityTexts.exportCsv}
    </a>
  );
}
