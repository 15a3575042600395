import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLifetimeSeconds, readTokenAnswer } from './token-answer';

describe('expires_in', () => {
  test.each([
    [3600, 3600],
    ['3600', 3600],
    [90.9, 90],
    [undefined, 3600],
    [null, 3600],
    ['soon', 3600],
    ['', 3600],
    [{}, 3600],
    [0, 0],
    [-1, 0],
    ['-30', 0],
    [1e300, 3600],
    ['1e300', 3600],
  ])('%j is a life of %i seconds', (expiresIn, seconds) => {
    expect(readLifetimeSeconds(expiresIn)).toBe(seconds);
  });

  test('of any value is whole seconds from 0 to an hour', () => {
    fc.assert(
      fc.property(fc.anything(), (expiresIn) => {
        const seconds = readLifetimeSeconds(expiresIn);
        return Number.isInteger(seconds) && seconds >= 0 && seconds <= 3600;
      }),
    );
  });
});

describe('a token answer', () => {
  const granted = { access_token: 'abc', token_type: 'Bearer', expires_in: 60 };

  test.each([
    ['as the RFC has it', granted],
    ['with a type in capitals', { ...granted, token_type: 'BEARER' }],
    ['without a type', { access_token: 'abc', expires_in: 60 }],
    ['with an empty error', { ...granted, error: '' }],
  ])('%s is a token', (_, body) => {
    expect(readTokenAnswer(200, JSON.stringify(body))).toMatchObject({ kind: 'token', accessToken: 'abc' });
  });

  test('with an error that is not registered hands on none of its text', () => {
    expect(readTokenAnswer(400, JSON.stringify({ error: 'secret is cs-123' }))).toEqual({
      kind: 'error',
      error: 'other-oauth-error',
    });
  });

  test('of any status and text is read without throwing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, text) => {
        expect(['token', 'error', 'too-long', 'other']).toContain(readTokenAnswer(status, text).kind);
      }),
    );
  });
});
