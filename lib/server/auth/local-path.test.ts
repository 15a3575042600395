import { expect, test } from 'vitest';
import { toLocalPath, toReturnPath } from './local-path';

const own = ['https://desk.example.com'];

test.each(['/', '/eu/accounts/new?reference=ACME%20%26%20Sons#number', '/us/activity', '/%2F/evil.example'])(
  'the path %s is kept',
  (path) => {
    expect(toLocalPath(path, own)).toBe(path);
  },
);

test('an absolute URL of our own origin becomes its path', () => {
  expect(toLocalPath('https://desk.example.com/eu/accounts/new?number=7', own)).toBe(
    '/eu/accounts/new?number=7',
  );
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'https:evil.example',
  'https://desk.example.com.evil.example/',
  'https://desk.example.com@evil.example/',
  'https://desk.example.com//evil.example',
  'http://desk.example.com/',
  'javascript:alert(1)',
  'data:text/html,x',
  'account-desk.invalid',
  'http://account-desk.invalid/eu',
  'eu/accounts',
  '',
])('%j leads to the first page', (target) => {
  expect(toLocalPath(target, own)).toBe('/');
});

test.each([
  '/sign-in',
  '/sign-in?callbackUrl=%2Fsign-in',
  '/api/auth/signout',
  '/api',
  undefined,
  '//evil.example',
])('nobody returns to %s after the sign-in', (target) => {
  expect(toReturnPath(target)).toBe('/');
});

test('after the sign-in people return to the page that they asked for', () => {
  expect(toReturnPath('/us/accounts/new?reference=ACME')).toBe('/us/accounts/new?reference=ACME');
  expect(toReturnPath('/sign-ins')).toBe('/sign-ins');
});
