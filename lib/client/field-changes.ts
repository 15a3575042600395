import {
  type AccountField,
  type AccountFormValues,
  accountFieldLabels,
  accountFields,
} from '@/lib/schemas/account-fields';
import { normaliseWhiteSpace } from '@/lib/schemas/account-text';

/** One field that a save would change, both values as they are sent. */
export interface FieldChange {
  field: AccountField;
  label: string;
  before: string;
  after: string;
}

/** What saving `typed` would change of `base`, in the order of the form. White space at the ends is no change. */
export function changesBetween(base: AccountFormValues, typed: AccountFormValues): FieldChange[] {
  return accountFields.flatMap((field) => {
    const [before, after] = [normaliseWhiteSpace(base[field]), normaliseWhiteSpace(typed[field])];
    return before === after ? [] : [{ field, label: accountFieldLabels[field], before, after }];
  });
}
