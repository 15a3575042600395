import { expect, test } from 'vitest';
import { latencyData, savesData } from './slot-data';

const slot = (at: string, succeeded: number, unknown: number) => ({
  at,
  saves: { succeeded, refused: 0, failed: 1, unknown },
  p50Ms: 120,
  p95Ms: 150,
});
const slots = [slot('2026-11-26T13:00:00.000Z', 2, 0), slot('2026-11-27T12:45:00.000Z', 5, 3)];
const readAt = '2026-11-27T12:59:59.000Z';

test('the picture has every step of the day, from the first to the one that runs', () => {
  const [times = []] = savesData(slots, readAt);
  expect(times).toHaveLength(97);
  expect(times[0]).toBe(Date.parse('2026-11-26T12:45:00Z') / 1_000);
  expect(times[96]).toBe(Date.parse('2026-11-27T12:45:00Z') / 1_000);
});

test('bars stand one above the other, the highest drawn first', () => {
  const [, ...series] = savesData(slots, readAt);
  expect(series.map((heights) => heights?.[1])).toEqual([3, 3, 2, 2]);
  expect(series.map((heights) => heights?.[96])).toEqual([9, 6, 5, 5]);
  expect(series.map((heights) => heights?.[2])).toEqual([0, 0, 0, 0]);
});

test('a step without a figure is a gap in the lines', () => {
  const [, p50, p95] = latencyData(slots, readAt);
  expect([p50?.[0], p50?.[1], p50?.[2], p95?.[96]]).toEqual([null, 120, null, 150]);
});
