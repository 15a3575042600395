import 'server-only';
import type { SuccessOutcome } from '@/lib/schemas/attempt';
import { afterRefusedTry, afterUnknownTry, type Failure, failures } from './failures';
import { isClientError, type TryEnd } from './upstream-try';

/** What a save came to. */
export type Verdict = { success: SuccessOutcome; status: number } | { failure: Failure };

/** What came before the last try of a save. */
export interface TriesBefore {
  /** One of them, in this run or an earlier one, may have been applied. */
  mayBeApplied: boolean;
  /** One of them, in this run, was sent and refused. */
  wasRefused: boolean;
}

/**
 * The outcome of a save by how its last try ended and by what came before.
 *
 * 201 is always `created`. 200 and 204 are `updated`, but `saved` after an unknown try: that one may have
 * created the account (RFC 9110: PUT is idempotent, its answer is not). `hasReasons`: the API named some.
 */
export function judge(end: TryEnd, before: TriesBefore, hasReasons: boolean): Verdict {
  if (end.kind === 'answer' && end.status >= 200 && end.status < 300) {
    return { success: successOf(end.status, before.mayBeApplied), status: end.status };
  }
  const failure = failureOf(end, hasReasons);
  if (before.mayBeApplied) return { failure: afterUnknownTry(failure) };
  return { failure: before.wasRefused ? afterRefusedTry(failure) : failure };
}

function successOf(status: number, isAfterUnknownTry: boolean): SuccessOutcome {
  if (status === 201) return 'created';
  if (status === 200 || status === 204) return isAfterUnknownTry ? 'saved' : 'updated';
  return 'saved';
}

function failureOf(end: TryEnd, hasReasons: boolean): Failure {
  switch (end.kind) {
    case 'no-token':
      return end.refused ? failures.tokenRefused : failures.tokenUnavailable;
    case 'fault':
      return end.fault === 'connect' ? failures.unreachable : failures.noClearAnswer;
    case 'answer':
      return failureOfStatus(end.status, hasReasons);
  }
}

function failureOfStatus(status: number, hasReasons: boolean): Failure {
  if (status === 401 || status === 403) return failures.accessRefused;
  if (status === 429) return failures.busy;
  if (isClientError(status)) return hasReasons ? failures.refused : failures.refusedSilently;
  return status >= 500 && status < 600 ? failures.noClearAnswer : failures.contractBroken;
}
