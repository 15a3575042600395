import 'server-only';
import { slotMinutes } from '@/lib/schemas/status';

export const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Steps of time in which saves are counted, and how long the counts are kept: a little more than is shown. */
export interface TimeStep {
  stepMs: number;
  shownMs: number;
  keptMs: number;
}

/** The last hour by the minute. */
export const minuteSteps: TimeStep = { stepMs: minuteMs, shownMs: hourMs, keptMs: 2 * hourMs };

/** The last day by the quarter of an hour: reading a day by the minute would take too long. */
export const slotSteps: TimeStep = {
  stepMs: slotMinutes * minuteMs,
  shownMs: 24 * hourMs,
  keptMs: 25 * hourMs,
};
