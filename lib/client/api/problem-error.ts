import type { ParsedProblem } from '@/lib/problem/problem';
import type { AccountItem } from '@/lib/schemas/account/account-item';

/** The server answered with a problem: it is known what happened. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ParsedProblem;
  /** With a 412: the account that stands in the way of the save. */
  readonly current: AccountItem | null;

  constructor(problem: ParsedProblem, current: AccountItem | null = null) {
    super(problem.code);
    this.problem = problem;
    this.current = current;
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

/** A part of the page that is loaded when it is needed could not be: nothing was sent. */
export class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError';
}
