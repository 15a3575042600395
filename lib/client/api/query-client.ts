import { QueryClient } from '@tanstack/react-query';
import { untilLedgerIsBack } from './until-ledger-is-back';

let ofThisPage: QueryClient | undefined;

/**
 * What react-query remembers: one for the whole page, and on the server a new one for each rendering. Forms
 * reach it by a dynamic import: its code comes with the lists, not before the first input.
 */
export function pageQueryClient(): QueryClient {
  if (typeof window === 'undefined') return newQueryClient();
  ofThisPage ??= newQueryClient();
  return ofThisPage;
}

/**
 * networkMode "always": offline, a request fails at once and says so, where the default would hold it back
 * without a word. Nothing is repeated or fetched again behind the person's back, save what an unavailable
 * ledger could not give.
 */
function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchInterval: ({ state }) => untilLedgerIsBack(state.error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
