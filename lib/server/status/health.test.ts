import { expect, test } from 'vitest';
import type { Figures } from '@/lib/schemas/status';
import { healthOf, successRateOf } from './health';

const figures = (saves: Partial<Figures['saves']>): Figures => ({
  saves: { succeeded: 0, refused: 0, failed: 0, unknown: 0, ...saves },
  p50Ms: null,
  p95Ms: null,
});

test('an API region is failing from three failures on, if they are half of the saves', () => {
  expect(healthOf(figures({}), null)).toBe('ok');
  expect(healthOf(figures({ failed: 2 }), null)).toBe('ok');
  expect(healthOf(figures({ failed: 2, unknown: 1 }), null)).toBe('failing');
  expect(healthOf(figures({ failed: 3, succeeded: 3 }), null)).toBe('failing');
  expect(healthOf(figures({ failed: 3, succeeded: 4 }), null)).toBe('ok');
});

test('values that were refused make nothing fail, and hide no failure', () => {
  expect(healthOf(figures({ refused: 50 }), null)).toBe('ok');
  expect(healthOf(figures({ refused: 50, failed: 3 }), null)).toBe('failing');
  expect(successRateOf(figures({ refused: 50 }))).toBeNull();
  expect(successRateOf(figures({ refused: 50, succeeded: 3, unknown: 1 }))).toBe(0.75);
});

test('a pause is a pause, however the saves before it went', () => {
  expect(healthOf(figures({ succeeded: 9 }), Date.now())).toBe('paused');
});
