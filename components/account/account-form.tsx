'use client';

import { type FormEvent, useState } from 'react';
import { WorkColumn } from '@/components/ui/page/work-column';
import { loadSave, preloadSave } from '@/lib/client/api/load-save';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SaveAnswer } from '@/lib/schemas/save';
import { AccountHeader, type Provenance } from './account-header';
import { preloadDrafts, useDraft } from './draft/use-draft';
import { AccountFields } from './fields/account-fields';
import { usePastedRow } from './fields/use-pasted-row';
import { FormNotes } from './form-notes';
import { loadEditing, preloadEditing } from './load-editing';
import { SaveBar } from './save/save-bar';
import { showNothingToSend } from './save/save-toasts';
import { type AccountSave, useAccountSave } from './save/use-account-save';
import { type AccountFormState, isChanged, useAccountForm } from './use-account-form';

/** Long before Save, so that neither it nor what may be said about it needs a connection then. */
function preload(): void {
  preloadSave();
  preloadEditing();
  preloadDrafts();
}

interface AccountFormProps {
  apiRegion: ApiRegion;
  /** The account to edit, as last sent from here; its name is locked then. null: a new account. */
  known: AccountItem | null;
  initialValues: AccountFormValues;
  /** Where the server sends it; null where the API region is not configured. */
  accountsUrl: string | null;
  /** Why this person cannot save here, or null where they can. */
  readOnlyReason: string | null;
}

/** The form for one account in one API region. */
export function AccountForm(props: AccountFormProps) {
  const { apiRegion, known, initialValues, accountsUrl, readOnlyReason } = props;
  const form = useAccountForm(initialValues);
  const { save, lastSaved } = useSave(apiRegion, form, known);
  const pasted = usePastedRow();
  const readOnly = readOnlyReason !== null;
  const locked = known !== null;
  const draft = useDraft(form, {
    apiRegion,
    accountId: known?.id ?? null,
    version: known === null ? null : (save.known?.version ?? null),
    readOnly,
  });
  const bar = { form, apiRegion, accountsUrl, isNew: !locked, saving: save.saving, wait: save.wait };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (readOnly) return;
    if (locked && !isChanged(form)) showNothingToSend(() => save.submit());
    else save.submit();
  }

  return (
    <form
      noValidate
      className="flex flex-1 flex-col"
      onFocus={preload}
      onPaste={pasted.notice}
      onSubmit={submit}
    >
      <WorkColumn footer={<SaveBar {...bar} disabled={readOnly} />}>
        <AccountHeader
          apiRegion={apiRegion}
          reference={known?.reference ?? null}
          provenance={provenanceOf(lastSaved, known)}
        />
        {draft === null ? null : <draft.Note offer={draft.offer} />}
        <FormNotes apiRegion={apiRegion} form={form} save={save} readOnlyReason={readOnlyReason} />
        {pasted.offer === null ? null : (
          <pasted.offer.PasteOffer form={form} row={pasted.offer.row} onDone={pasted.forget} />
        )}
        <AccountFields apiRegion={apiRegion} form={form} save={save} locked={locked} readOnly={readOnly} />
      </WorkColumn>
      <SignInAgain signIn={save.signIn} />
    </form>
  );
}

/** Saving, and what the last success has left: everybody who shows the account is told of it. */
function useSave(apiRegion: ApiRegion, form: AccountFormState, known: AccountItem | null) {
  const [lastSaved, setLastSaved] = useState<SaveAnswer['account'] | null>(null);
  const save = useAccountSave(apiRegion, form, known, (answer) => {
    setLastSaved(answer.account);
    tellSaved(apiRegion, answer);
  });
  return { save, lastSaved };
}

function SignInAgain({ signIn: { Dialog, goOn, close } }: Pick<AccountSave, 'signIn'>) {
  return Dialog === null ? null : <Dialog onSignedIn={goOn} onClose={close} />;
}

/** Says that an account was saved, and lets the lists beside the form read it anew. */
function tellSaved(apiRegion: ApiRegion, answer: SaveAnswer): void {
  void loadEditing().then(({ showSaved }) => showSaved(apiRegion, answer));
  // Loaded long ago: the save itself came with it.
  void loadSave().then(({ readAgain }) => readAgain(apiRegion, answer.account));
}

function provenanceOf(saved: SaveAnswer['account'] | null, known: AccountItem | null): Provenance | null {
  if (saved?.lastSentAt) return { source: 'sent', by: saved.lastSentBy?.name ?? null, at: saved.lastSentAt };
  if (known === null) return null;
  if (known.source === 'loaded')
    return { source: 'loaded', by: known.loadedBy?.name ?? null, at: known.loadedAt };
  return { source: 'sent', by: known.lastSentBy?.name ?? null, at: known.lastSentAt };
}
