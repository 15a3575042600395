'use client';

import { useSyncExternalStore } from 'react';
import { commonTexts } from '#messages/common';
import { languageTexts } from '#messages/language';

const minuteMs = 60_000;

const units = [
  ['year', 365.25 * 24 * 60],
  ['month', 30.44 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

function everyMinute(tick: () => void): () => void {
  const timer = setInterval(tick, minuteMs);
  return () => clearInterval(timer);
}

/** How long ago, in the reader's language. The server does not know it and uses the app's. */
export function AccountAge({ at }: { at: string }) {
  const age = useSyncExternalStore(
    everyMinute,
    () => formatAge(at, undefined),
    () => formatAge(at, languageTexts.code),
  );
  return (
    // A minute may have passed since the server rendered this.
    <time dateTime={at} title={commonTexts.inUtc(at.slice(0, 16).replace('T', ' '))} suppressHydrationWarning>
      {age}
    </time>
  );
}

const formats = new Map<string | undefined, Intl.RelativeTimeFormat>();

function formatOf(locale: string | undefined): Intl.RelativeTimeFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  formats.set(locale, format);
  return format;
}

function formatAge(at: string, locale: string | undefined): string {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(at)) / minuteMs));
  const [unit, length] = units.find(([, atLeast]) => minutes >= atLeast) ?? ['minute', 1];
  return formatOf(locale).format(-Math.floor(minutes / length), unit);
}
