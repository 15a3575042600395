import { expect, test } from 'vitest';
import { findReasons } from './refusal-shapes';

const within = (levels: number, member: string, value: unknown): unknown =>
  levels === 0 ? value : { [member]: within(levels - 1, member, value) };

test.each([
  ['texts under members that say what is wrong', { errors: within(7, 'detail', Array(1000).fill('<p>')) }],
  ['texts under one error in another', within(8, 'error', within(5, 'message', Array(1000).fill('<p>')))],
  ['more texts than anybody reads', { errors: Array(100_000).fill('<p>') }],
])('a refusal of %s is not looked through for ever', (_, body) => {
  let looks = 0;
  const found = findReasons(body, () => {
    looks += 1;
    return [];
  });
  expect(found).toEqual([]);
  expect(looks).toBeLessThanOrEqual(5000);
});

test('a long text is not read once for every error around it', () => {
  let looks = 0;
  findReasons(within(8, 'error', 'x'.repeat(1024 * 1024)), () => {
    looks += 1;
    return [];
  });
  expect(looks).toBeLessThanOrEqual(2);
});
