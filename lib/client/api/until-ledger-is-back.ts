import { ProblemError } from './problem-error';

/** How often an open page looks whether an unavailable ledger is back. */
export const ledgerLookMs = 5_000;

/**
 * For a query's refetchInterval: what an unavailable ledger could not give is read again by itself. Any other
 * failure waits for the person.
 */
export function untilLedgerIsBack(error: Error | null): number | false {
  return error instanceof ProblemError && error.problem.code === 'ledger-unavailable' ? ledgerLookMs : false;
}
