import { nearMatchesQuery } from '@/lib/client/account-advice';
import { pageQueryClient } from '@/lib/client/query-client';
import { NearMatchesLine, NearMatchesNote } from './near-matches';
import { SuggestionList } from './suggestion-list';

/** What advises on what is typed, in one chunk: each of its own would bring its own copy of what reads them. */
export const adviceParts = {
  NearMatchesLine,
  NearMatchesNote,
  SuggestionList,
  nearMatchesQuery,
  pageQueryClient,
};
