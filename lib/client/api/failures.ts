import { failureTexts } from '#messages/api/failures';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import type { ProblemCode } from '@/lib/problem/problem-codes';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import { NotLoadedError, OfflineError, ProblemError } from './errors';

/** What the person was doing: the same fault means something different for a save than for a list. */
export type Task = 'save' | 'read' | 'load';

/** What the person can do about a failure on this page: try again, sign in, or nothing. */
export type Remedy = 'retry' | 'sign-in' | 'none';

/** Any failure, as shown to the person. */
export interface Failure {
  title: string;
  /** What happened, whether anything was sent, and what to do next. */
  detail: string;
  requestId: string | null;
  remedy: Remedy;
  errors: readonly ProblemErrorItem[];
  /** True if the accounts API may or may not have the account now. */
  mayBeSaved: boolean;
  /** The wait before the next try, asked for by the accounts API or by this app; null if there is none. */
  wait: Wait | null;
  /** A 412: the ledger held the save back, and the account it conflicts with. */
  conflict: Conflict | null;
}

/** How long nothing can be sent. */
export interface Wait {
  seconds: number;
  /** When it is over, in milliseconds since the epoch. */
  untilMs: number;
  /**
   * The whole API region has been paused since then (ISO 8601 in UTC); null if the API asked to wait with these
   * values.
   */
  pausedSince: string | null;
}

/** `current` is the conflicting account, if it is here. */
export interface Conflict {
  kind: 'account-exists' | 'account-changed';
  current: AccountItem | null;
}

/** The codes where sending the same request again may succeed or reveal what happened. */
const remedies: Readonly<Record<string, Remedy>> = {
  unauthenticated: 'sign-in',
  'save-in-flight': 'retry',
  'too-many-requests': 'retry',
  'api-busy': 'retry',
  internal: 'retry',
  'token-unavailable': 'retry',
  'api-unreachable': 'retry',
  'ledger-unavailable': 'retry',
  'api-region-paused': 'retry',
  stopping: 'retry',
  'outcome-unknown': 'retry',
} satisfies Partial<Record<ProblemCode, Remedy>>;

/** Turns anything that a request or late code threw into one failure for the page. */
export function toFailure(error: unknown, task: Task): Failure {
  if (error instanceof ProblemError) return fromProblem(error);
  const fault = faultOf(error);
  return {
    title: failureTexts[fault],
    detail: failureTexts[task][fault],
    requestId: null,
    remedy: 'retry',
    errors: [],
    mayBeSaved: task === 'save' && fault === 'noAnswer',
    wait: null,
    conflict: null,
  };
}

function faultOf(error: unknown): 'offline' | 'notLoaded' | 'noAnswer' {
  if (error instanceof OfflineError) return 'offline';
  return error instanceof NotLoadedError ? 'notLoaded' : 'noAnswer';
}

function fromProblem({ problem, current, receivedAtMs }: ProblemError): Failure {
  const { title, detail, code, requestId, errors = [], outcome, pausedSince } = problem;
  const { retryAfterSeconds: seconds } = problem;
  const isConflict = code === 'account-exists' || code === 'account-changed';
  return {
    title,
    detail,
    requestId,
    remedy: remedies[code] ?? 'none',
    errors,
    mayBeSaved: outcome === 'unknown',
    wait:
      seconds === undefined
        ? null
        : { seconds, untilMs: receivedAtMs + seconds * 1000, pausedSince: pausedSince ?? null },
    conflict: isConflict ? { kind: code, current } : null,
  };
}
