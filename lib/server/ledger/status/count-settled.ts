import 'server-only';
import { sql } from 'kysely';
import type { LedgerDialect, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { keptStatement } from '@/lib/server/ledger/database/kept-statement';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { latencyStep } from './latency-steps';
import { minuteSteps, slotSteps } from './time-steps';

const steps = sql`(select ${sql.lit(minuteSteps.stepMs)} as step_ms
  union all select ${sql.lit(slotSteps.stepMs)}) as time_steps`;

const count = keptStatement<{ attemptId: number; latency: number }, never>((db, { attemptId, latency }) =>
  sql<never>`insert into attempt_counts (step_ms, begins_at, api_region, outcome, code, latency_ms, saves)
    select step_ms, settled_at / step_ms * step_ms, api_region, outcome, coalesce(code, ''),
      cast(${latency} as bigint), 1
    from attempts, ${steps} where id = ${attemptId}
    on conflict (step_ms, begins_at, api_region, outcome, code, latency_ms)
      do update set saves = attempt_counts.saves + 1`.compile(db),
);

/**
 * Counts an attempt that was just settled, in its transaction. `tookMs`: how long its run took; null where nothing
 * was tried. A run that was given up and then told its outcome after all counts twice.
 */
export async function countSettled(
  ledger: { dialect: LedgerDialect },
  trx: LedgerTransaction,
  attemptId: number,
  tookMs: number | null,
): Promise<void> {
  const latency = tookMs === null ? 0 : latencyStep(tookMs);
  await count.all(ledger, trx, { attemptId, latency });
}

/** Forgets what is too old to be shown. */
export async function forgetCounts(ledger: Ledger, nowMs: number): Promise<void> {
  await ledger.write(async (trx) => {
    for (const { stepMs, keptMs } of [minuteSteps, slotSteps]) {
      await trx
        .deleteFrom('attempt_counts')
        .where('step_ms', '=', stepMs)
        .where('begins_at', '<', nowMs - keptMs)
        .execute();
    }
  });
}
