import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import type { SaveAnswer } from '@/lib/schemas/save';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import type { OpenAttemptResult, RunningAttempt } from '@/lib/server/ledger/attempts/attempt-types';

const { running, inFlight, keyReused, exists, changed, gone } = refusalTexts.save;

/** The attempt to run or the stored answer. Throws the problem if the attempt was refused. */
export function attemptOrAnswer(result: OpenAttemptResult): RunningAttempt | SaveAnswer {
  switch (result.kind) {
    case 'opened':
    case 'resumed':
      return result.attempt;
    case 'replayed':
      return result.answer;
    case 'running':
      throw new ProblemResponseError('save-in-flight', { detail: running });
    case 'in-flight':
      throw new ProblemResponseError('save-in-flight', { detail: inFlight, outcome: 'not_sent' });
    case 'key-reused':
      throw new ProblemResponseError('idempotency-key-reused', { detail: keyReused, outcome: 'not_sent' });
    case 'exists':
      throw new ProblemResponseError('account-exists', {
        detail: exists,
        outcome: 'not_sent',
        current: result.current,
      });
    case 'changed':
      throw new ProblemResponseError('account-changed', {
        detail: result.current === null ? gone : changed,
        outcome: 'not_sent',
        current: result.current,
      });
  }
}
