'use client';

import { Suspense } from 'react';
import { useWatch } from 'react-hook-form';
import { loadConflictNote } from '@/components/account/conflict/load-conflict-note';
import type { AccountFormState } from '@/components/account/use-account-form';
import { lazyPart } from '@/components/ui/lazy-part';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { ErrorSummary } from './error-summary';
import { UnknownNote } from './unknown-note';
import type { AccountSave } from './use-account-save';

const ConflictNote = lazyPart(loadConflictNote);

interface SaveNotesProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  save: AccountSave;
}

/** What became of the last try, as long as it did not go through. */
export function SaveNotes({ apiRegion, form, save }: SaveNotesProps) {
  // As typed now, not as typed when Save was pressed: the choice between two versions must lose nothing.
  const typed = toFormValues(useWatch({ control: form.control }));
  return (
    <>
      {save.unknown === null ? null : (
        <UnknownNote apiRegion={apiRegion} unknown={save.unknown} onSendAgain={() => save.submit()} />
      )}
      {save.conflict === null ? null : (
        <Suspense fallback={null}>
          <ConflictNote
            apiRegion={apiRegion}
            conflict={save.conflict}
            base={toFormValues(form.formState.defaultValues ?? {})}
            mine={typed}
            onAnother={save.saveAsAnother}
            onBack={save.dropConflict}
            onMerged={save.merge}
          />
        </Suspense>
      )}
      {save.refusal === null ? null : <ErrorSummary form={form} refusal={save.refusal} />}
    </>
  );
}
