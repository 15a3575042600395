'use client';

import { useMemo } from 'react';
import { statusTexts } from '#messages/status/status';
import { type ApiRegionStatus, savedWays } from '@/lib/schemas/status';
import { Chart } from './chart';
import { latencyOptions, savesOptions } from './chart-options';
import { latencyData, savesData } from './slot-data';

const { day: texts, ways } = statusTexts;

/** Also where the charts take their colours from: a canvas knows no custom properties. */
const wayColours = {
  succeeded: 'text-good',
  refused: 'text-ink-2',
  failed: 'text-bad',
  unknown: 'text-warn',
} as const;

interface DayChartsProps {
  slots: ApiRegionStatus['slots'];
  readAt: string;
}

/** How saves ended over the last day, and how long they took. */
export function DayCharts({ slots, readAt }: DayChartsProps) {
  const saves = useMemo(() => savesData(slots, readAt), [slots, readAt]);
  const latency = useMemo(() => latencyData(slots, readAt), [slots, readAt]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <p className="text-sm font-medium">{texts.outcomes}</p>
      <Chart options={savesOptions} data={saves} />
      <ul aria-hidden="true" className="flex flex-wrap gap-x-3 text-xs text-ink-2">
        {savedWays.map((way) => (
          <li key={way} className="flex items-center gap-1">
            <span data-colour={way} className={`size-2.5 bg-current ${wayColours[way]}`} />
            {ways[way]}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm font-medium">{texts.latency}</p>
      <Chart options={latencyOptions} data={latency} />
      <ul aria-hidden="true" className="flex flex-wrap gap-x-3 text-xs text-ink-2">
        <li className="flex items-center gap-1">
          <span className="w-4 border-t-2 border-ink" />
          {texts.p50}
        </li>
        <li className="flex items-center gap-1">
          <span className="w-4 border-t-2 border-dashed border-ink" />
          {texts.p95}
        </li>
      </ul>
    </div>
  );
}
