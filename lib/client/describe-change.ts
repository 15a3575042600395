import { type AccountField, accountFields } from '@/lib/schemas/account-fields';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { changesBetween, type FieldChange } from './field-changes';

/** One field's change in a few words: "Number: 119 → 123", "Number: 123" for a first value, "Number cleared". */
export function sayChange({ label, before, after }: FieldChange): string {
  if (after === '') return `${label} cleared`;
  return before === '' ? `${label}: ${after}` : `${label}: ${before} → ${after}`;
}

/**
 * What an attempt set out to change of the account as last sent from here: one phrase a field, in the order
 * of the form. Of a name that was not known before, the number of fields; never empty.
 */
export function describeChange({ before, account }: Pick<AttemptItem, 'before' | 'account'>): string[] {
  if (before === null) return [describeFirst(account)];
  const changes = changesBetween(before, account);
  return changes.length === 0 ? ['Same values as before'] : changes.map(sayChange);
}

function describeFirst(account: Record<AccountField, string>): string {
  const filled = accountFields.filter((field) => account[field] !== '').length;
  return filled === 1 ? 'Name only' : `${filled} fields`;
}
