import { expect, test } from 'vitest';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { formatDay, groupByDay } from './group-by-day';

const at = (startedAt: string) => ({ id: startedAt, startedAt }) as AttemptItem;
const attempts = [
  at('2026-07-14T22:30:00.000Z'),
  at('2026-07-14T21:30:00.000Z'),
  at('2026-07-13T23:59:59.000Z'),
];

test('a day is the day of the time zone, and the order stays', () => {
  const shape = (timeZone: string) =>
    groupByDay(attempts, timeZone).map(({ day, attempts }) => [day, attempts.length]);
  expect(shape('UTC')).toEqual([
    ['2026-07-14', 2],
    ['2026-07-13', 1],
  ]);
  expect(shape('Europe/Berlin')).toEqual([
    ['2026-07-15', 1],
    ['2026-07-14', 2],
  ]);
});

test.each([
  ['2026-07-14', 'Today'],
  ['2026-07-13', 'Yesterday'],
])('%s is %s', (day, said) => {
  expect(formatDay(day, new Date('2026-07-14T12:00:00Z'), 'UTC')).toBe(said);
});

test('yesterday is found on the day after a change to summer time', () => {
  const justAfterMidnight = new Date('2026-03-29T22:30:00Z');
  expect(formatDay('2026-03-29', justAfterMidnight, 'Europe/Berlin')).toBe('Yesterday');
});

test('any other day is written in full, with its year', () => {
  expect(formatDay('2025-12-31', new Date('2026-07-14T12:00:00Z'), 'UTC')).toMatch(/2025/);
});
