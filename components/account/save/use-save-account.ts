'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toFailure } from '@/lib/client/api/failures';
import { accountsKey, historiesKey } from '@/lib/client/api/query-keys';
import { requestSave } from '@/lib/client/api/request-save';
import { intentOf, type KnownAccount, type SaveIntent } from '@/lib/client/api/save-intent';
import { type Account, type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import { normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SavedAccount } from '@/lib/schemas/save';
import { type AccountFormState, rebase, syncFromInputs } from '../use-account-form';
import { showErrors } from './show-errors';
import { showFailure, showSaved } from './toasts';

/** One press of Save. */
interface Save {
  account: Account;
  /** The values as they stood when Save was pressed: meanwhile others may be typed. */
  submitted: AccountFormValues;
  intent: SaveIntent;
}

/**
 * What happens when Save is pressed: one request at a time, then a toast, errors at their fields, or a question.
 * Nothing here clears what was typed.
 */
export function useSaveAccount(
  apiRegion: ApiRegion,
  form: AccountFormState,
  initiallyKnown: KnownAccount | null,
) {
  const queryClient = useQueryClient();
  const [known, setKnown] = useState(initiallyKnown);
  const [differentName, setDifferentName] = useState<string | null>(null);
  const [saved, setSaved] = useState<SavedAccount | null>(null);
  const [isInvalid, setInvalid] = useState(false);
  const idempotencyKeys = useIdempotencyKeys();
  const closeToast = useRef(() => {});
  // Two clicks in one tick both come before React has drawn the first.
  const isSubmitting = useRef(false);

  const mutation = useMutation({
    mutationFn: ({ account, intent }: Save) =>
      requestSave({ apiRegion, account, intent, idempotencyKey: idempotencyKeys.of(account) }),
    onSuccess(answer, { submitted }) {
      idempotencyKeys.forget();
      rebase(form, submitted, toFormValues(answer.account));
      setSaved(answer.account);
      rememberSaved(answer.account);
      showSaved(apiRegion, answer);
      void queryClient.invalidateQueries({ queryKey: accountsKey(apiRegion) });
    },
    onError(error) {
      const failure = toFailure(error, 'save');
      showErrors(form, failure);
      closeToast.current = showFailure(failure, () => submit());
    },
    // Whatever became of it, it is an attempt more in the history.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: historiesKey(apiRegion) }),
  });

  const failure = mutation.error === null ? null : toFailure(mutation.error, 'save');

  /** An account without a version was not recorded: it cannot be told from a later one. */
  function rememberSaved({ reference, version }: { reference: string; version?: number | undefined }) {
    if (version !== undefined) setKnown({ reference, version });
  }

  async function submit(intent?: SaveIntent) {
    if (isSubmitting.current) return;
    isSubmitting.current = true;
    closeToast.current();
    mutation.reset();
    setInvalid(false);
    syncFromInputs(form);
    const submitted = form.getValues();
    const send = form.handleSubmit(
      (account) =>
        mutation.mutateAsync({
          account,
          submitted,
          intent: intent ?? intentOf(account, known, differentName),
        }),
      () => setInvalid(true),
    );
    // A failure is told by onError.
    await send().catch(() => undefined);
    isSubmitting.current = false;
  }

  return {
    submit: (intent?: SaveIntent) => void submit(intent),
    isSaving: mutation.isPending,
    /** The form's own check has refused the last try. */
    isInvalid,
    /** Why the last try failed, until the next one. */
    failure,
    failed: mutation.variables,
    /** Milliseconds since the epoch. */
    sentAtMs: mutation.submittedAt,
    forgetFailure: mutation.reset,
    saved,
    known,
    rememberSaved,
    differentName,
    /** The person says that the name is another account's: its saves go without the precondition. */
    declareDifferent: () => setDifferentName(normaliseWhiteSpace(form.getValues('reference'))),
  };
}

export type AccountSave = ReturnType<typeof useSaveAccount>;

/**
 * A repeated try of the same values carries the same Idempotency-Key, so that no try can become a second save;
 * other values, or a save after a success, get a key of their own.
 */
function useIdempotencyKeys() {
  const last = useRef<{ values: string; key: string } | null>(null);
  return {
    of(account: Account): string {
      const values = JSON.stringify(account);
      if (last.current?.values !== values) last.current = { values, key: crypto.randomUUID() };
      return last.current.key;
    },
    forget() {
      last.current = null;
    },
  };
}
