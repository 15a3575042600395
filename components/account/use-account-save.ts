'use client';

import { type FormEvent, useRef, useState } from 'react';
import { loadFailure, type SaveFailure } from '@/lib/client/load-failure';
import { loadSave } from '@/lib/client/load-save';
import { intentOf, type KnownAccount, type SaveIntent } from '@/lib/client/save-intent';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import {
  type Account,
  type AccountFormValues,
  accountFields,
  toFormValues,
} from '@/lib/schemas/account-fields';
import type { AccountItem } from '@/lib/schemas/account-item';
import { normaliseWhiteSpace } from '@/lib/schemas/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SaveAnswer } from '@/lib/schemas/save';
import type { Refusal } from './error-summary';
import { loadConflictNote } from './load-conflict-note';
import { showFailure } from './save-toasts';
import { type AccountFormState, adopt, rebase } from './use-account-form';
import { useSaveAccount } from './use-save-account';
import { useSignInDialog } from './use-sign-in-dialog';

/** A save that the ledger held back (412): `current` is the account that stands in its way, if it is here. */
export interface Conflict {
  kind: 'account-exists' | 'account-changed';
  current: AccountItem | null;
}

/** A save whose fate is not known, since `sentAt` (ISO 8601 in UTC). */
export interface UnknownSave {
  sentAt: string;
  requestId: string | null;
}

/** Until when nothing can be sent, in milliseconds since the epoch. */
export interface Wait {
  untilMs: number;
  /** What the API would not take yet. */
  values: AccountFormValues;
  /** The API region is paused since then (ISO 8601 in UTC), whatever the values. */
  pausedSince: string | null;
}

/**
 * What happens when Save is pressed: one request at a time, then a toast, errors at their fields, or a
 * question. Nothing here clears what was typed.
 */
export function useAccountSave(
  apiRegion: ApiRegion,
  form: AccountFormState,
  initiallyKnown: KnownAccount | null,
  onSaved: (answer: SaveAnswer) => void,
) {
  const save = useSaveAccount(apiRegion);
  const [known, setKnown] = useState(initiallyKnown);
  const [anotherName, setAnotherName] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [unknown, setUnknown] = useState<UnknownSave | null>(null);
  const [wait, setWait] = useState<Wait | null>(null);
  const signIn = useSignInDialog();
  const submitting = useRef(false);
  const closeLastFailure = useRef<() => void>(() => undefined);

  function succeed(submitted: AccountFormValues, answer: SaveAnswer) {
    const { reference, version } = answer.account;
    rebase(form, submitted, toFormValues(answer.account));
    if (version !== undefined) setKnown({ reference, version });
    onSaved(answer);
  }

  function say(failure: SaveFailure) {
    closeLastFailure.current = showFailure(failure, () => submit());
  }

  /** `submitted` are the values as they stood when Save was pressed: meanwhile others may have been typed. */
  function fail(failure: SaveFailure, submitted: AccountFormValues, sentAt: string, intent?: SaveIntent) {
    const { conflict } = failure;
    if (conflict !== null) {
      loadConflictNote().then(
        () => setConflict(conflict),
        () => say(failure),
      );
      return;
    }
    if (failure.remedy === 'sign-in') {
      return signIn.ask(
        () => submit(undefined, intent),
        () => say(failure),
      );
    }
    const { retryAfterSeconds, pausedSince } = failure;
    if (failure.mayBeSaved) setUnknown({ sentAt, requestId: failure.requestId });
    if (retryAfterSeconds !== null) {
      setWait({ untilMs: Date.now() + retryAfterSeconds * 1000, values: submitted, pausedSince });
    }
    if (failure.errors.length > 0) void showErrors(failure);
    if (failure.errors.length === 0 || failure.remedy !== 'none') {
      say(failure);
    }
  }

  /** Errors are an answer of the server's: what shows them was loaded before it was asked. */
  async function showErrors({ errors, title, detail, requestId }: SaveFailure) {
    const { applyProblemToForm } = await loadSave();
    const others = applyProblemToForm(form, accountFields, errors.map(saidByApi));
    setRefusal({ title, detail, requestId, others });
  }

  async function send(account: Account, intent: SaveIntent) {
    const submitted = form.getValues();
    const sentAt = new Date().toISOString();
    try {
      succeed(submitted, await save.mutateAsync({ account, intent }));
    } catch (error) {
      fail(await failureOf(error), submitted, sentAt, intent);
    }
  }

  /** Two clicks in one tick both come here before React has drawn the first: the ref lets one through. */
  function submit(event?: FormEvent, intent?: SaveIntent) {
    event?.preventDefault();
    if (submitting.current) return;
    submitting.current = true;
    closeLastFailure.current();
    setRefusal(null);
    setConflict(null);
    setUnknown(null);
    setWait(null);
    const run = form.handleSubmit(
      (account) => send(account, intent ?? intentOf(account, known, anotherName)),
      () => setRefusal({ title: null, detail: null, requestId: null, others: [] }),
    );
    run()
      .catch(async (error: unknown) =>
        fail(await failureOf(error), form.getValues(), new Date().toISOString()),
      )
      .finally(() => {
        submitting.current = false;
      });
  }

  /** The person says that this name is another account's: its saves go without the precondition. */
  function declareAnother() {
    setAnotherName(normaliseWhiteSpace(form.getValues('reference')));
  }

  return {
    saving: save.isPending,
    known,
    anotherName,
    declareAnother,
    refusal,
    conflict,
    unknown,
    wait,
    signIn,
    submit,
    saveAsAnother() {
      declareAnother();
      submit(undefined, { kind: 'any' });
    },
    /** Back to what was typed. */
    dropConflict() {
      form.setFocus('reference');
      setConflict(null);
    },
    /** Goes on from the newer version with the values chosen of both; nothing is sent yet. */
    merge(current: AccountItem, values: AccountFormValues) {
      // The button that was pressed goes away, and a reset lets go of the fields until they are drawn again.
      form.setFocus('number');
      adopt(form, toFormValues(current), values);
      setKnown({ reference: current.reference, version: current.version });
      setConflict(null);
    },
  };
}

export type AccountSave = ReturnType<typeof useAccountSave>;

/** Where the code that knows failures could not be loaded, nothing was sent. */
async function failureOf(error: unknown): Promise<SaveFailure> {
  try {
    return (await loadSave()).toSaveFailure(error);
  } catch {
    return loadFailure();
  }
}

function saidByApi({ pointer, detail }: ProblemErrorItem): ProblemErrorItem {
  return { pointer, detail: `The API says: ${detail}` };
}
