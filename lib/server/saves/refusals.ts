import 'server-only';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import type { OpenAttemptResult, RunningAttempt, StoredAnswer } from '@/lib/server/ledger/attempt-types';

const running =
  'Nothing more was sent: this save still runs. Wait until it has ended, then look at its outcome.';
const inFlight =
  'Nothing was sent: somebody is saving an account of this name right now. Wait a moment, then save again.';
const keyReused = 'Nothing was sent. This Idempotency-Key belongs to other values: give each save its own.';
const exists =
  'Nothing was sent: an account of this name was sent from here before. Edit that one, or save yours as another account.';
const changed =
  'Nothing was sent: the account was saved again since you opened it. Compare both versions, then save on the newer one.';
const gone =
  'Nothing was sent: the account of that version is not here. Open it again, or save it as a new account.';

/** The attempt to run or the stored answer to give; throws the problem of an attempt that was refused. */
export function attemptOrAnswer(result: OpenAttemptResult): RunningAttempt | StoredAnswer {
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
