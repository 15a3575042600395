'use client';

import { useEffect, useRef, useState } from 'react';
import { type AccountFormState, baseOf, isChanged } from '@/components/account/use-account-form';
import { draftKeys, draftPrefixOf, writeDraft } from '@/lib/client/drafts/draft';
import { isGoingAlong } from '@/lib/client/leaving/unsaved-form';
import { usePerson } from '@/lib/client/person/person';
import { startWithoutInput } from '@/lib/client/shortcuts/first-input';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { DraftNote, DraftOffer } from './draft-note';

const loadDrafts = async () => (await import('./draft-parts')).draftParts;

/** Begins to load what keeps drafts; the form goes on without where that is not possible. */
export function preloadDrafts(): void {
  loadDrafts().catch(() => undefined);
}

interface DraftedAccount {
  apiRegion: ApiRegion;
  /** The account's id; null for a new one. */
  accountId: string | null;
  /** The version that is edited; null for a new account. */
  version: number | null;
  readOnly: boolean;
}

/**
 * Keeps what is typed as a draft in this browser, and restores the draft that an earlier form left. Gives what
 * there is to say about it, or null. Nothing of it is loaded before there is a draft or something typed.
 */
export function useDraft(
  form: AccountFormState,
  { apiRegion, accountId, version, readOnly }: DraftedAccount,
) {
  const { id: personId } = usePerson();
  const [note, setNote] = useState<{ Note: typeof DraftNote; offer: DraftOffer } | null>(null);
  const versionNow = useRef(version);
  const changed = isChanged(form);

  useEffect(() => {
    versionNow.current = version;
  }, [version]);

  useEffect(() => {
    if (!changed) setNote((shown) => (shown?.offer.restored ? null : shown));
  }, [changed]);

  useEffect(() => {
    if (readOnly || personId === '' || !window.isSecureContext) return;
    const prefix = draftPrefixOf({ personId, apiRegion, account: accountId ?? 'new' });
    const subscribe = (callback: () => void) => form.subscribe({ formState: { values: true }, callback });
    const drafted = {
      isChanged: () => isChanged(form),
      read: () => ({ version: versionNow.current, base: baseOf(form), values: form.getValues() }),
      subscribe,
    };
    return lazily({
      subscribe,
      now: draftKeys(prefix).length > 0 || isChanged(form),
      load: loadDrafts,
      begin({ keepDraft, offerDraft, Note }) {
        // What is restored can be left as well: the question before that is needed without any input.
        startWithoutInput();
        const say = (offer: DraftOffer | null) => setNote(offer === null ? null : { Note, offer });
        return keepDraft(prefix, drafted, (found) => offerDraft(form, found, versionNow.current, say));
      },
      endedBefore() {
        if (!isChanged(form) || isGoingAlong()) return;
        writeDraft(prefix, prefix + crypto.randomUUID(), { typedAtMs: Date.now(), ...drafted.read() });
      },
    });
  }, [form, personId, apiRegion, accountId, readOnly]);

  return note;
}

interface Lazily<Loaded> {
  subscribe(listener: () => void): () => void;
  /** Loads at once; else at the next change, which also tries again what could not be loaded. */
  now: boolean;
  load(): Promise<Loaded>;
  /** Gives what ends it. */
  begin(loaded: Loaded): () => void;
  /** The form goes, or the page is hidden for good, before it was loaded. */
  endedBefore(): void;
}

function lazily<Loaded>({ subscribe, now, load, begin, endedBefore }: Lazily<Loaded>): () => void {
  let ended = false;
  let end = endedBefore;
  let unsubscribe = () => {};
  function wait() {
    unsubscribe = subscribe(start);
  }
  function start() {
    unsubscribe();
    load().then(
      (loaded) => {
        if (!ended) end = begin(loaded);
      },
      () => {
        if (!ended) wait();
      },
    );
  }
  function hide() {
    if (end === endedBefore) end();
  }
  if (now) start();
  else wait();
  window.addEventListener('pagehide', hide);
  return () => {
    ended = true;
    window.removeEventListener('pagehide', hide);
    unsubscribe();
    end();
  };
}
