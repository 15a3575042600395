import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './errors';

/** What was read within this time is not read again by itself; a save makes it stale at once. */
const freshMs = 30_000;

/** How often an open page looks whether an unavailable ledger is back. */
export const ledgerPollMs = 5_000;

/**
 * networkMode "always": offline, a request fails at once and says so, where the default would hold it back
 * without a word. Nothing is repeated or fetched again behind the person's back, save what an unavailable
 * ledger could not give.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: freshMs,
        retry: false,
        refetchOnWindowFocus: false,
        refetchInterval: ({ state }) => refetchUntilLedgerIsBack(state.error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** For a query's refetchInterval: any other failure waits for the person. */
export function refetchUntilLedgerIsBack(error: Error | null): number | false {
  return error instanceof ProblemError && error.problem.code === 'ledger-unavailable' ? ledgerPollMs : false;
}
