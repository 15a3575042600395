import 'server-only';
import type { SuccessOutcome } from '@/lib/schemas/attempt';
import { afterRefusedTry, afterUnknownTry, type Failure, failures } from './failures';
import { isClientError, isRefused, isSuccess, lastOf, mayHaveBeenApplied, type TryEnd } from './try';

/** The result of a save. */
export type Verdict = { success: SuccessOutcome; status: number } | { failure: Failure };

/** What else is known about a save besides how its tries ended. */
export interface Known {
  /** An earlier run of the same attempt ended unknown. */
  hadUnknownTry: boolean;
  /** The accounts API gave reasons for its refusal. */
  hasReasons: boolean;
}

/**
 * The outcome of a save, from how its last try ended and what came before, oldest first.
 *
 * 201 is always `created`. 200 and 204 are `updated`, but `saved` after an unknown try, which may have created
 * the account (RFC 9110: PUT is idempotent, its answer is not).
 */
export function judge(ends: readonly TryEnd[], { hadUnknownTry, hasReasons }: Known): Verdict {
  const last = lastOf(ends);
  const before = ends.slice(0, -1);
  const isAfterUnknownTry = hadUnknownTry || before.some(mayHaveBeenApplied);
  if (isSuccess(last)) return { success: successOf(last.status, isAfterUnknownTry), status: last.status };
  const failure = failureOf(last, hasReasons);
  if (isAfterUnknownTry) return { failure: afterUnknownTry(failure) };
  return { failure: before.some(isRefused) ? afterRefusedTry(failure) : failure };
}

function successOf(status: number, isAfterUnknownTry: boolean): SuccessOutcome {
  if (status === 201) return 'created';
  if (status === 200 || status === 204) return isAfterUnknownTry ? 'saved' : 'updated';
  return 'saved';
}

function failureOf(end: TryEnd, hasReasons: boolean): Failure {
  switch (end.kind) {
    case 'no-token':
      return tokenFailures[end.code];
    case 'fault':
      return end.fault === 'connect' ? failures.unreachable : failures.noClearAnswer;
    case 'answer':
      return failureOfStatus(end.status, hasReasons);
  }
}

const tokenFailures = {
  refused: failures.tokenRefused,
  'too-long': failures.tokenTooLong,
  unavailable: failures.tokenUnavailable,
} as const satisfies Record<string, Failure>;

function failureOfStatus(status: number, hasReasons: boolean): Failure {
  if (status === 401 || status === 403) return failures.accessRefused;
  if (status === 429) return failures.busy;
  if (isClientError(status)) return hasReasons ? failures.refused : failures.refusedSilently;
  return status >= 500 && status < 600 ? failures.noClearAnswer : failures.contractBroken;
}
