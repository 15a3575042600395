import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { isDayOrTime } from './day-or-time';

const reference = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

test.each([
  '2026-07-14',
  '2024-02-29',
  '2026-07-14T09:30:00Z',
  '2026-07-14T23:59:59.123+02:00',
  '2026-07-14T00:00:00-11:30',
])('%s is a day or a time', (text) => {
  expect(isDayOrTime(text)).toBe(true);
  expect(reference.safeParse(text).success).toBe(true);
});

test.each([
  '',
  '2026-7-14',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-07-14T09:30Z',
  '2026-07-14T24:00:00Z',
  '2026-07-14T09:30:00',
  '2026-07-14 09:30Z',
  '2026-07-14T09:30:00+2:00',
  ' 2026-07-14',
  '2026-07-14\n',
])('%j is neither', (text) => {
  expect(isDayOrTime(text)).toBe(false);
  expect(reference.safeParse(text).success).toBe(false);
});

test('every day of four digits is taken or refused as zod does it', () => {
  const number = (max: number, digits: number) =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(digits, '0'));
  fc.assert(
    fc.property(number(9999, 4), number(13, 2), number(32, 2), (...parts) => {
      const text = parts.join('-');
      expect(isDayOrTime(text)).toBe(reference.safeParse(text).success);
    }),
    { numRuns: 2_000 },
  );
});
