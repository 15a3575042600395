import { failureTexts } from '#messages/api/failures';
import { loadFailure, offline, type SaveFailure, type SaveRemedy, unanswered } from './load-failure';
import { NotLoadedError, OfflineError, ProblemError } from './problem-error';

/** Codes after which the same save may go through, or its fate be learned, by sending it again. */
const remedies: readonly (readonly [code: string, remedy: SaveRemedy])[] = [
  ['unauthenticated', 'sign-in'],
  ['save-in-flight', 'retry'],
  ['too-many-requests', 'retry'],
  ['api-busy', 'retry'],
  ['internal', 'retry'],
  ['token-unavailable', 'retry'],
  ['api-unreachable', 'retry'],
  ['ledger-unavailable', 'retry'],
  ['api-region-paused', 'retry'],
  ['outcome-unknown', 'retry'],
];

/** Turns whatever a save threw into one failure for the page. */
export function toSaveFailure(error: unknown): SaveFailure {
  if (error instanceof ProblemError) return fromProblem(error);
  if (error instanceof OfflineError) return offline;
  if (error instanceof NotLoadedError) return loadFailure();
  return noAnswer;
}

function fromProblem({ problem, current }: ProblemError): SaveFailure {
  const remedy = remedies.find(([code]) => code === problem.code)?.[1] ?? 'none';
  return {
    title: problem.title,
    detail: problem.detail,
    requestId: problem.requestId,
    remedy,
    errors: problem.errors ?? [],
    mayBeSaved: problem.outcome === 'unknown',
    retryAfterSeconds: problem.retryAfterSeconds ?? null,
    pausedSince: problem.pausedSince ?? null,
    conflict: isConflict(problem.code) ? { kind: problem.code, current } : null,
  };
}

function isConflict(code: string): code is 'account-exists' | 'account-changed' {
  return code === 'account-exists' || code === 'account-changed';
}

const noAnswer: SaveFailure = {
  ...unanswered,
  mayBeSaved: true,
  title: failureTexts.noAnswer,
  detail: failureTexts.save.noAnswer,
};
