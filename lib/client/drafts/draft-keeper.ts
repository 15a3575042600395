import { type Draft, draftKeys } from './draft';
import { lastKeyOfTab, pruneDrafts, readDraft, removeDraft } from './draft-storage';
import { createDraftWriter, type DraftedForm } from './draft-writer';

/** A draft that no living form owns. */
export interface FoundDraft {
  draft: Draft;
  /** Keeps it as this form's own from now on, as it reads after it was restored. */
  adopt(restored: Draft): void;
  remove(): void;
}

/** A page that is being reloaded gives its form's lock back within this time, on a busy machine too. */
const reloadMs = 5_000;

/**
 * Keeps what is typed into the form in this browser's storage for as long as it differs from what was saved,
 * and looks for a draft that an earlier form left: first for this tab's own, then for the newest.
 *
 * `prefix` says what the drafts are about (draftPrefixOf). Each form has a key of its own and holds a lock of that name (Web Locks API) while it lives. So two tabs
 * never write over each other, and a draft is free once its form is gone, even by a crash.
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

/** Holds the lock of that name until the signal; the browser frees it when the page dies. */
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

/** True where no living form holds the lock of that name, or gives it back within `waitMs`. */
async function isFree(name: string, waitMs: number): Promise<boolean> {
  const options = waitMs === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(waitMs) };
  try {
    return await navigator.locks.request(name, options, (lock) => lock !== null);
  } catch {
    return false;
  }
}
