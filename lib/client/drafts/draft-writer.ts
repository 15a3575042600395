import { isCarryingOver } from '@/lib/client/leaving/open-form';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import { type Draft, writeDraft } from './draft';
import { removeDraft } from './draft-storage';

/** A form, as its draft's writer sees it. */
export interface DraftedForm {
  isChanged(): boolean;
  read(): Omit<Draft, 'typedAtMs'>;
  /** Calls `listener` after each change. Returns a function that ends this. */
  subscribe(listener: () => void): () => void;
}

/** Delay before a change is written. It is written at once if the page is hidden. */
const writeDelayMs = 300;

/** Writes what is typed into the form under `key`, while it differs from what was saved. */
export function createDraftWriter(key: string, prefix: string, form: DraftedForm) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written: AccountFormValues | null = null;

  function keep(draft: Draft) {
    writeDraft(prefix, key, draft);
    written = draft.values;
  }
  function cancel() {
    clearTimeout(timer);
    timer = undefined;
  }
  function write() {
    cancel();
    const now = form.read();
    if (!form.isChanged()) {
      removeDraft(key);
      written = null;
    } else if (JSON.stringify(now.values) !== JSON.stringify(written)) {
      keep({ typedAtMs: Date.now(), ...now });
    }
  }
  function schedule() {
    timer ??= setTimeout(write, writeDelayMs);
  }
  function flush() {
    if (timer !== undefined) write();
  }
  if (form.isChanged()) schedule();
  const ends = [form.subscribe(schedule), onHidden(flush), onRemovedElsewhere(key, cancel)];
  return {
    keep,
    end() {
      for (const end of ends) end();
      flush();
      if (isCarryingOver()) removeDraft(key);
    },
  };
}

/** The last moment when a page is sure to run: afterwards it may be frozen or discarded. */
function onHidden(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  window.addEventListener('pagehide', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
    window.removeEventListener('pagehide', listener);
  };
}

/** The person signed out in another tab: only what is typed from now on is kept. */
function onRemovedElsewhere(key: string, listener: () => void): () => void {
  function onStorage(event: StorageEvent) {
    if (event.key === null || (event.key === key && event.newValue === null)) listener();
  }
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
