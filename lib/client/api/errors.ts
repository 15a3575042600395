import type { ParsedProblem } from '@/lib/problem/problem';
import { type AccountItem, accountItemSchema } from '@/lib/schemas/account/account-item';

/** The server answered with a problem, so it is known what happened. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ParsedProblem;
  /** Milliseconds since the epoch. */
  readonly receivedAtMs = Date.now();

  constructor(problem: ParsedProblem) {
    super(problem.code);
    this.problem = problem;
  }

  /** With a 412: the account that the save conflicts with; null if it is not here. */
  get current(): AccountItem | null {
    return accountItemSchema.safeParse(this.problem.current).data ?? null;
  }
}

/** The browser is offline: the request never left this machine. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}

/** The request was sent, but no answer of ours came back: a lost connection, a time-out, or a gateway's page. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** Part of the page that loads late could not be fetched: nothing was sent. */
export class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError';
}
