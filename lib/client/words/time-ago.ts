import { durationTexts } from '#messages/durations';
import { languageTexts } from '#messages/language';

const steps = [
  { unit: 'day', ms: 24 * 60 * 60 * 1000 },
  { unit: 'hour', ms: 60 * 60 * 1000 },
  { unit: 'minute', ms: 60 * 1000 },
] as const;

/** How long ago that was, such as "5 minutes ago"; under a minute "a moment ago". */
export function timeAgo(thenMs: number, nowMs: number): string {
  const agoMs = nowMs - thenMs;
  const step = steps.find(({ ms }) => agoMs >= ms);
  if (step === undefined) return durationTexts.aMomentAgo;
  return new Intl.RelativeTimeFormat(languageTexts.code).format(-Math.floor(agoMs / step.ms), step.unit);
}
