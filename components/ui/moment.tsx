'use client';

import { commonTexts } from '#messages/common';
import { useHydrated } from '@/components/ui/page/use-hydrated';

interface MomentProps {
  /** ISO 8601 in UTC. */
  at: string;
  /** `short` leaves out the year, `date` the time of day; the title has everything. */
  style?: 'short' | 'time' | 'date' | 'full';
}

const formats = {
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  date: { dateStyle: 'medium' },
  full: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A time in the reader's locale and time zone, with UTC on hover. The server knows neither and renders UTC. */
export function Moment({ at, style = 'short' }: MomentProps) {
  const utc = commonTexts.inUtc(at.slice(0, 16).replace('T', ' '));
  const local = () => new Intl.DateTimeFormat(undefined, formats[style]).format(new Date(at));
  const text = useHydrated(() => (style === 'time' ? commonTexts.inUtc(at.slice(11, 19)) : utc), local);
  return (
    <time dateTime={at} title={utc}>
      {text}
    </time>
  );
}
