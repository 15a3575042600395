import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRetryAfter } from './retry-after';

const nowMs = Date.UTC(1994, 10, 6, 8, 49, 30);

describe('Retry-After', () => {
  test.each([
    ['0', 0],
    ['1', 1],
    [' 120 ', 120],
    ['86400', 86_400],
    ['-7', 0],
    ['1.5', 2],
    ['0.1', 1],
    ['2.0', 2],
    ['-1.5', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 7],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 7],
    ['Sun Nov  6 08:49:37 1994', 7],
    ['Sun, 06 Nov 1994 08:49:00 GMT', 0],
  ])('%j asks for %i seconds', (value, seconds) => {
    expect(parseRetryAfter(value, nowMs)).toBe(seconds);
  });

  test.each([
    undefined,
    '',
    'soon',
    '1.5.2',
    '1.',
    '.5',
    '1,5',
    '1e3',
    '0x10',
    '1, 2',
    '999999999999',
    'Infinity',
    'Nov 6',
    '2094-11-06T08:49:37Z',
    'Sun, 99 Nov 1994 99:49:37 GMT',
    'Sun, 06 Nov 2094 08:49:37 GMT',
  ])('%j is no time that a person can be given', (value) => {
    expect(parseRetryAfter(value, nowMs)).toBeUndefined();
  });

  test('any text is whole seconds from 0 to thirty days, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map(String),
          fc.date().map((date) => date.toUTCString()),
        ),
        (value) => {
          const seconds = parseRetryAfter(value, nowMs) ?? 0;
          return Number.isInteger(seconds) && seconds >= 0 && seconds <= 30 * 86_400;
        },
      ),
    );
  });
});
