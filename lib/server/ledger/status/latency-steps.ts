import 'server-only';

/** Twelve steps to the tenfold, each about a fifth above the one before: the E12 series (IEC 60063). */
const decade = [10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82];

/** The latencies that are told apart, in milliseconds, from 10 to 82,000. */
const steps = [1, 10, 100, 1_000].flatMap((factor) => decade.map((step) => step * factor));

/** The step at or above a latency: what was counted took at most so long, and hardly more than a fifth less. */
export function latencyStep(ms: number): number {
  return steps.find((step) => ms <= step) ?? steps.at(-1) ?? 0;
}

/** How many took at most so long, by the step. */
export type LatencyCounts = ReadonlyMap<number, number>;

/** The step within which a share (0 to 1) of them lies; null where there are none. */
export function percentile(counts: LatencyCounts, share: number): number | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let upToHere = 0;
  for (const [step, count] of [...counts].sort(([one], [other]) => one - other)) {
    upToHere += count;
    if (upToHere >= total * share) return step;
  }
  return null;
}
