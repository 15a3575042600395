import { expect, test, vi } from 'vitest';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { logger } from '@/lib/server/logger';
import { unlessUnavailable } from './unless-unavailable';

test('what the ledger gives is handed on', async () => {
  expect(await unlessUnavailable(async () => ['ACME'])).toEqual(['ACME']);
});

test('an unavailable ledger is null, wherever in the read it fails, and one error in the log', async () => {
  const log = vi.spyOn(logger(), 'error').mockReturnValue();
  const fault = new LedgerUnavailableError(new Error('disk I/O error'));
  expect(await unlessUnavailable(() => Promise.reject(fault))).toBeNull();
  expect(
    await unlessUnavailable(() => {
      throw fault;
    }),
  ).toBeNull();
  expect(log.mock.calls.map(([line]) => line)).toEqual([{ err: fault.cause }, { err: fault.cause }]);
});

test('every other error stays one', async () => {
  await expect(unlessUnavailable(() => Promise.reject(new TypeError('a mistake')))).rejects.toThrow(
    'a mistake',
  );
});
