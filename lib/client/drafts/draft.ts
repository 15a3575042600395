import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';

/** What was typed into one form and not saved. */
export interface Draft {
  /** Milliseconds since 1970, when it was typed. */
  typedAtMs: number;
  /** The version of the account that it was based on; null for a new account. */
  version: number | null;
  /** The values that it was based on. */
  base: AccountFormValues;
  values: AccountFormValues;
}

/** What a draft is about. `account`: the account's ID, or `new`. */
export interface DraftPlace {
  personId: string;
  apiRegion: ApiRegion;
  account: string;
}

/** The start of every draft's key. Person, API region, account and form follow. */
export const draftKeyPrefix = 'account-desk.draft.';

let stopped = false;

/** The start of the keys of all drafts about `place`. */
export function draftPrefixOf({ personId, apiRegion, account }: DraftPlace): string {
  return `${draftKeyPrefix}${personId}.${apiRegion}.${account}.`;
}

/** The keys of this browser's drafts that start with `prefix`; empty if its storage cannot be read. */
export function draftKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Stops this page from writing drafts: the person has signed out. */
export function stopWritingDrafts(): void {
  stopped = true;
}

/**
 * Stores the draft under `key`, which starts with `prefix`, and lets this tab find it again. If the browser's
 * storage is full or blocked, the form works without drafts.
 */
export function writeDraft(prefix: string, key: string, draft: Draft): void {
  if (stopped) return;
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    sessionStorage.setItem(prefix, key);
  } catch {}
}
