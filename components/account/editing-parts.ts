import { nearMatchesQuery } from '@/lib/client/api/account-advice';
import { pageQueryClient } from '@/lib/client/api/query-client';
import { NearMatchesLine, NearMatchesNote } from './fields/near-matches';
import { SuggestionList } from './fields/suggestion-list';
import { SaveNotes } from './save/save-notes';
import { showSaved } from './save/success-toast';

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
