import 'server-only';
import type { Logger } from 'pino';
import { refusalTexts } from '#messages/api/refusals';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { ProblemResponseError } from './problem-response';

const ledgerUnavailable = new ProblemResponseError('ledger-unavailable', {
  detail: refusalTexts.ledgerUnavailable,
  outcome: 'not_sent',
});

/** The problem that answers whatever was thrown. What is no problem by itself is logged with its cause. */
export function toProblem(error: unknown, log: Logger): ProblemResponseError {
  if (error instanceof ProblemResponseError) return error;
  if (error instanceof LedgerUnavailableError) {
    log.error({ err: error.cause }, 'the ledger is unavailable');
    return ledgerUnavailable;
  }
  log.error({ err: error }, 'a request failed inside Account Desk');
  return new ProblemResponseError('internal', { detail: refusalTexts.internal });
}
