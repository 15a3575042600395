import { expect, test, vi } from 'vitest';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { logger } from '@/lib/server/logger';
import { nullIfUnavailable } from './null-if-unavailable';

test('what the ledger gives is passed on', async () => {
  expect(await nullIfUnavailable(async () => ['ACME'])).toEqual(['ACME']);
});

test('an unavailable ledger gives null, wherever in the read it fails, and one error in the log', async () => {
  const log = vi.spyOn(logger(), 'error').mockReturnValue();
  const fault = new LedgerUnavailableError(new Error('disk I/O error'));
  expect(await nullIfUnavailable(() => Promise.reject(fault))).toBeNull();
  expect(
    await nullIfUnavailable(() => {
      throw fault;
    }),
  ).toBeNull();
  expect(log.mock.calls.map(([line]) => line)).toEqual([{ err: fault.cause }, { err: fault.cause }]);
});

test('every other error is passed on', async () => {
  await expect(nullIfUnavailable(() => Promise.reject(new TypeError('a mistake')))).rejects.toThrow(
    'a mistake',
  );
});
