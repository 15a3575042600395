'use client';

import { useRef } from 'react';
import { accountFormTexts } from '#messages/account/account-form';
import { loadConflictNote } from '@/components/account/conflict/load-conflict-note';
import type { AccountFormState } from '@/components/account/use-account-form';
import type { SaveFailure } from '@/lib/client/api/load-failure';
import { loadSave } from '@/lib/client/api/load-save';
import type { SaveIntent } from '@/lib/client/api/save-intent';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { type AccountFormValues, accountFields } from '@/lib/schemas/account/account-fields';
import { showFailure } from './save-toasts';
import type { SaveNotes } from './use-save-notes';
import { useSignInDialog } from './use-sign-in-dialog';

/** One try to save. */
export interface Try {
  /** The values as they stood when Save was pressed: meanwhile others may have been typed. */
  submitted: AccountFormValues;
  /** ISO 8601 in UTC. */
  sentAt: string;
  /** Absent where nothing could be sent. */
  intent?: SaveIntent;
}

type SaveAgain = (event?: undefined, intent?: SaveIntent) => void;

/** Tells why a save failed: by a question, a note, errors at the fields, or a toast with what can be done. */
export function useSaveFailures(form: AccountFormState, notes: SaveNotes) {
  const signIn = useSignInDialog();
  const closeLastToast = useRef<() => void>(() => undefined);

  function say(failure: SaveFailure, again: SaveAgain) {
    closeLastToast.current = showFailure(failure, () => again());
  }

  function fail(failure: SaveFailure, { submitted, sentAt, intent }: Try, again: SaveAgain) {
    const { conflict } = failure;
    if (conflict !== null) {
      loadConflictNote().then(
        () => notes.setConflict(conflict),
        () => say(failure, again),
      );
      return;
    }
    if (failure.remedy === 'sign-in') {
      return signIn.ask(
        () => again(undefined, intent),
        () => say(failure, again),
      );
    }
    const { retryAfterSeconds, pausedSince } = failure;
    if (failure.mayBeSaved) notes.setUnknown({ sentAt, requestId: failure.requestId });
    if (retryAfterSeconds !== null) {
      notes.setWait({ untilMs: Date.now() + retryAfterSeconds * 1000, values: submitted, pausedSince });
    }
    if (failure.errors.length > 0) void showErrors(form, notes, failure);
    if (failure.errors.length === 0 || failure.remedy !== 'none') say(failure, again);
  }

  return { signIn, fail, closeLastToast: () => closeLastToast.current() };
}

/** Errors are an answer of the server's: what shows them was loaded before it was asked. */
async function showErrors(form: AccountFormState, notes: SaveNotes, failure: SaveFailure): Promise<void> {
  const { errors, title, detail, requestId } = failure;
  const { applyProblemToForm } = await loadSave();
  const others = applyProblemToForm(form, accountFields, errors.map(saidByApi));
  notes.setRefusal({ title, detail, requestId, others });
}

function saidByApi({ pointer, detail }: ProblemErrorItem): ProblemErrorItem {
  return { pointer, detail: accountFormTexts.failed.apiSays(detail) };
}
