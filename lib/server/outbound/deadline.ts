import 'server-only';
import { type TimeoutPolicy, TimeoutStrategy, timeout } from 'cockatiel';

/** A point in time that work must not outlast. Counted on the monotonic clock. */
export interface Deadline {
  /** Milliseconds left, never below 0. */
  remainingMs(): number;
}

/** A deadline `limitMs` from now, or `latest` where that is earlier. */
export function deadlineIn(limitMs: number, latest?: Deadline): Deadline {
  const endMs = performance.now() + Math.min(limitMs, latest?.remainingMs() ?? Number.POSITIVE_INFINITY);
  return { remainingMs: () => Math.max(0, endMs - performance.now()) };
}

/**
 * Ends work at the deadline: its signal aborts, and it is rejected at once with a TaskCancelledError, however
 * long it takes to notice. undici, for one, notices only once a connection has taken the request.
 */
export function timeoutAt(deadline: Deadline): TimeoutPolicy {
  // Work that has returned may still use its signal: the body of an answer is read under that of its request.
  return timeout(deadline.remainingMs(), { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });
}
