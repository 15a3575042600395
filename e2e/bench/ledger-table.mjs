/** At p95. `timesSmall` is for what is asked on every key press and on every page. */
const limits = { p95Ms: 50, timesSmall: 3, memoryMb: 300 };
/** Below this, a ratio only measures the timer. */
const noiseMs = 2;
/** Exempt from the ratio: rare reads, and those whose cost follows the length of the fields. */
const withoutRatio = new Set(['search, far back', 'activity', 'recent, sweep and count', 'save']);

/**
 * Prints the table of one database.
 *
 * @param {string} name
 * @param {Record<'small' | 'large', any>} ledgers what was measured, with the size of each
 * @returns {number} broken limits
 */
export function printLedger(name, { small, large }) {
  const rows = large.measured.map((/** @type {any} */ row, /** @type {number} */ index) => {
    const smallP95 = small.measured[index].p95Ms;
    const times = row.p95Ms / Math.max(smallP95, noiseMs);
    const isNear = withoutRatio.has(row.name) || times <= limits.timesSmall;
    return {
      read: row.name,
      calls: row.calls,
      'small p95 ms': smallP95.toFixed(1),
      'p50 ms': row.p50Ms.toFixed(1),
      'p95 ms': row.p95Ms.toFixed(1),
      'worst ms': row.worstMs.toFixed(1),
      worst: row.worst.slice(0, 24),
      times: `${times.toFixed(1)}${withoutRatio.has(row.name) ? ' (no limit)' : ''}`,
      ok: row.p95Ms <= limits.p95Ms && isNear,
    };
  });
  console.log(
    `\n${name}: ${large.accounts} accounts, ${large.attempts} attempts, seeded in ${(large.seededInMs / 1000).toFixed(0)} s ` +
      `(small: ${small.accounts}, ${small.attempts}). Limits: p95 ${limits.p95Ms} ms, ${limits.timesSmall} times the small ledger's ` +
      `(below ${noiseMs} ms counts as ${noiseMs}).`,
  );
  console.table(rows);
  const isSlim = large.peakMb <= limits.memoryMb;
  console.log(
    `memory: ${large.openedMb.toFixed(0)} MB opened, ${large.peakMb.toFixed(0)} MB at its peak (limit ${limits.memoryMb} MB)`,
  );
  return rows.filter((/** @type {any} */ row) => !row.ok).length + (isSlim ? 0 : 1);
}
