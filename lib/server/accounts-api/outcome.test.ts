import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failures } from './failures';
import { judge } from './outcome';
import type { TryEnd } from './try';

const answer = (status: number): TryEnd => ({ kind: 'answer', status, body: null });
const unknownTry = answer(500);
const refusedTry = answer(429);
const judged = (end: TryEnd, before: TryEnd[], hasReasons = true) =>
  judge([...before, end], { hadUnknownTry: false, hasReasons });
const outcomeOf = (end: TryEnd, before: TryEnd[] = []) => {
  const verdict = judged(end, before);
  return 'success' in verdict ? verdict.success : verdict.failure.outcome;
};

const anyEnd: fc.Arbitrary<TryEnd> = fc.oneof(
  fc.integer({ min: 100, max: 999 }).map(answer),
  fc
    .constantFrom('connect', 'timeout', 'reset', 'malformed')
    .map((fault) => ({ kind: 'fault', fault, cause: 'other' }) as const),
  fc
    .constantFrom('refused', 'too-long', 'unavailable')
    .map((code) => ({ kind: 'no-token', code, cause: 'other' }) as const),
);

describe('the outcome', () => {
  test('after a try that may have been applied is never rejected, not sent or updated', () => {
    fc.assert(
      fc.property(anyEnd, fc.boolean(), (end, wasRefused) => {
        const outcome = outcomeOf(end, wasRefused ? [unknownTry, refusedTry] : [unknownTry]);
        return outcome === 'created' || outcome === 'saved' || outcome === 'unknown';
      }),
    );
  });

  test('is a success for 2xx and for nothing else', () => {
    fc.assert(
      fc.property(anyEnd, fc.boolean(), (end, mayBeApplied) => {
        const isSuccess = 'success' in judged(end, mayBeApplied ? [unknownTry] : [], false);
        return isSuccess === (end.kind === 'answer' && end.status >= 200 && end.status < 300);
      }),
    );
  });

  test('is not "not sent" where an earlier try was sent and refused', () => {
    fc.assert(fc.property(anyEnd, (end) => outcomeOf(end, [refusedTry]) !== 'not_sent'));
  });

  test.each([
    [100, 'unknown'],
    [302, 'unknown'],
    [404, 'rejected'],
    [500, 'unknown'],
    [599, 'unknown'],
    [600, 'unknown'],
  ])('of %i is %s', (status, outcome) => {
    expect(outcomeOf(answer(status))).toBe(outcome);
    expect(outcomeOf(answer(status), [unknownTry])).toBe('unknown');
  });
});

describe('the sentence of every failure', () => {
  test.each(Object.entries(failures))('%s agrees with its outcome and says what to do', (_, failure) => {
    const { outcome, detail } = failure;
    if (outcome === 'not_sent') expect(detail).toMatch(/^Nothing was sent/);
    if (outcome === 'rejected') expect(detail).toMatch(/was sent.*Nothing was changed\./);
    if (outcome === 'unknown') expect(detail).toMatch(/is not known|may have been saved/);
    expect(detail).toMatch(/(Save|save|Ask|ask|Look|Choose) /);
    expect(detail).not.toMatch(/https?:|\berror\b|failed/i);
  });
});
