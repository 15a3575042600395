import { describe, expect, test } from 'vitest';
import {
  euCredential,
  euOnLoopback,
  faultOf,
  parse,
  publicApp,
} from '@/e2e/fixtures/app/example-configurations';

describe('credentials of the accounts API', () => {
  test('one credential turns the sandbox off and leaves the other API regions unconfigured', () => {
    const env = parse({ ...publicApp, ...euCredential });
    expect(env.sandbox).toBe(false);
    expect(env.accountsApi).toEqual({
      eu: {
        accountsUrl: 'https://imports.api.eu.customergauge.com/accounts',
        tokenUrl: 'https://auth.eu.customergauge.com/oauth2/token',
        clientId: 'eu-client',
        clientSecret: 'eu-client-secret-value',
      },
      us: null,
      au: null,
    });
  });

  test('each API region has its own default hosts', () => {
    const env = parse({
      ...publicApp,
      ACCOUNTS_API_AU_CLIENT_ID: 'au-client',
      ACCOUNTS_API_AU_CLIENT_SECRET: 'au-secret',
    });
    expect(env.accountsApi.au?.accountsUrl).toBe('https://imports.api.au.customergauge.com/accounts');
    expect(env.accountsApi.au?.tokenUrl).toBe('https://auth.au.customergauge.com/oauth2/token');
  });

  test.each([
    ['ACCOUNTS_API_EU_CLIENT_SECRET', { ACCOUNTS_API_EU_CLIENT_ID: 'eu-client' }],
    ['ACCOUNTS_API_US_CLIENT_ID', { ACCOUNTS_API_US_CLIENT_SECRET: 'us-client-secret-value' }],
    ['ACCOUNTS_API_AU_CLIENT_ID', { ACCOUNTS_API_AU_URL: 'http://localhost:9000/accounts' }],
    ['ACCOUNTS_API_AU_CLIENT_ID', { ACCOUNTS_API_AU_TOKEN_URL: 'http://localhost:9000/token' }],
  ])('half a credential stops, naming %s', (variable, source) => {
    expect(faultOf(source).message).toMatch(new RegExp(`^${variable} is missing`));
  });

  test.each([
    ['plain http elsewhere', 'http://imports.example.com/accounts'],
    ['a host that only looks like loopback', 'http://localhost.example.com/accounts'],
    ['an address that only looks like loopback', 'http://127.0.0.1.example.com/accounts'],
    ['a user name', 'https://desk@imports.example.com/accounts'],
    ['a password', 'https://:hunter2-password@imports.example.com/accounts'],
    ['a fragment', 'https://imports.example.com/accounts#x'],
    ['an empty fragment', 'https://imports.example.com/accounts#'],
    ['another scheme', 'ftp://imports.example.com/accounts'],
    ['no scheme', 'imports.example.com/accounts'],
  ])('a URL with %s is refused', (_, url) => {
    expect(faultOf({ ...publicApp, ...euCredential, ACCOUNTS_API_EU_URL: url }).variable).toBe(
      'ACCOUNTS_API_EU_URL',
    );
    expect(faultOf({ ...publicApp, ...euCredential, ACCOUNTS_API_EU_TOKEN_URL: url }).variable).toBe(
      'ACCOUNTS_API_EU_TOKEN_URL',
    );
  });

  test.each(['http://localhost:9000/accounts', 'http://127.8.9.10/accounts', 'http://[::1]:9000/accounts'])(
    'plain http is taken on the loopback host of %s',
    (url) => {
      const env = parse({ ...euOnLoopback, ACCOUNTS_API_EU_URL: url });
      expect(env.accountsApi.eu?.accountsUrl).toBe(url);
    },
  );
});
