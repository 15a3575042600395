import 'server-only';
import { type TimeoutPolicy, TimeoutStrategy, timeout } from 'cockatiel';

/** A point in time that work must not outlast, by the monotonic clock. */
export interface Deadline {
  /** Milliseconds left, never below 0. */
  remainingMs(): number;
}

/** A deadline `limitMs` from now, or `latest` if that is earlier. */
export function deadlineIn(limitMs: number, latest?: Deadline): Deadline {
  const endMs = performance.now() + Math.min(limitMs, latest?.remainingMs() ?? Number.POSITIVE_INFINITY);
  return { remainingMs: () => Math.max(0, endMs - performance.now()) };
}

/**
 * Ends work at the deadline: its signal aborts, and the promise rejects at once with a TaskCancelledError, even
 * if the work takes longer to notice. undici, for example, notices only once a connection has taken the request.
 */
export function timeoutAt(deadline: Deadline): TimeoutPolicy {
  // Work that has returned may still use its signal: an answer's body is read under that of its request.
  return timeout(deadline.remainingMs(), { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });
}
