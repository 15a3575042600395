import 'server-only';
import { type RawBuilder, sql } from 'kysely';
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

/** The saves of the last five minutes. */
export function savesOfMinutes(ledger: Ledger, nowMs: number): Promise<SavesOfStep[]> {
  const step = { ...minuteSteps, shownMs: recentMs };
  return readSteps(ledger, nowMs, step, sql`cast(${recentSince(nowMs)} as bigint)`);
}

/** The saves of the last hour, in two steps: its last five minutes begin at `recentSince`, the others at 0. */
export function savesOfHour(ledger: Ledger, nowMs: number): Promise<SavesOfStep[]> {
  const since = recentSince(nowMs);
  const at = sql<number>`case when begins_at > ${since} then cast(${since} as bigint) else 0 end`;
  return readSteps(ledger, nowMs, minuteSteps, at);
}

/** The saves of the last day by the quarter of an hour. */
export function savesOfDay(ledger: Ledger, nowMs: number): Promise<SavesOfStep[]> {
  return readSteps(ledger, nowMs, slotSteps, sql`begins_at`);
}

const recentMs = windowMinutes[0] * minuteMs;

/** Minutes that begin later than this are among the last five. */
export function recentSince(nowMs: number): number {
  return nowMs - recentMs - minuteMs;
}

/**
 * Whole steps, so the span is up to a step longer than it is called. Summed up by the database: handing over
 * thousands of rows takes longer than adding them.
 */
async function readSteps(
  ledger: Ledger,
  nowMs: number,
  { stepMs, shownMs }: TimeStep,
  at: RawBuilder<number>,
): Promise<SavesOfStep[]> {
  return ledger.read(async (db) => {
    const { rows } = await sql<SavesOfStep>`select api_region, ${at} as at, ${way} as way, latency_ms,
        sum(saves) as saves
      from attempt_counts
      where step_ms = ${stepMs} and begins_at > ${nowMs - shownMs - stepMs}
      group by 1, 2, 3, 4`.execute(db);
    // PostgreSQL sums to a numeric, which arrives as text.
    return rows.map((row) => ({ ...row, saves: Number(row.saves) }));
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
