import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseQuery } from './parse-query';
import { ProblemResponseError } from './problem-response';

const schema = z.strictObject({ q: z.optional(z.string().check(z.maxLength(3))), sort: z.enum(['name']) });

function read(query: string) {
  return parseQuery(new Request(`http://localhost/api/eu/accounts?${query}`), schema);
}

function pointersOf(query: string): string[] {
  try {
    read(query);
  } catch (error) {
    if (error instanceof ProblemResponseError && error.code === 'validation-failed') {
      return (error.details.errors ?? []).map(({ pointer }) => pointer);
    }
    throw error;
  }
  return [];
}

test('gives the parameters as the schema has them', () => {
  expect(read('q=a%26b&sort=name')).toEqual({ q: 'a&b', sort: 'name' });
});

test.each([
  ['a wrong value', 'sort=size', ['/sort']],
  ['a missing parameter', 'q=a', ['/sort']],
  ['an unknown parameter', 'sort=name&order=up', ['/order']],
  ['a parameter that is given twice', 'sort=name&q=a&q=b', ['/q']],
  ['a prototype key', 'sort=name&__proto__=x', ['/__proto__']],
  ['two of them', 'sort=size&q=abcd', ['/q', '/sort']],
])('refuses %s, by its name', (_what, query, pointers) => {
  expect(pointersOf(query)).toEqual(pointers);
});
