import 'server-only';
import type { ProblemCode } from '@/lib/problem/problem-codes';
import type { Outcome } from '@/lib/schemas/attempt';

export interface Failure {
  code: ProblemCode;
  outcome: Extract<Outcome, 'rejected' | 'not_sent' | 'unknown'>;
  /** For the person: what happened, was it sent, what to do next. Fixed, so that it can leak nothing. */
  detail: string;
}

/** Every way in which a save can fail, with its problem code, its outcome and its sentence. */
export const failures = {
  notConfigured: {
    code: 'api-region-not-configured',
    outcome: 'not_sent',
    detail:
      'Nothing was sent: this API region has no credential here. Choose another API region, or ask an administrator to set it up.',
  },
  paused: {
    code: 'api-region-paused',
    outcome: 'not_sent',
    detail:
      'Nothing was sent: the accounts API of this region gave no answer many times in a row, so saves to it are paused. Save again when the pause is over.',
  },
  tokenUnavailable: {
    code: 'token-unavailable',
    outcome: 'not_sent',
    detail:
      'Nothing was sent: the accounts API’s token service gave no access token. Save again in a moment.',
  },
  tokenRefused: {
    code: 'api-refused-credentials',
    outcome: 'not_sent',
    detail:
      'Nothing was sent: the accounts API’s token service refused the credential of this API region. Ask an administrator to check it, then save again.',
  },
  unreachable: {
    code: 'api-unreachable',
    outcome: 'not_sent',
    detail: 'Nothing was sent: the accounts API could not be reached. Save again in a moment.',
  },
  accessRefused: {
    code: 'api-refused-credentials',
    outcome: 'rejected',
    detail:
      'The account was sent, but the accounts API refused the credential of this API region. Nothing was changed. Ask an administrator to check it, then save again.',
  },
  refused: {
    code: 'rejected-by-api',
    outcome: 'rejected',
    detail:
      'The account was sent, and the accounts API refused it. Nothing was changed. Change what it names, then save again.',
  },
  refusedSilently: {
    code: 'rejected-by-api',
    outcome: 'rejected',
    detail:
      'The account was sent, and the accounts API refused it without a reason. Nothing was changed. Check the values, then save again.',
  },
  busy: {
    code: 'api-busy',
    outcome: 'rejected',
    detail:
      'The account was sent, but the accounts API is busy and did not take it. Nothing was changed. Save again later.',
  },
  contractBroken: {
    code: 'api-contract-broken',
    outcome: 'unknown',
    detail:
      'The account was sent, but the accounts API answered in a way that its contract does not know, so whether it was saved is not known. Ask an administrator to check the address of this API region.',
  },
  noClearAnswer: {
    code: 'outcome-unknown',
    outcome: 'unknown',
    detail:
      'The account was sent, but no clear answer came back, so whether it was saved is not known. Save the same values again, or look in CustomerGauge under Data > Rest APIs.',
  },
  refusedAfterUnknown: {
    code: 'outcome-unknown',
    outcome: 'unknown',
    detail:
      'The account was sent more than once. The accounts API refused the last try, but an earlier one may have been saved. Look in CustomerGauge under Data > Rest APIs, then save again.',
  },
  notSentAfterUnknown: {
    code: 'outcome-unknown',
    outcome: 'unknown',
    detail:
      'This time nothing was sent, but an earlier try may have been saved. Save the same values again in a moment, or look in CustomerGauge under Data > Rest APIs.',
  },
} as const satisfies Record<string, Failure>;

/**
 * The failure as it stands where an earlier try may have been applied: a refusal or a call that was never
 * made says nothing about that try, so the outcome stays unknown.
 */
export function afterUnknownTry(failure: Failure): Failure {
  if (failure.outcome === 'unknown') return failure;
  return failure.outcome === 'rejected' ? failures.refusedAfterUnknown : failures.notSentAfterUnknown;
}

/**
 * The failure as it stands where an earlier try of this save was refused (401, 429) and the next one could
 * not be made: something was sent, and nothing was changed.
 */
export function afterRefusedTry(failure: Failure): Failure {
  if (failure.outcome !== 'not_sent') return failure;
  const detail =
    'The account was sent, but the accounts API did not take it, and a further try could not be made. Nothing was changed. Save again in a moment.';
  return { ...failure, outcome: 'rejected', detail };
}
