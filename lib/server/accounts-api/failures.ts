import 'server-only';
import { saveFailureTexts } from '#messages/account/save-failures';
import type { ProblemCode } from '@/lib/problem/problem-codes';
import type { Outcome } from '@/lib/schemas/attempt';

export interface Failure {
  code: ProblemCode;
  outcome: Extract<Outcome, 'rejected' | 'not_sent' | 'unknown'>;
  /**
   * For the person: what happened, whether anything was sent, what to do next. A fixed sentence, so that it can
   * leak nothing.
   */
  detail: string;
}

/** Every way in which a save can fail, with its problem code, outcome and sentence. */
export const failures = {
  notConfigured: {
    code: 'api-region-not-configured',
    outcome: 'not_sent',
    detail: saveFailureTexts.notConfigured,
  },
  paused: { code: 'api-region-paused', outcome: 'not_sent', detail: saveFailureTexts.paused },
  tokenUnavailable: {
    code: 'token-unavailable',
    outcome: 'not_sent',
    detail: saveFailureTexts.tokenUnavailable,
  },
  tokenTooLong: {
    code: 'token-unavailable',
    outcome: 'not_sent',
    detail: saveFailureTexts.tokenTooLong,
  },
  tokenRefused: {
    code: 'api-refused-credentials',
    outcome: 'not_sent',
    detail: saveFailureTexts.tokenRefused,
  },
  unreachable: { code: 'api-unreachable', outcome: 'not_sent', detail: saveFailureTexts.unreachable },
  accessRefused: {
    code: 'api-refused-credentials',
    outcome: 'rejected',
    detail: saveFailureTexts.accessRefused,
  },
  refused: { code: 'rejected-by-api', outcome: 'rejected', detail: saveFailureTexts.refused },
  refusedSilently: { code: 'rejected-by-api', outcome: 'rejected', detail: saveFailureTexts.refusedSilently },
  busy: { code: 'api-busy', outcome: 'rejected', detail: saveFailureTexts.busy },
  contractBroken: {
    code: 'api-contract-broken',
    outcome: 'unknown',
    detail: saveFailureTexts.contractBroken,
  },
  noClearAnswer: { code: 'outcome-unknown', outcome: 'unknown', detail: saveFailureTexts.noClearAnswer },
  refusedAfterUnknown: {
    code: 'outcome-unknown',
    outcome: 'unknown',
    detail: saveFailureTexts.refusedAfterUnknown,
  },
  notSentAfterUnknown: {
    code: 'outcome-unknown',
    outcome: 'unknown',
    detail: saveFailureTexts.notSentAfterUnknown,
  },
} as const satisfies Record<string, Failure>;

/**
 * The failure if an earlier try may have been applied: a refusal, or a call that was never made, says nothing
 * about that try, so the outcome stays unknown.
 */
export function afterUnknownTry(failure: Failure): Failure {
  if (failure.outcome === 'unknown') return failure;
  return failure.outcome === 'rejected' ? failures.refusedAfterUnknown : failures.notSentAfterUnknown;
}

/**
 * The failure if an earlier try of this save was refused (401, 429) and the next one could not be made: something
 * was sent, and nothing was changed.
 */
export function afterRefusedTry(failure: Failure): Failure {
  if (failure.outcome !== 'not_sent') return failure;
  return { ...failure, outcome: 'rejected', detail: saveFailureTexts.notTakenThenStopped };
}
