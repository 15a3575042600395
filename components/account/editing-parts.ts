import { nearMatchesQuery } from '@/lib/client/account-advice';
import { pageQueryClient } from '@/lib/client/query-client';
import { NearMatchesLine, NearMatchesNote } from './near-matches';
import { SaveNotes } from './save-notes';
import { showSaved } from './success-toast';
import { SuggestionList } from './suggestion-list';

/** The advice on what is typed, and what is said after a save, in one chunk: both come with the first focus. */
export const editingParts = {
  NearMatchesLine,
  NearMatchesNote,
  SaveNotes,
  SuggestionList,
  nearMatchesQuery,
  pageQueryClient,
  showSaved,
};
