import { expect, test } from 'vitest';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { asLastSent, differ } from './as-last-sent';

const jane = { id: '1', name: 'Jane Roe' };
const john = { id: '2', name: 'John Doe' };
const values = toFormValues({ reference: 'ACME', number: '1' });

const account: AccountItem = {
  id: '7',
  version: 2,
  ...values,
  source: 'loaded',
  changedAt: '2026-07-01T00:00:00.000Z',
  timesSent: 1,
  firstSentAt: null,
  firstSentBy: null,
  lastSentAt: null,
  lastSentBy: null,
  loadedAt: '2026-07-01T00:00:00.000Z',
  loadedBy: jane,
  loadedFile: 'accounts.csv',
};

function attempt(accountVersion: number | null, number: string): AttemptItem {
  return {
    id: `${accountVersion}-${number}`,
    requestId: 'r',
    apiRegion: 'eu',
    actor: john,
    intent: 'edit',
    account: { ...values, number },
    body: { reference: 'ACME', number },
    before: values,
    accountId: accountVersion === null ? null : '7',
    accountVersion,
    outcome: accountVersion === null ? 'rejected' : 'updated',
    code: null,
    errors: [],
    tries: [],
    surprise: null,
    supersededBy: null,
    startedAt: '2026-07-02T00:00:00.000Z',
    settledAt: '2026-07-02T00:00:01.000Z',
  };
}

test('a save that came after the account was read is the account now', () => {
  const now = asLastSent(account, [attempt(null, '9'), attempt(3, '5'), attempt(2, '1')]);
  expect(now).toMatchObject({ version: 3, number: '5', source: 'sent', lastSentBy: john });
  expect(now.lastSentAt).toBe('2026-07-02T00:00:01.000Z');
});

test('an account that is as new as its history, or newer, stays as it was read', () => {
  expect(asLastSent(account, [attempt(2, '5')])).toBe(account);
  expect(asLastSent(account, [attempt(1, '5')])).toBe(account);
  expect(asLastSent(account, [attempt(null, '9')])).toBe(account);
  expect(asLastSent(account, [])).toBe(account);
});

test('values differ where one of them does', () => {
  expect(differ(values, { ...values })).toBe(false);
  expect(differ(values, { ...values, parent: 'Group' })).toBe(true);
});
