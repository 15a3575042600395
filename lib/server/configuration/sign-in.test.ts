import { describe, expect, test } from 'vitest';
import {
  euCredential,
  euOnLoopback,
  faultOf,
  madeSecret,
  parse,
  publicApp,
} from '@/e2e/fixtures/app/example-configurations';

describe('sign-in', () => {
  test('the demo sign-in stays while a configured API is on loopback', () => {
    const env = parse(euOnLoopback);
    expect(env).toMatchObject({ demoSignIn: true, sandbox: false, sessionSecret: madeSecret });
  });

  test.each([
    ['ACCOUNTS_API_EU_URL', { ...euOnLoopback, ACCOUNTS_API_EU_URL: 'https://api.example.com/accounts' }],
    [
      'ACCOUNTS_API_EU_TOKEN_URL',
      { ...euOnLoopback, ACCOUNTS_API_EU_TOKEN_URL: 'https://auth.example.com/t' },
    ],
    ['ACCOUNTS_API_EU_CLIENT_ID', euCredential],
  ])('without single sign-on a remote %s stops', (remote, source) => {
    const fault = faultOf(source);
    expect(fault.variable).toBe('OIDC_ISSUER');
    expect(fault.message).toContain(remote);
  });

  test.each([
    ['a public origin', { NEXTAUTH_URL: 'https://desk.example.com' }, 'NEXTAUTH_URL'],
    [
      'every address of the machine',
      { HOSTNAME: '0.0.0.0', NEXTAUTH_URL: 'http://localhost:3000' },
      'HOSTNAME',
    ],
    ['every IPv6 address of the machine', { HOSTNAME: '::', NEXTAUTH_URL: 'http://localhost' }, 'HOSTNAME'],
    ['one address of the network', { HOSTNAME: '192.0.2.7' }, 'HOSTNAME'],
  ])('without single sign-on %s stops: nobody may choose a role there', (_, source, named) => {
    const fault = faultOf({ ...source, NEXTAUTH_SECRET: publicApp.NEXTAUTH_SECRET });
    expect(fault.message).toMatch(/^OIDC_ISSUER is missing: /);
    expect(fault.message).toContain(named);
  });

  test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])(
    'listening on %s the demo sign-in stays',
    (HOSTNAME) => {
      expect(parse({ HOSTNAME, NEXTAUTH_URL: 'http://localhost:3000' }).demoSignIn).toBe(true);
    },
  );

  test.each(['secret\n', '\nsecret', ' secret', 'sec\nret', 'secret\u0000'])(
    'a client secret that was pasted as %j stops',
    (secret) => {
      const source = { ...euOnLoopback, ACCOUNTS_API_EU_CLIENT_SECRET: secret };
      expect(faultOf(source).variable).toBe('ACCOUNTS_API_EU_CLIENT_SECRET');
      expect(faultOf({ ...publicApp, OIDC_CLIENT_SECRET: secret }).variable).toBe('OIDC_CLIENT_SECRET');
    },
  );

  test('single sign-on takes the place of the demo sign-in, in the sandbox too', () => {
    const env = parse(publicApp);
    expect(env).toMatchObject({ demoSignIn: false, sandbox: true });
    expect(env.oidc).toEqual({
      issuer: 'https://login.example.com',
      clientId: 'account-desk',
      clientSecret: 'oidc-client-secret-value',
      groupsClaim: 'groups',
    });
    expect(env.accessPolicy).toEqual({ 'cg-eu': { eu: 'editor' }, 'cg-admins': { '*': 'admin' } });
  });

  test.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'ACCESS_POLICY'])(
    'single sign-on without %s stops',
    (variable) => {
      expect(faultOf({ ...publicApp, [variable]: undefined }).message).toMatch(
        new RegExp(`^${variable} is missing`),
      );
    },
  );

  test('an issuer on plain http is refused, unless it is on loopback', () => {
    expect(faultOf({ ...publicApp, OIDC_ISSUER: 'http://login.example.com' }).variable).toBe('OIDC_ISSUER');
    expect(parse({ ...publicApp, OIDC_ISSUER: 'http://127.0.0.1:9100' }).oidc?.issuer).toBe(
      'http://127.0.0.1:9100',
    );
  });

  test.each([
    ['no JSON', '{"cg-eu":{"eu":"editor"}'],
    ['a list', '[]'],
    ['text', '"admin"'],
    ['null', 'null'],
    ['no group', '{}'],
    ['a group without an API region', '{"cg-eu":{}}'],
    ['an unknown API region', '{"cg-eu":{"EU":"editor"}}'],
    ['an unknown role', '{"cg-eu":{"eu":"owner"}}'],
    ['a role outside of an API region', '{"cg-eu":"editor"}'],
    ['a nameless group', '{"":{"eu":"editor"}}'],
  ])('ACCESS_POLICY with %s is refused in one line', (_, ACCESS_POLICY) => {
    const fault = faultOf({ ...publicApp, ACCESS_POLICY });
    expect(fault.message).toMatch(/^ACCESS_POLICY .+$/);
  });

  test('a fault in ACCESS_POLICY is named by its place', () => {
    const fault = faultOf({ ...publicApp, ACCESS_POLICY: '{"cg-eu":{"eu":"owner"}}' });
    expect(fault.message).toBe('ACCESS_POLICY is wrong at "cg-eu" → "eu": a role is viewer, editor or admin');
  });
});

describe('public origin and session secret', () => {
  test.each(['NEXTAUTH_URL', 'NEXTAUTH_SECRET'])('with single sign-on %s is required', (variable) => {
    expect(faultOf({ ...publicApp, [variable]: undefined }).message).toMatch(
      new RegExp(`^${variable} is missing`),
    );
  });

  test.each(['NEXTAUTH_URL', 'NEXTAUTH_SECRET'])('listening beyond loopback %s is required', (variable) => {
    const source = { ...publicApp, HOSTNAME: '0.0.0.0' };
    expect(parse(source).demoSignIn).toBe(false);
    expect(faultOf({ ...source, [variable]: undefined }).variable).toBe(variable);
  });

  test.each([
    'https://desk.example.com/app',
    'https://desk.example.com/?x',
    'https://desk.example.com/#',
    'https://a:b@desk.example.com',
    'http://desk.example.com',
    'desk.example.com',
  ])('NEXTAUTH_URL %s is refused', (NEXTAUTH_URL) => {
    expect(faultOf({ ...publicApp, NEXTAUTH_URL }).variable).toBe('NEXTAUTH_URL');
  });

  test('a public origin is our only one, without a slash', () => {
    const env = parse({ ...publicApp, NEXTAUTH_URL: 'https://Desk.example.com:443/' });
    expect(env.publicOrigin).toBe('https://desk.example.com');
    expect(env.ownOrigins).toEqual(['https://desk.example.com']);
  });

  test('a secret of 31 characters is refused, one of 32 taken', () => {
    expect(faultOf({ NEXTAUTH_SECRET: 'x'.repeat(31) }).variable).toBe('NEXTAUTH_SECRET');
    expect(parse({ NEXTAUTH_SECRET: 'x'.repeat(32) }).sessionSecret).toBe('x'.repeat(32));
  });
});
