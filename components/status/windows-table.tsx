import type { ReactNode } from 'react';
import { nameTexts } from '#messages/names';
import { statusTexts } from '#messages/status/status';
import { formatMs } from '@/lib/client/words/outcome';
import { formatDuration } from '@/lib/client/words/time';
import { type ApiRegionStatus, savedWays } from '@/lib/schemas/status';

const { windows: texts, ways } = statusTexts;

type Window = ApiRegionStatus['windows'][number];

/** How saves went over the last minutes, the last hour and the last day. */
export function WindowsTable({ status: { apiRegion, windows } }: { status: ApiRegionStatus }) {
  const row = (name: string, say: (window: Window) => ReactNode) => (
    <tr key={name} className="border-t border-line">
      <th scope="row" className="py-1 text-left font-normal text-ink-2">
        {name}
      </th>
      {windows.map((window) => (
        <td key={window.minutes} className="py-1 pl-2 text-right whitespace-nowrap">
          {say(window)}
        </td>
      ))}
    </tr>
  );
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{texts.caption(nameTexts.apiRegions[apiRegion])}</caption>
      <thead>
        <tr className="text-ink-2">
          <th scope="col" className="py-1 text-left font-medium">
            {texts.over}
          </th>
          {windows.map(({ minutes }) => (
            <th key={minutes} scope="col" className="py-1 pl-2 text-right font-medium">
              {formatDuration(minutes * 60)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {savedWays.map((way) => row(ways[way], ({ saves }) => statusTexts.count(saves[way])))}
        {row(texts.rate, ({ successRate }) => formatRate(successRate))}
        {row(texts.p50, ({ p50Ms }) => formatMsOrNone(p50Ms))}
        {row(texts.p95, ({ p95Ms }) => formatMsOrNone(p95Ms))}
      </tbody>
    </table>
  );
}

/** Rounded down: 99.99 % is not all of them. */
function formatRate(rate: number | null): string {
  if (rate === null) return texts.none;
  return texts.percent(Math.floor(rate * 1_000) / 10);
}

export function formatMsOrNone(ms: number | null): string {
  return ms === null ? texts.none : formatMs(ms);
}
