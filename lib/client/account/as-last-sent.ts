import { type AccountFormValues, accountFields } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/**
 * The account according to its history, which may include saves made after the account was read. Versions decide:
 * the newest success counts if its version is above the account's.
 */
export function asLastSent(account: AccountItem, history: readonly AttemptItem[]): AccountItem {
  const newest = history.find(({ accountVersion }) => accountVersion !== null);
  if (newest === undefined || newest.accountVersion === null) return account;
  const { accountVersion: version, account: values, actor, startedAt, settledAt } = newest;
  if (version <= account.version) return account;
  const sentAt = settledAt ?? startedAt;
  return {
    ...account,
    ...values,
    version,
    source: 'sent',
    changedAt: sentAt,
    lastSentAt: sentAt,
    lastSentBy: actor,
  };
}

/** True if at least one value differs. */
export function differ(one: AccountFormValues, other: AccountFormValues): boolean {
  return accountFields.some((field) => one[field] !== other[field]);
}
