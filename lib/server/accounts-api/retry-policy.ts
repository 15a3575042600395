import 'server-only';
import {
  DelegateBackoff,
  handleWhenResult,
  type IRetryBackoffContext,
  type RetryPolicy,
  retry,
} from 'cockatiel';
import type { Deadline } from '@/lib/server/outbound/deadline';
import { askedWaitSeconds, type TryEnd } from './try';

export interface RetryLimits {
  maxRetries: number;
  retryDelayMs: number;
  maxRetryAfterMs: number;
  minTryMs: number;
}

/**
 * Tries again after a fault or a 5xx, with full jitter, and after a 429: at most `maxRetries` times in all, and
 * only if the wait leaves time for another try. A short wait asked for by a 429 or 503 is respected. If it is
 * long, or a 429 names none, there is no further try.
 */
export function retryPolicy(limits: RetryLimits, deadline: Deadline): RetryPolicy {
  const spareMs = (end: TryEnd) =>
    deadline.remainingMs() - limits.minTryMs - (requiredWaitMs(end, limits) ?? Infinity);
  return retry(
    handleWhenResult((end) => spareMs(end as TryEnd) >= 0),
    {
      maxAttempts: limits.maxRetries,
      backoff: new DelegateBackoff((context: IRetryBackoffContext<unknown>) => {
        if (!('value' in context.result)) return 0;
        const end = context.result.value as TryEnd;
        const jitterMs = Math.random() * limits.retryDelayMs * 2 ** (context.attempt - 1);
        return (requiredWaitMs(end, limits) ?? 0) + Math.min(jitterMs, Math.max(0, spareMs(end)));
      }),
    },
  );
}

/** The minimum wait before another try. Null: another try would not help. */
function requiredWaitMs(end: TryEnd, { maxRetryAfterMs }: RetryLimits): number | null {
  if (end.kind === 'fault') return 0;
  if (end.kind === 'no-token') return null;
  const askedSeconds = askedWaitSeconds(end);
  if (askedSeconds === undefined) return end.status >= 500 && end.status < 600 ? 0 : null;
  const waitMs = askedSeconds * 1000;
  return waitMs <= maxRetryAfterMs ? waitMs : null;
}
