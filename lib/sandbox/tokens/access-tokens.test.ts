import { expect, it } from 'vitest';
import { AccessTokens } from './access-tokens';

const limits = { lifetimeSeconds: 3600, capacity: 3 };

it('accepts a token in its own API region alone', () => {
  const tokens = new AccessTokens(limits, () => 0);
  const accessToken = tokens.issue('eu');
  expect(tokens.accepts(accessToken, 'eu')).toBe(true);
  expect(tokens.accepts(accessToken, 'us')).toBe(false);
  expect(tokens.accepts(`${accessToken}x`, 'eu')).toBe(false);
});

it('ends a token when its hour is over, not before', () => {
  let nowMs = 0;
  const tokens = new AccessTokens(limits, () => nowMs);
  const accessToken = tokens.issue('eu');
  nowMs = 3_599_999;
  expect(tokens.accepts(accessToken, 'eu')).toBe(true);
  nowMs = 3_600_000;
  expect(tokens.accepts(accessToken, 'eu')).toBe(false);
});

it('holds no more tokens than its capacity, dropping the oldest', () => {
  const tokens = new AccessTokens(limits, () => 0);
  const issued = Array.from({ length: 5 }, () => tokens.issue('au'));
  expect(issued.map((accessToken) => tokens.accepts(accessToken, 'au'))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

it('never issues the same token twice', () => {
  const tokens = new AccessTokens(limits, () => 0);
  expect(new Set(Array.from({ length: 100 }, () => tokens.issue('eu'))).size).toBe(100);
});
