import { activityTexts } from '#messages/lists/activity';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** The attempts of one day, in order. `day`: YYYY-MM-DD in the time zone used for grouping. */
export interface ActivityDay {
  day: string;
  attempts: AttemptItem[];
}

/** Groups attempts by the day they started, keeping their order. Without a time zone, the reader's own. */
export function groupByDay(attempts: readonly AttemptItem[], timeZone: string | undefined): ActivityDay[] {
  const days: ActivityDay[] = [];
  for (const attempt of attempts) {
    const day = dayOf(new Date(attempt.startedAt), timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.attempts.push(attempt);
    else days.push({ day, attempts: [attempt] });
  }
  return days;
}

/** The day of a time as YYYY-MM-DD, which is how Swedish writes dates. */
export function dayOf(at: Date, timeZone: string | undefined): string {
  return at.toLocaleDateString('sv-SE', { timeZone });
}

/** A day's heading: "Today", "Yesterday", or the date in the reader's language. */
export function formatDay(day: string, now: Date, timeZone: string | undefined): string {
  if (day === dayOf(now, timeZone)) return activityTexts.today;
  // From noon, minus a day is yesterday even when a day has 23 or 25 hours.
  const yesterday = new Date(Date.parse(`${dayOf(now, timeZone)}T12:00:00Z`) - 24 * 60 * 60 * 1000);
  if (day === dayOf(yesterday, 'UTC')) return activityTexts.yesterday;
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(undefined, { dateStyle: 'full', timeZone: 'UTC' });
}
