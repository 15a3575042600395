import { expect, test } from 'vitest';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import { asInitialData } from './first-page';
import { readAgain } from './read-again';

test('what a document brought before a save counts as old, what it brings afterwards as read then', () => {
  const savedAtMs = Date.UTC(2026, 10, 25, 9, 0, 0);
  const first = (readAtMs: number) => ({ page: { items: [], nextCursor: null }, readAtMs });
  const before = first(savedAtMs - 5_000);
  expect(asInitialData(before).initialDataUpdatedAt).toBe(before.readAtMs);
  readAgain('eu', { ...toFormValues({ reference: 'ACME' }), lastSentAt: new Date(savedAtMs).toISOString() });
  expect(asInitialData(before).initialDataUpdatedAt).toBe(0);
  expect(asInitialData(first(savedAtMs)).initialDataUpdatedAt).toBe(0);
  expect(asInitialData(first(savedAtMs + 1)).initialDataUpdatedAt).toBe(savedAtMs + 1);
});
