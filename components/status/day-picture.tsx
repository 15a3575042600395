'use client';

import { nameTexts } from '#messages/names';
import { statusTexts } from '#messages/status/status';
import { late } from '@/components/ui/late';
import { Moment } from '@/components/ui/moment';
import { type ApiRegionStatus, type Figures, savedWays } from '@/lib/schemas/status';
import { formatMsOrNone } from './windows-table';

const { day: texts, waysOf } = statusTexts;

/** Its library is heavy and needs a canvas; the table beside it has the same figures. */
const DayCharts = late(async () => (await import('./chart/day-charts')).DayCharts);

interface DayPictureProps {
  status: ApiRegionStatus;
  readAt: string;
}

/** The last day as a picture, and as a table for those who cannot see it. */
export function DayPicture({ status: { apiRegion, slots }, readAt }: DayPictureProps) {
  if (slots.length === 0) return <p className="text-sm text-ink-2">{texts.none}</p>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="min-h-72">
        <DayCharts slots={slots} readAt={readAt} />
      </div>
      <details>
        <summary className="min-h-6 w-fit cursor-pointer text-sm text-ink-2">{texts.asTable}</summary>
        <table className="mt-1 w-full border-collapse text-sm">
          <caption className="sr-only">{texts.caption(nameTexts.apiRegions[apiRegion])}</caption>
          <thead>
            <tr className="text-left text-ink-2">
              <th scope="col" className="py-1 font-medium">
                {texts.columns.from}
              </th>
              <th scope="col" className="py-1 pl-2 font-medium">
                {texts.columns.saves}
              </th>
              <th scope="col" className="py-1 pl-2 text-right font-medium">
                {texts.columns.p50}
              </th>
              <th scope="col" className="py-1 pl-2 text-right font-medium">
                {texts.columns.p95}
              </th>
            </tr>
          </thead>
          <tbody>
            {slots.toReversed().map(({ at, saves, p50Ms, p95Ms }) => (
              <tr key={at} className="border-t border-line align-top">
                <th scope="row" className="py-1 text-left font-normal">
                  <Moment at={at} />
                </th>
                <td className="py-1 pl-2">{describeSaves(saves)}</td>
                <td className="py-1 pl-2 text-right whitespace-nowrap">{formatMsOrNone(p50Ms)}</td>
                <td className="py-1 pl-2 text-right whitespace-nowrap">{formatMsOrNone(p95Ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Leaves out the ways in which no save ended. */
function describeSaves(saves: Figures['saves']): string {
  return savedWays
    .filter((way) => saves[way] > 0)
    .map((way) => waysOf[way](saves[way]))
    .join(', ');
}
