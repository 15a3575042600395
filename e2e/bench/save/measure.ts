import type { Pool } from 'undici';

/** One request of a bench, told how many came before it. It rejects an answer that is not the one expected. */
export type Send = (index: number) => Promise<void>;

/** The figures of one burst of saves. Only those that went well count. */
export interface Burst {
  p50Ms: number;
  p99Ms: number;
  slowestMs: number;
  perSecond: number;
  failed: number;
  /** What the first failure was. */
  failure: string | null;
}

/** Sends `count` requests, so many at once. */
export async function burst(send: Send, count: number, atOnce: number): Promise<Burst> {
  const tookMs: number[] = [];
  const failures: string[] = [];
  let next = 0;
  const startedAtMs = performance.now();
  const lane = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const sentAtMs = performance.now();
      try {
        await send(index);
        tookMs.push(performance.now() - sentAtMs);
      } catch (error) {
        failures.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - startedAtMs) / 1000;
  return {
    p50Ms: median(tookMs),
    p99Ms: percentile(tookMs, 0.99),
    slowestMs: Math.max(0, ...tookMs),
    perSecond: tookMs.length / seconds,
    failed: failures.length,
    failure: failures[0] ?? null,
  };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that so large a share of the others is below. 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

export interface Answered {
  status: number;
  body: { account?: { version?: number } };
}

/** Sends a PUT on a kept-alive connection and reads the answer as JSON. */
export async function put(
  pool: Pool,
  path: string,
  account: object,
  headers: Record<string, string>,
): Promise<Answered> {
  const { statusCode, body } = await pool.request({
    path,
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(account),
  });
  return { status: statusCode, body: (await body.json()) as Answered['body'] };
}
