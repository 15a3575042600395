import { expect, test } from 'vitest';
import { formatDuration, timeAgo } from './time';

test.each([
  [0, '0 s'],
  [1, '1 s'],
  [59, '59 s'],
  [60, '1 min'],
  [125, '2 min 5 s'],
  [3599, '59 min 59 s'],
  [3601, '1 h'],
  [5400, '1 h 30 min'],
  [86_400, '24 h'],
])('%d seconds are %s', (seconds, said) => {
  expect(formatDuration(seconds).replaceAll('\u00A0', ' ')).toBe(said);
});

test('a number is never parted from its unit', () => {
  expect(formatDuration(125)).toBe('2\u00A0min 5\u00A0s');
});

const minuteMs = 60_000;

test.each([
  [0, 'a moment ago'],
  [minuteMs - 1, 'a moment ago'],
  [minuteMs, '1 minute ago'],
  [5.9 * minuteMs, '5 minutes ago'],
  [60 * minuteMs, '1 hour ago'],
  [23.9 * 60 * minuteMs, '23 hours ago'],
  [29 * 24 * 60 * minuteMs, '29 days ago'],
  // A clock that was set back.
  [-minuteMs, 'a moment ago'],
])('%d ms are %s', (agoMs, text) => {
  expect(timeAgo(1_700_000_000_000 - agoMs, 1_700_000_000_000)).toBe(text);
});
