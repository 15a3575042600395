import { expect, test } from 'vitest';
import { commonHeaders } from './http-headers.mjs';

test('where the public origin is https, browsers are told to stay on https, subdomains included', () => {
  expect(commonHeaders('https://desk.example.com')['Strict-Transport-Security']).toBe(
    'max-age=63072000; includeSubDomains',
  );
});

test.each([['http://localhost:3000'], [undefined]])('with %s for an origin they are not', (origin) => {
  expect(commonHeaders(origin)).not.toHaveProperty('Strict-Transport-Security');
});
