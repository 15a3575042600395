import { isCarryingOver } from '@/lib/client/leaving/open-form';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import { type Draft, writeDraft } from './draft';
import { removeDraft } from './draft-storage';

/** A form as the writer of its draft sees it. */
export interface DraftedForm {
  isChanged(): boolean;
  read(): Omit<Draft, 'typedAtMs'>;
  /** Calls `listener` after each change of a value; the returned function ends it. */
  subscribe(listener: () => void): () => void;
}

/** A change is written this long after it, and at once when the page is hidden. */
const writeDelayMs = 300;

/** Writes what is typed into the form under `key`, as long as it differs from what was saved. */
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

/** The last moment at which a page is sure to run: it may be frozen or thrown away afterwards. */
function onHidden(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  window.addEventListener('pagehide', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
    window.removeEventListener('pagehide', listener);
  };
}

/** The person signed out in another tab: only what is typed from then on is kept. */
function onRemovedElsewhere(key: string, listener: () => void): () => void {
  function onStorage(event: StorageEvent) {
    if (event.key === null || (event.key === key && event.newValue === null)) listener();
  }
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
