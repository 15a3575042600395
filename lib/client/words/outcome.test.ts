import { expect, test } from 'vitest';
import { describeTry, formatMs, tookMs } from './outcome';

const at = (second: number, durationMs: number, requestId = 'a') => ({
  requestId,
  startedAt: new Date(Date.UTC(2026, 6, 14, 9, 30, second)).toISOString(),
  durationMs,
  status: 500,
  fault: null,
});

test('the time between the tries of a run counts, the time between two runs does not', () => {
  expect(tookMs([at(0, 200), at(2, 300)])).toBe(2_300);
  expect(tookMs([at(0, 200), at(2, 300), at(50, 100, 'b')])).toBe(2_400);
});

test('an attempt without a try has no duration', () => {
  expect(tookMs([])).toBeNull();
});

test.each([
  [0, '0\u00A0ms'],
  [999, '999\u00A0ms'],
  [1_000, '1.0\u00A0s'],
  [20_049, '20.0\u00A0s'],
  [59_949, '59.9\u00A0s'],
  [59_950, '1\u00A0min'],
  [65_000, '1\u00A0min 5\u00A0s'],
])('%d ms is %s', (ms, said) => {
  expect(formatMs(ms)).toBe(said);
});

test.each([
  [{ status: 422, fault: null }, 'status 422'],
  [{ status: null, fault: 'timeout' }, 'no answer in time'],
  [{ status: 307, fault: 'redirect' }, 'status 307, redirect not followed'],
  [{ status: null, fault: null }, 'no answer'],
  [{ status: null, fault: 'a fault of a newer server' }, 'failed'],
  [{ status: null, fault: 'timeout', cause: null }, 'no answer in time'],
  [{ status: null, fault: 'reset', cause: 'reset' }, 'connection lost'],
  [{ status: null, fault: 'connect', cause: 'refused' }, 'no connection (connection refused)'],
  [{ status: null, fault: 'token', cause: 'invalid_client' }, 'no access token (invalid_client)'],
])('a try says how it ended: %j', (ended, said) => {
  expect(describeTry(ended)).toBe(said);
});
