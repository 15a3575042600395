'use client';

import { useWatch } from 'react-hook-form';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { ConflictNote } from '../conflict/conflict-note';
import { type AccountFormState, adopt, baseOf } from '../use-account-form';
import { ErrorSummary } from './error-summary';
import { SignInDialog } from './sign-in-dialog';
import { UnknownNote } from './unknown-note';
import type { AccountSave } from './use-save-account';

interface SaveNotesProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  save: AccountSave;
}

/** The result of the last try, unless it succeeded. */
export function SaveNotes({ apiRegion, form, save }: SaveNotesProps) {
  const { failure, failed, sentAtMs, isInvalid } = save;
  if (isInvalid) return <ErrorSummary form={form} failure={null} />;
  if (failure === null) return null;
  return (
    <>
      {failure.mayBeSaved ? (
        <UnknownNote
          apiRegion={apiRegion}
          failure={failure}
          sentAtMs={sentAtMs}
          onSendAgain={() => save.submit()}
        />
      ) : null}
      {failure.conflict === null ? null : <Conflict apiRegion={apiRegion} form={form} save={save} />}
      {failure.errors.length === 0 ? null : <ErrorSummary form={form} failure={failure} />}
      {failure.remedy === 'sign-in' ? (
        <SignInDialog onSignedIn={() => save.submit(failed?.intent)} onClose={save.forgetFailure} />
      ) : null}
    </>
  );
}

function Conflict({ apiRegion, form, save }: SaveNotesProps) {
  // As typed now, not as when Save was pressed, so that choosing between two versions loses nothing.
  const typed = toFormValues(useWatch({ control: form.control }));
  const { failure, forgetFailure } = save;
  if (failure?.conflict == null) return null;
  return (
    <ConflictNote
      apiRegion={apiRegion}
      conflict={failure.conflict}
      base={baseOf(form)}
      mine={typed}
      onDifferent={() => {
        save.declareDifferent();
        save.submit({ kind: 'any' });
      }}
      onBack={() => {
        form.setFocus('reference');
        forgetFailure();
      }}
      onMerged={(current, values) => {
        // The pressed button disappears, and a reset unregisters the fields until the next render.
        form.setFocus('number');
        adopt(form, toFormValues(current), values);
        save.rememberSaved(current);
        forgetFailure();
      }}
    />
  );
}
