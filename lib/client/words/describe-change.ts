import { changeTexts } from '#messages/account/changes';
import { type AccountField, accountFields } from '@/lib/schemas/account/account-fields';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { changesBetween, sayChange } from './field-changes';

/**
 * What an attempt set out to change of the account as last sent from here: one phrase a field, in the order
 * of the form. Of a name that was not known before, the number of fields; never empty.
 */
export function describeChange({ before, account }: Pick<AttemptItem, 'before' | 'account'>): string[] {
  if (before === null) return [describeFirst(account)];
  const changes = changesBetween(before, account);
  return changes.length === 0 ? [changeTexts.none] : changes.map(sayChange);
}

function describeFirst(account: Record<AccountField, string>): string {
  const filled = accountFields.filter((field) => account[field] !== '').length;
  return changeTexts.fields(filled);
}
