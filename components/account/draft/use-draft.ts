'use client';

import { useEffect, useRef, useState } from 'react';
import { draftPrefixOf } from '@/lib/client/drafts/draft';
import { keepDraft } from '@/lib/client/drafts/draft-keeper';
import { usePerson } from '@/lib/client/person/person';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type AccountFormState, baseOf, isChanged } from '../use-account-form';
import type { DraftOffer } from './draft-note';
import { offerDraft } from './offer-draft';

interface DraftedAccount {
  apiRegion: ApiRegion;
  /** The account's ID; null for a new one. */
  accountId: string | null;
  /** The version being edited; null for a new account. */
  version: number | null;
  readOnly: boolean;
}

/**
 * Keeps what is typed as a draft in this browser, and restores the draft left by an earlier form. Returns what to
 * say about it, or null.
 */
export function useDraft(
  form: AccountFormState,
  { apiRegion, accountId, version, readOnly }: DraftedAccount,
): DraftOffer | null {
  const { id: personId } = usePerson();
  const [offer, setOffer] = useState<DraftOffer | null>(null);
  const versionNow = useRef(version);
  const changed = isChanged(form);

  useEffect(() => {
    versionNow.current = version;
  }, [version]);

  useEffect(() => {
    if (!changed) setOffer((shown) => (shown?.restored ? null : shown));
  }, [changed]);

  useEffect(() => {
    // Web Locks exist only in a secure context.
    if (readOnly || personId === '' || !window.isSecureContext) return;
    const drafted = {
      isChanged: () => isChanged(form),
      read: () => ({ version: versionNow.current, base: baseOf(form), values: form.getValues() }),
      subscribe: (callback: () => void) => form.subscribe({ formState: { values: true }, callback }),
    };
    return keepDraft(draftPrefixOf({ personId, apiRegion, account: accountId ?? 'new' }), drafted, (found) =>
      offerDraft(form, found, versionNow.current, setOffer),
    );
  }, [form, personId, apiRegion, accountId, readOnly]);

  return offer;
}
