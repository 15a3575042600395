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
 * Restores the draft where nothing stands in its way; what a link brought, what was carried over and what is
 * typed already go first, and the draft is offered then. `version` is the one that the form edits now.
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
    // A reset lets go of the fields until they are drawn again.
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
  /** The button that was pressed goes away: the keyboard goes on in the form. */
  function focusFirst() {
    form.setFocus(version === null ? 'reference' : 'number');
  }

  const values = restoredOver(baseOf(form), draft);
  if (!differs(values, baseOf(form)) || !differs(values, form.getValues())) remove();
  else if (isFree(form, draft)) restore();
  else say({ typedAtMs, outdated, restored: false, restore: restoreKept, discard: discardKept });
}

/** What was changed then, over what is saved now: a field that was not touched keeps its newer value. */
function restoredOver(base: AccountFormValues, draft: Draft): AccountFormValues {
  if (draft.version === null) return draft.values;
  const fields = accountFields.map((field) => {
    const touched = draft.values[field] !== draft.base[field];
    return [field, (touched ? draft.values : base)[field]];
  });
  return Object.fromEntries(fields) as AccountFormValues;
}

/** True where the form shows nothing but what the draft was typed over, or nothing at all. */
function isFree(form: AccountFormState, draft: Draft): boolean {
  const base = baseOf(form);
  if (isChanged(form)) return false;
  return draft.version !== null || !differs(base, emptyAccount) || !differs(base, draft.base);
}
