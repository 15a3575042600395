import { expect, it } from 'vitest';
import { timeAgo } from './time-ago';

const minuteMs = 60_000;

it.each([
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
