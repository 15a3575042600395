'use client';

import { type FormEvent, useRef, useState } from 'react';
import { type AccountFormState, adopt, rebase } from '@/components/account/use-account-form';
import { loadFailure, type SaveFailure } from '@/lib/client/api/load-failure';
import { loadSave } from '@/lib/client/api/load-save';
import { intentOf, type KnownAccount, type SaveIntent } from '@/lib/client/api/save-intent';
import { type Account, type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import { normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SaveAnswer } from '@/lib/schemas/save';
import { useSaveAccount } from './use-save-account';
import { useSaveFailures } from './use-save-failures';
import { type SaveNotes, useSaveNotes } from './use-save-notes';

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
  const target = useTarget(form, initiallyKnown);
  const notes = useSaveNotes();
  const { signIn, fail, closeLastToast } = useSaveFailures(form, notes);
  const oneAtATime = useOneAtATime();

  async function send(account: Account, intent: SaveIntent, submitted: AccountFormValues) {
    const sentAt = now();
    try {
      const answer = await save.mutateAsync({ account, intent });
      rebase(form, submitted, toFormValues(answer.account));
      target.take(answer.account);
      onSaved(answer);
    } catch (error) {
      fail(await failureOf(error), { submitted, sentAt, intent }, submit);
    }
  }

  function submit(event?: FormEvent, intent?: SaveIntent) {
    event?.preventDefault();
    oneAtATime(() => {
      // The checks may still have to be loaded: what is typed meanwhile is no part of this save.
      const submitted = form.getValues();
      closeLastToast();
      notes.clear();
      const run = form.handleSubmit(
        (account) => send(account, intent ?? target.intentOf(account), submitted),
        () => notes.setRefusal({ title: null, detail: null, requestId: null, others: [] }),
      );
      return run().catch(async (error: unknown) =>
        fail(await failureOf(error), { submitted, sentAt: now() }, submit),
      );
    });
  }

  return {
    ...notes.shown,
    ...target,
    ...answersToConflict(form, notes, target, submit),
    saving: save.isPending,
    signIn,
    submit,
  };
}

export type AccountSave = ReturnType<typeof useAccountSave>;

/** Two clicks in one tick both come before React has drawn the first: the ref lets one through. */
function useOneAtATime(): (run: () => Promise<void>) => void {
  const isRunning = useRef(false);
  return (run) => {
    if (isRunning.current) return;
    isRunning.current = true;
    void run().finally(() => {
      isRunning.current = false;
    });
  };
}

/** The account that the form edits, and the name of which the person says that it is another account's. */
function useTarget(form: AccountFormState, initiallyKnown: KnownAccount | null) {
  const [known, setKnown] = useState(initiallyKnown);
  const [anotherName, setAnotherName] = useState<string | null>(null);
  return {
    known,
    anotherName,
    intentOf: (account: Account) => intentOf(account, known, anotherName),
    /** The saves of this name go without the precondition. */
    declareAnother: () => setAnotherName(normaliseWhiteSpace(form.getValues('reference'))),
    /** An account without a version was not recorded: it cannot be told from a later one. */
    take({ reference, version }: { reference: string; version?: number | undefined }) {
      if (version !== undefined) setKnown({ reference, version });
    },
  };
}

type Target = ReturnType<typeof useTarget>;

function answersToConflict(
  form: AccountFormState,
  { setConflict }: SaveNotes,
  target: Target,
  submit: (event: undefined, intent: SaveIntent) => void,
) {
  return {
    saveAsAnother() {
      target.declareAnother();
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
      target.take(current);
      setConflict(null);
    },
  };
}

function now(): string {
  return new Date().toISOString();
}

/** Where the code that knows failures could not be loaded, nothing was sent. */
async function failureOf(error: unknown): Promise<SaveFailure> {
  try {
    return (await loadSave()).toSaveFailure(error);
  } catch {
    return loadFailure();
  }
}
