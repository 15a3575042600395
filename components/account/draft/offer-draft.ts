import {
  type AccountFormState,
  baseOf,
  differs,
  fill,
  isChanged,
} from '@/components/account/use-account-form';
import type { Draft } from '@/lib/client/drafts/draft';
import type { FoundDraft } from '@/lib/client/drafts/draft-keeper';
import { type AccountFormValues, accountFields, emptyAccount } from '@/lib/schemas/account/account-fields';
import type { DraftOffer } from './draft-note';

/**
 * Restores the draft unless something stands in its way. Values from a link, carried over or already typed come
 * first; the draft is then only offered. `version` is the one being edited now.
 */
export function offerDraft(
  form: AccountFormState,
  { draft, adopt, remove }: FoundDraft,
  version: number | null,
  say: (offer: DraftOffer | null) => void,
): void {
  const { typedAtMs } = draft;
  const outdated = draft.version !== version;

  function restore() {
    const base = baseOf(form);
    const values = restoredOver(base, draft);
    adopt({ typedAtMs, version, base, values });
    fill(form, values);
    say({ typedAtMs, outdated, restored: true, restore, discard: discardRestored });
  }
  function discardRestored() {
    // A reset unregisters the fields until the next render, so the focus is set before it.
    focusFirst();
    form.reset();
  }
  function discardKept() {
    remove();
    say(null);
    focusFirst();
  }
  function restoreKept() {
    restore();
    focusFirst();
  }
  /** The pressed button disappears, so the focus moves to the form. */
  function focusFirst() {
    form.setFocus(version === null ? 'reference' : 'number');
  }

  const values = restoredOver(baseOf(form), draft);
  if (!differs(values, baseOf(form)) || !differs(values, form.getValues())) remove();
  else if (isFree(form, draft)) restore();
  else say({ typedAtMs, outdated, restored: false, restore: restoreKept, discard: discardKept });
}

/** What was changed in the draft, over what is saved now: an untouched field keeps its newer value. */
function restoredOver(base: AccountFormValues, draft: Draft): AccountFormValues {
  if (draft.version === null) return draft.values;
  const fields = accountFields.map((field) => {
    const touched = draft.values[field] !== draft.base[field];
    return [field, (touched ? draft.values : base)[field]];
  });
  return Object.fromEntries(fields) as AccountFormValues;
}

/** True if the form shows only the values that the draft was based on, or nothing at all. */
function isFree(form: AccountFormState, draft: Draft): boolean {
  const base = baseOf(form);
  if (isChanged(form)) return false;
  return draft.version !== null || !differs(base, emptyAccount) || !differs(base, draft.base);
}
