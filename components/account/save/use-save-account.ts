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
  /** The values when Save was pressed. The person may type others meanwhile. */
  submitted: AccountFormValues;
  intent: SaveIntent;
}

/**
 * What happens when Save is pressed: one request at a time, then a toast, field errors or a question. Nothing
 * here clears what was typed.
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
  // Two clicks in one tick both arrive before React renders the first.
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
    // Whatever the result, the history has one more attempt.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: historiesKey(apiRegion) }),
  });

  const failure = mutation.error === null ? null : toFailure(mutation.error, 'save');

  /** An account without a version was not recorded, so it could not be told apart from a later one. */
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
    // onError reports failures.
    await send().catch(() => undefined);
    isSubmitting.current = false;
  }

  return {
    submit: (intent?: SaveIntent) => void submit(intent),
    isSaving: mutation.isPending,
    /** The form's own check refused the last try. */
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
    /** The person says that this name is a different account: its saves go without the precondition. */
    declareDifferent: () => setDifferentName(normaliseWhiteSpace(form.getValues('reference'))),
  };
}

export type AccountSave = ReturnType<typeof useSaveAccount>;

/**
 * Repeated tries of the same values carry the same Idempotency-Key, so that no try becomes a second save. Other
 * values, or a save after a success, get a new key.
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
