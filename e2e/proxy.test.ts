import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { config, proxy } from '@/proxy';

function policyOf(path: string): Map<string, string> {
  const header = proxy(new NextRequest(`https://desk.example.com${path}`)).headers.get(
    'Content-Security-Policy',
  );
  return new Map(
    (header ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

test('no page may be framed, load from elsewhere, send a form away or change its base', () => {
  const policy = policyOf('/eu/accounts/new');
  expect(Object.fromEntries(policy)).toMatchObject({
    'default-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
  });
});

test('a script or style element runs only with the nonce of its own response', () => {
  const [first, second] = [policyOf('/sign-in'), policyOf('/sign-in')];
  expect(first.get('script-src')).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'$/);
  expect(first.get('style-src')).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/);
  expect(first.get('script-src')).not.toBe(second.get('script-src'));
});

test('a nonce that the request brings along is not used', () => {
  const headers = { 'x-nonce': 'guessed', 'content-security-policy': "script-src 'nonce-guessed'" };
  const response = proxy(new NextRequest('https://desk.example.com/', { headers }));
  expect(response.headers.get('x-middleware-request-x-nonce')).not.toBe('guessed');
  expect(response.headers.get('x-middleware-request-content-security-policy')).not.toContain('guessed');
});

test.each([
  ['/', true],
  ['/sign-in', true],
  ['/eu/accounts/new', true],
  ['/sandbox', true],
  ['/apiary', true],
  ['/api/eu/accounts', false],
  ['/api/auth/session', false],
  ['/sandbox/eu/accounts', false],
  ['/_next/static/chunks/main.js', false],
  ['/robots.txt', false],
])('%s: a policy is %s', (url, expected) => {
  expect(unstable_doesMiddlewareMatch({ config, url, nextConfig: {} })).toBe(expected);
});
