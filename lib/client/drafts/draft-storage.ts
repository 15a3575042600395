import { type AccountFormValues, accountFields } from '@/lib/schemas/account/account-fields';
import { type Draft, draftKeyPrefix, draftKeys, stopWritingDrafts } from './draft';

const maxDrafts = 50;
const maxAgeMs = 30 * 24 * 60 * 60 * 1000;

/** The draft under that key; null for anything that is none. */
export function readDraft(key: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** The key under which this tab wrote last, so that it finds its own draft again whatever others typed since. */
export function lastKeyOfTab(prefix: string): string | null {
  try {
    return sessionStorage.getItem(prefix);
  } catch {
    return null;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {}
}

/** Removes every draft of the person from this browser. */
export function forgetDrafts(personId: string): void {
  stopWritingDrafts();
  for (const key of draftKeys(`${draftKeyPrefix}${personId}.`)) removeDraft(key);
}

/** Removes what is no draft, what is older than 30 days, and all but the newest 50 of this browser. */
export function pruneDrafts(nowMs: number): void {
  const newest = draftKeys(draftKeyPrefix)
    .map((key) => ({ key, typedAtMs: readDraft(key)?.typedAtMs ?? 0 }))
    .sort((one, other) => other.typedAtMs - one.typedAtMs);
  for (const [index, { key, typedAtMs }] of newest.entries()) {
    if (index >= maxDrafts || nowMs - typedAtMs > maxAgeMs) removeDraft(key);
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { typedAtMs, version, base, values } = value as Record<string, unknown>;
  return (
    typeof typedAtMs === 'number' &&
    (version === null || typeof version === 'number') &&
    isFormValues(base) &&
    isFormValues(values)
  );
}

function isFormValues(value: unknown): value is AccountFormValues {
  if (typeof value !== 'object' || value === null) return false;
  return accountFields.every((field) => typeof (value as Record<string, unknown>)[field] === 'string');
}
