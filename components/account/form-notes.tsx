'use client';

import { Suspense } from 'react';
import { accountFormTexts } from '#messages/account/account-form';
import { lazyPart } from '@/components/ui/lazy-part';
import { Note } from '@/components/ui/note';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { loadEditing } from './load-editing';
import type { AccountSave } from './save/use-account-save';
import type { AccountFormState } from './use-account-form';

const SaveNotes = lazyPart(async () => (await loadEditing()).SaveNotes);

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
