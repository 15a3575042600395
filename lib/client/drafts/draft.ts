import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';

/** What was typed into one form and not saved. */
export interface Draft {
  /** Milliseconds since 1970, when it was typed. */
  typedAtMs: number;
  /** The version of the account that it was typed over; null for a new account. */
  version: number | null;
  /** The values that it was typed over. */
  base: AccountFormValues;
  values: AccountFormValues;
}

/** What a draft is about. `account`: the account's id, or `new`. */
export interface DraftPlace {
  personId: string;
  apiRegion: ApiRegion;
  account: string;
}

/** The key of every draft begins so; then come person, API region, account and the form that wrote it. */
export const draftKeyPrefix = 'account-desk.draft.';

let stopped = false;

/** The keys of the drafts about `place` begin so. */
export function draftPrefixOf({ personId, apiRegion, account }: DraftPlace): string {
  return `${draftKeyPrefix}${personId}.${apiRegion}.${account}.`;
}

/** The keys of this browser's drafts that begin with `prefix`; none where its storage cannot be read. */
export function draftKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** This page writes no draft from now on: the person has signed out. */
export function stopWritingDrafts(): void {
  stopped = true;
}

/**
 * Keeps the draft under `key`, which begins with `prefix`, and lets this tab find it again. Where the browser's
 * storage is full or blocked, the form goes on without.
 */
export function writeDraft(prefix: string, key: string, draft: Draft): void {
  if (stopped) return;
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    sessionStorage.setItem(prefix, key);
  } catch {}
}
