import * as z from 'zod/mini';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import { accountValuesSchema } from '@/lib/schemas/account/account-item';
import { type Draft, draftKeyPrefix, draftKeys, stopWritingDrafts } from './draft';

const maxDrafts = 50;
const maxAgeMs = 30 * 24 * 60 * 60 * 1000;

/** A draft from before a field was added has no value for it. */
const draftValuesSchema = z.pipe(z.partial(accountValuesSchema), z.transform(toFormValues));

const draftSchema = z.object({
  typedAtMs: z.number(),
  version: z.nullable(z.number()),
  base: draftValuesSchema,
  values: draftValuesSchema,
});

/** The draft under that key; null for anything else. */
export function readDraft(key: string): Draft | null {
  try {
    return draftSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The key under which this tab last wrote, so that it finds its own draft again whatever other tabs have typed
 * since.
 */
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

/** Removes all of the person's drafts from this browser. */
export function forgetDrafts(personId: string): void {
  stopWritingDrafts();
  for (const key of draftKeys(`${draftKeyPrefix}${personId}.`)) removeDraft(key);
}

/** Removes whatever is not a draft, drafts older than 30 days, and all but the newest 50 in this browser. */
export function pruneDrafts(nowMs: number): void {
  const newest = draftKeys(draftKeyPrefix)
    .map((key) => ({ key, typedAtMs: readDraft(key)?.typedAtMs ?? 0 }))
    .sort((one, other) => other.typedAtMs - one.typedAtMs);
  for (const [index, { key, typedAtMs }] of newest.entries()) {
    if (index >= maxDrafts || nowMs - typedAtMs > maxAgeMs) removeDraft(key);
  }
}
