import { changeTexts } from '#messages/account/changes';
import { nameTexts } from '#messages/names';
import {
  type AccountField,
  type AccountFormValues,
  accountFields,
} from '@/lib/schemas/account/account-fields';
import { normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** One field that a save would change, with both values as sent. */
export interface FieldChange {
  field: AccountField;
  label: string;
  before: string;
  after: string;
}

/** What saving `typed` would change on `base`, in the form's order. White space at the ends is ignored. */
export function changesBetween(base: AccountFormValues, typed: AccountFormValues): FieldChange[] {
  return accountFields.flatMap((field) => {
    const [before, after] = [normaliseWhiteSpace(base[field]), normaliseWhiteSpace(typed[field])];
    return before === after ? [] : [{ field, label: nameTexts.fields[field], before, after }];
  });
}

/** One changed field in a few words: "Number: 119 → 123", "Number: 123" for a first value, "Number cleared". */
export function formatChange({ label, before, after }: FieldChange): string {
  if (after === '') return changeTexts.cleared(label);
  return before === '' ? changeTexts.set(label, after) : changeTexts.replaced(label, before, after);
}

/**
 * What an attempt tried to change on the account as last sent from here: one phrase per field, in the form's
 * order. For a new name, the number of fields. Never empty.
 */
export function describeChange({ before, account }: Pick<AttemptItem, 'before' | 'account'>): string[] {
  if (before === null) return [describeFirst(account)];
  const changes = changesBetween(before, account);
  return changes.length === 0 ? [changeTexts.none] : changes.map(formatChange);
}

function describeFirst(account: Record<AccountField, string>): string {
  const filled = accountFields.filter((field) => account[field] !== '').length;
  return changeTexts.fields(filled);
}
