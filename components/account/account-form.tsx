'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { WorkColumn } from '@/components/ui/work-column';
import { leaveBy } from '@/lib/client/leave-guard';
import { loadSave, preloadSave } from '@/lib/client/load-save';
import type { AccountFormValues } from '@/lib/schemas/account-fields';
import type { AccountItem } from '@/lib/schemas/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SaveAnswer } from '@/lib/schemas/save';
import { AccountFields } from './account-fields';
import { AccountHeader, type Provenance } from './account-header';
import { FormNotes, preloadSaveNotes } from './form-notes';
import { SaveBar } from './save-bar';
import { showNothingToSend } from './save-toasts';
import { isChanged, useAccountForm } from './use-account-form';
import { useAccountSave } from './use-account-save';
import { preloadDrafts, useDraft } from './use-draft';
import { usePastedRow } from './use-pasted-row';

const loadSuccessToast = () => import('./success-toast');

/** Long before Save, so that neither it nor what may be said about it needs a connection then. */
function preload(): void {
  preloadSave();
  preloadSaveNotes();
  loadSuccessToast().catch(() => undefined);
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
  const tellSaved = useTellSaved(apiRegion);
  const form = useAccountForm(initialValues);
  const [lastSaved, setLastSaved] = useState<SaveAnswer['account'] | null>(null);
  const save = useAccountSave(apiRegion, form, known, (answer) => {
    setLastSaved(answer.account);
    tellSaved(answer);
  });
  const pasted = usePastedRow();
  const readOnly = readOnlyReason !== null;
  const locked = known !== null;
  const draft = useDraft(form, {
    apiRegion,
    accountId: known?.id ?? null,
    version: known === null ? null : (save.known?.version ?? null),
    readOnly,
  });
  const { Dialog: SignInDialog } = save.signIn;

  return (
    <form
      noValidate
      className="flex flex-1 flex-col"
      onFocus={preload}
      onPaste={pasted.notice}
      onSubmit={(event) => {
        event.preventDefault();
        if (readOnly) return;
        if (locked && !isChanged(form)) showNothingToSend(() => save.submit());
        else save.submit();
      }}
    >
      <WorkColumn
        footer={
          <SaveBar
            form={form}
            apiRegion={apiRegion}
            accountsUrl={accountsUrl}
            isNew={!locked}
            saving={save.saving}
            disabled={readOnly}
            wait={save.wait}
          />
        }
      >
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
      {SignInDialog === null ? null : (
        <SignInDialog onSignedIn={save.signIn.goOn} onClose={save.signIn.close} />
      )}
    </form>
  );
}

/** Says that an account was saved, and lets the lists beside the form read it anew. */
function useTellSaved(apiRegion: ApiRegion): (answer: SaveAnswer) => void {
  const router = useRouter();
  return (answer) => {
    void loadSuccessToast().then(({ showSaved }) =>
      showSaved(apiRegion, answer, (path) => leaveBy({ kind: 'page', go: () => router.push(path) })),
    );
    // Loaded long ago: the save itself came with it.
    void loadSave().then(({ readAgain }) => readAgain(apiRegion, answer.account.id));
  };
}

function provenanceOf(saved: SaveAnswer['account'] | null, known: AccountItem | null): Provenance | null {
  if (saved?.lastSentAt) return { source: 'sent', by: saved.lastSentBy?.name ?? null, at: saved.lastSentAt };
  if (known === null) return null;
  if (known.source === 'loaded')
    return { source: 'loaded', by: known.loadedBy?.name ?? null, at: known.loadedAt };
  return { source: 'sent', by: known.lastSentBy?.name ?? null, at: known.lastSentAt };
}
