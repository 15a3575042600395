import 'server-only';

/** A point in time that work must not outlast. Counted on the monotonic clock. */
export interface Deadline {
  /** Milliseconds left, never below 0. */
  remainingMs(): number;
  /** The same deadline, or one in `limitMs` if that is earlier. */
  within(limitMs: number): Deadline;
}

/** A deadline `limitMs` from now. */
export function deadlineIn(limitMs: number): Deadline {
  return deadlineAt(performance.now() + limitMs);
}

function deadlineAt(endMs: number): Deadline {
  return {
    remainingMs: () => Math.max(0, endMs - performance.now()),
    within: (limitMs) => deadlineAt(Math.min(endMs, performance.now() + limitMs)),
  };
}

/** What a work that ran into its deadline is rejected with. */
export class DeadlineExceededError extends Error {
  override readonly name = 'DeadlineExceededError';
  readonly code = 'DEADLINE_EXCEEDED';
}

/**
 * Runs `work` until the deadline: then its signal aborts and the promise rejects at once with a
 * DeadlineExceededError, however long `work` takes to notice.
 */
export async function untilDeadline<T>(
  deadline: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const exceeded = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new DeadlineExceededError('The deadline was exceeded.');
      reject(error);
      controller.abort(error);
    }, deadline.remainingMs());
  });
  try {
    return await Promise.race([work(controller.signal), exceeded]);
  } finally {
    clearTimeout(timer);
  }
}
