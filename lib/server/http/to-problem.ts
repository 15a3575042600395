import 'server-only';
import type { Logger } from 'pino';
import { refusalTexts } from '#messages/api/refusals';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { ProblemResponseError } from './problem-response';
import { ClientGoneError } from './read-bytes';

const ledgerUnavailable = new ProblemResponseError('ledger-unavailable', {
  detail: refusalTexts.ledgerUnavailable,
  outcome: 'not_sent',
});

/** RFC 9112, section 8: for an incomplete request. Nobody hears it. */
const incomplete = new ProblemResponseError('malformed-json', { detail: refusalTexts.malformedJson });

/** The problem that answers whatever was thrown. What is no problem by itself is logged with its cause. */
export function toProblem(error: unknown, log: Logger): ProblemResponseError {
  if (error instanceof ProblemResponseError) return error;
  if (error instanceof LedgerUnavailableError) {
    log.error({ err: error.cause }, 'the ledger is unavailable');
    return ledgerUnavailable;
  }
  if (error instanceof ClientGoneError) {
    log.info('the client went away before its body was whole');
    return incomplete;
  }
  log.error({ err: error }, 'a request failed inside Account Desk');
  return new ProblemResponseError('internal', { detail: refusalTexts.internal });
}
