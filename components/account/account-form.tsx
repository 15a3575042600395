'use client';

import type { FormEvent } from 'react';
import { accountFormTexts } from '#messages/account/account-form';
import { FailureNote } from '@/components/ui/failure-note';
import { late } from '@/components/ui/late';
import { Note } from '@/components/ui/note';
import { WorkColumn } from '@/components/ui/page/work-column';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SavedAccount } from '@/lib/schemas/save';
import { AccountHeader, type Provenance } from './account-header';
import { useDraft } from './draft/use-draft';
import { AccountFields } from './fields/account-fields';
import { usePastedRow } from './fields/use-pasted-row';
import { SaveBar } from './save/save-bar';
import { showNothingToSend } from './save/toasts';
import { type AccountSave, useSaveAccount } from './save/use-save-account';
import { isChanged, useAccountForm } from './use-account-form';

const DraftNote = late(async () => (await import('./draft/draft-note')).DraftNote);
const SaveNotes = late(async () => (await import('./save/save-notes')).SaveNotes, BareFailure);
const PasteOffer = late(async () => (await import('./fields/paste-offer')).PasteOffer);

interface AccountFormProps {
  apiRegion: ApiRegion;
  /** The account to edit, as last sent from here; its name is then locked. null: a new account. */
  known: AccountItem | null;
  initialValues: AccountFormValues;
  /** The URL the server sends to; null if the API region is not configured. */
  accountsUrl: string | null;
  /** Why this person cannot save here, or null if they can. */
  readOnlyReason: string | null;
}

/** The form for one account in one API region. */
export function AccountForm(props: AccountFormProps) {
  const { apiRegion, known, initialValues, accountsUrl, readOnlyReason } = props;
  const form = useAccountForm(initialValues);
  const save = useSaveAccount(apiRegion, form, known);
  const pasted = usePastedRow();
  const readOnly = readOnlyReason !== null;
  const locked = known !== null;
  const draft = useDraft(form, {
    apiRegion,
    accountId: known?.id ?? null,
    version: known === null ? null : (save.known?.version ?? null),
    readOnly,
  });
  const bar = { form, apiRegion, accountsUrl, isNew: !locked, saving: save.isSaving };
  const waiting = { wait: save.failure?.wait ?? null, failed: save.failed?.submitted };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (readOnly) return;
    if (locked && !isChanged(form)) showNothingToSend(() => save.submit());
    else save.submit();
  }

  return (
    <form noValidate className="flex flex-1 flex-col" onPaste={pasted.notice} onSubmit={submit}>
      <WorkColumn footer={<SaveBar {...bar} {...waiting} disabled={readOnly} />}>
        <AccountHeader
          apiRegion={apiRegion}
          reference={known?.reference ?? null}
          provenance={provenanceOf(save.saved, known)}
        />
        {draft === null ? null : <DraftNote offer={draft} />}
        {readOnlyReason === null ? null : (
          <Note kind="warn" heading={accountFormTexts.readOnly}>
            {readOnlyReason}
          </Note>
        )}
        {save.isInvalid || save.failure !== null ? (
          <SaveNotes apiRegion={apiRegion} form={form} save={save} />
        ) : null}
        {pasted.row === null ? null : <PasteOffer form={form} row={pasted.row} onDone={pasted.forget} />}
        <AccountFields apiRegion={apiRegion} form={form} save={save} locked={locked} readOnly={readOnly} />
      </WorkColumn>
    </form>
  );
}

/**
 * The result of a failed save is always shown. If the code of its notes could not be fetched, it is shown in the
 * server's words only.
 */
function BareFailure({ save }: { save: AccountSave }) {
  return save.failure === null ? null : <FailureNote failure={save.failure} />;
}

function provenanceOf(saved: SavedAccount | null, known: AccountItem | null): Provenance | null {
  if (saved?.lastSentAt) return { source: 'sent', by: saved.lastSentBy?.name ?? null, at: saved.lastSentAt };
  if (known === null) return null;
  if (known.source === 'loaded')
    return { source: 'loaded', by: known.loadedBy?.name ?? null, at: known.loadedAt };
  return { source: 'sent', by: known.lastSentBy?.name ?? null, at: known.lastSentAt };
}
