import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type Figures, type SavedWay, windowMinutes } from '@/lib/schemas/status';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { percentile } from './latency-steps';
import { minuteMs, minuteSteps, slotSteps, type TimeStep } from './time-steps';

/** How many saves ended alike, about as fast, in a step of time. */
export interface SavesOfStep {
  api_region: ApiRegion;
  /** The beginning of the step. */
  at: number;
  way: SavedWay;
  latency_ms: number;
  saves: number;
}

const way = sql<SavedWay>`case
  when outcome in ('created', 'updated', 'saved') then 'succeeded'
  when outcome = 'unknown' then 'unknown'
  when code = 'rejected-by-api' then 'refused'
  else 'failed' end`;

/** The saves of the last five minutes, by the minute. */
export function savesOfMinutes(ledger: Ledger, nowMs: number): Promise<SavesOfStep[]> {
  return readSteps(ledger, nowMs, { ...minuteSteps, shownMs: windowMinutes[0] * minuteMs });
}

/** The saves of the last hour by the minute. */
export function savesOfHour(ledger: Ledger, nowMs: number): Promise<SavesOfStep[]> {
  return readSteps(ledger, nowMs, minuteSteps);
}

/** The saves of the last day by the quarter of an hour. */
export function savesOfDay(ledger: Ledger, nowMs: number): Promise<SavesOfStep[]> {
  return readSteps(ledger, nowMs, slotSteps);
}

/** Whole steps, so the span is up to a step longer than it is called. */
async function readSteps(
  ledger: Ledger,
  nowMs: number,
  { stepMs, shownMs }: TimeStep,
): Promise<SavesOfStep[]> {
  return ledger.read(async (db) => {
    const { rows } =
      await sql<SavesOfStep>`select api_region, begins_at as at, ${way} as way, latency_ms, saves
      from attempt_counts
      where step_ms = ${stepMs} and begins_at > ${nowMs - shownMs - stepMs}`.execute(db);
    return rows;
  });
}

/** Sums them up. */
export function figuresOf(steps: readonly SavesOfStep[]): Figures {
  const saves = { succeeded: 0, refused: 0, failed: 0, unknown: 0 };
  const latencies = new Map<number, number>();
  for (const step of steps) {
    saves[step.way] += step.saves;
    if (step.latency_ms === 0) continue;
    latencies.set(step.latency_ms, (latencies.get(step.latency_ms) ?? 0) + step.saves);
  }
  return { saves, p50Ms: percentile(latencies, 0.5), p95Ms: percentile(latencies, 0.95) };
}
