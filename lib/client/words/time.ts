import { durationTexts } from '#messages/durations';
import { languageTexts } from '#messages/language';

/**
 * A wait in its two largest units: `29 s`, `2 min 5 s`, `24 h`. A number never breaks from its unit. `seconds` is
 * a whole number.
 */
export function formatDuration(seconds: number): string {
  const units = [
    [Math.floor(seconds / 3600), durationTexts.hours],
    [Math.floor(seconds / 60) % 60, durationTexts.minutes],
    [seconds % 60, durationTexts.seconds],
  ] as const;
  const first = units.findIndex(([count]) => count > 0);
  if (first === -1) return durationTexts.seconds(0);
  const said = units.slice(first, first + 2).filter(([count]) => count > 0);
  return said.map(([count, say]) => say(count)).join(' ');
}

const steps = [
  { unit: 'day', ms: 24 * 60 * 60 * 1000 },
  { unit: 'hour', ms: 60 * 60 * 1000 },
  { unit: 'minute', ms: 60 * 1000 },
] as const;

/** How long ago, such as "5 minutes ago"; "a moment ago" for less than a minute. */
export function timeAgo(thenMs: number, nowMs: number): string {
  const agoMs = nowMs - thenMs;
  const step = steps.find(({ ms }) => agoMs >= ms);
  if (step === undefined) return durationTexts.aMomentAgo;
  return new Intl.RelativeTimeFormat(languageTexts.code).format(-Math.floor(agoMs / step.ms), step.unit);
}
