import { expect, test, vi } from 'vitest';
import { InvalidCursorError, LedgerUnavailableError } from './ledger-error';

test('an error of the ledger is known as one by another bundle’s copy of its class', async () => {
  vi.resetModules();
  const copy = await import('./ledger-error');
  expect(copy.LedgerUnavailableError).not.toBe(LedgerUnavailableError);
  expect(new LedgerUnavailableError(null)).toBeInstanceOf(copy.LedgerUnavailableError);
  expect(new InvalidCursorError()).toBeInstanceOf(copy.InvalidCursorError);
});

test('no other error is recognised as one', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  for (const error of [new Error('x'), refused, { code: 'ledger-unavailable' }, null]) {
    expect(error).not.toBeInstanceOf(LedgerUnavailableError);
    expect(error).not.toBeInstanceOf(InvalidCursorError);
  }
  expect(new InvalidCursorError()).not.toBeInstanceOf(LedgerUnavailableError);
});
