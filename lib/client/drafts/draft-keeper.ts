import { type Draft, draftKeys } from './draft';
import { lastKeyOfTab, pruneDrafts, readDraft, removeDraft } from './draft-storage';
import { createDraftWriter, type DraftedForm } from './draft-writer';

/** A draft that belongs to no open form. */
export interface FoundDraft {
  draft: Draft;
  /** Makes it this form's own draft, as it reads after it was restored. */
  adopt(restored: Draft): void;
  remove(): void;
}

/** A reloading page releases its form's lock within this time, even on a busy machine. */
const reloadMs = 5_000;

/**
 * Keeps what is typed into the form in this browser's storage while it differs from what was saved, and looks for
 * a draft left by an earlier form: first this tab's own, then the newest.
 *
 * `prefix` says what the drafts are about (draftPrefixOf). Each form has its own key, and holds a lock with that
 * name (Web Locks API) while it is open. So two tabs never overwrite each other, and a draft is free once its
 * form is gone, even after a crash.
 */
export function keepDraft(
  prefix: string,
  form: DraftedForm,
  onFound: (found: FoundDraft) => void,
): () => void {
  const key = prefix + crypto.randomUUID();
  const ended = new AbortController();
  pruneDrafts(Date.now());
  void holdLock(key, ended.signal);
  const writer = createDraftWriter(key, prefix, form);
  void findFree(prefix, key, ended.signal).then((found) => {
    if (found === null || ended.signal.aborted) return;
    const remove = () => removeDraft(found.key);
    onFound({
      draft: found.draft,
      remove,
      adopt(restored) {
        writer.keep(restored);
        remove();
      },
    });
  });
  return () => {
    writer.end();
    ended.abort();
  };
}

/** Holds the lock with that name until the signal aborts. The browser releases it if the page dies. */
function holdLock(name: string, signal: AbortSignal): Promise<void> {
  const end = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  return navigator.locks.request(name, () => end);
}

async function findFree(
  prefix: string,
  ownKey: string,
  signal: AbortSignal,
): Promise<{ key: string; draft: Draft } | null> {
  const ofTab = lastKeyOfTab(prefix);
  const keys = draftKeys(prefix)
    .filter((key) => key !== ownKey)
    .map((key) => ({ key, typedAtMs: key === ofTab ? Infinity : (readDraft(key)?.typedAtMs ?? 0) }))
    .sort((one, other) => other.typedAtMs - one.typedAtMs);
  for (const { key } of keys) {
    const free = !signal.aborted && (await isFree(key, key === ofTab ? reloadMs : 0));
    const draft = free ? readDraft(key) : null;
    if (draft !== null) return { key, draft };
  }
  return null;
}

/** True if no open form holds the lock with that name, or releases it within `waitMs`. */
async function isFree(name: string, waitMs: number): Promise<boolean> {
  const options = waitMs === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(waitMs) };
  try {
    return await navigator.locks.request(name, options, (lock) => lock !== null);
  } catch {
    return false;
  }
}
