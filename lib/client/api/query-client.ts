import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './errors';

/** Data read within this time is not read again by itself. A save makes it stale at once. */
const freshMs = 30_000;

/** How often an open page checks whether an unavailable ledger is back. */
export const ledgerPollMs = 5_000;

/**
 * networkMode "always": when offline, a request fails at once and says so, where the default would pause it
 * silently. Nothing is retried or refetched behind the person's back, except what an unavailable ledger could not
 * provide.
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

/** For a query's refetchInterval: again and again, but somebody who was signed out is not asked for any more. */
export function untilSignedOut(everyMs: number, error: Error | null): number | false {
  return error instanceof ProblemError && error.problem.code === 'unauthenticated' ? false : everyMs;
}

/** For a query's refetchInterval: other failures wait for the person. */
export function refetchUntilLedgerIsBack(error: Error | null): number | false {
  return error instanceof ProblemError && error.problem.code === 'ledger-unavailable' ? ledgerPollMs : false;
}
