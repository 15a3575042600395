import type { ParsedProblem } from '@/lib/problem/problem';
import { type AccountItem, accountItemSchema } from '@/lib/schemas/account/account-item';

/** The server answered with a problem: it is known what happened. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ParsedProblem;
  /** Milliseconds since the epoch. */
  readonly receivedAtMs = Date.now();

  constructor(problem: ParsedProblem) {
    super(problem.code);
    this.problem = problem;
  }

  /** With a 412: the account that stands in the way of the save; null where it is not here. */
  get current(): AccountItem | null {
    return accountItemSchema.safeParse(this.problem.current).data ?? null;
  }
}

/** The browser has no network: the request never left this machine. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}

/** The request left, but no answer of ours came back: a broken connection, a time-out, a gateway's page. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** A part of the page that comes late could not be fetched: nothing was sent. */
export class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError';
}
