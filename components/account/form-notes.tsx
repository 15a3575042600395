'use client';

import { Suspense } from 'react';
import { accountFormTexts } from '#messages/account-form';
import { lazyPart } from '@/components/ui/lazy-part';
import { Note } from '@/components/ui/note';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountFormState } from './use-account-form';
import type { AccountSave } from './use-account-save';

const loadSaveNotes = async () => (await import('./save-notes')).SaveNotes;
const SaveNotes = lazyPart(loadSaveNotes);

/** Begins to load what may have to be said of a save, before it is made. */
export function preloadSaveNotes(): void {
  loadSaveNotes().catch(() => undefined);
}

interface FormNotesProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  save: AccountSave;
  readOnlyReason: string | null;
}

/** What there is to know before the fields: why nothing can be saved, and what became of the last try. */
export function FormNotes({ apiRegion, form, save, readOnlyReason }: FormNotesProps) {
  const failed = save.unknown !== null || save.conflict !== null || save.refusal !== null;
  return (
    <>
      {readOnlyReason === null ? null : (
        <Note kind="warn" heading={accountFormTexts.readOnly}>
          {readOnlyReason}
        </Note>
      )}
      {failed ? (
        <Suspense fallback={null}>
          <SaveNotes apiRegion={apiRegion} form={form} save={save} />
        </Suspense>
      ) : null}
    </>
  );
}
