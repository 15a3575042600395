import { expect, test } from 'vitest';
import { sayDuration } from './say-duration';

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
  expect(sayDuration(seconds).replaceAll('\u00A0', ' ')).toBe(said);
});

test('a number is never parted from its unit', () => {
  expect(sayDuration(125)).toBe('2\u00A0min 5\u00A0s');
});
