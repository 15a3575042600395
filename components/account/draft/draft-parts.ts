import { keepDraft } from '@/lib/client/drafts/draft-keeper';
import { DraftNote } from './draft-note';
import { offerDraft } from './offer-draft';

/** What keeps drafts and offers them back, in one chunk. */
export const draftParts = { keepDraft, offerDraft, Note: DraftNote };
