import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  algorithms,
  type IdentityProvider,
  otherKeys,
  startIdentityProvider,
} from '@/e2e/fixtures/sign-in/identity-provider';
import { authVariables, NextAuthServer } from '@/e2e/fixtures/sign-in/next-auth-server';
import type { Env } from '@/lib/server/configuration/parse-env';

let idp: IdentityProvider;
let auth: NextAuthServer;

beforeAll(async () => {
  for (const [name, value] of Object.entries(authVariables)) vi.stubEnv(name, value);
});

beforeEach(async () => {
  auth = await NextAuthServer.start();
  vi.stubEnv('NEXTAUTH_URL', auth.origin);
});

afterEach(async () => {
  await idp.close();
  await auth.close();
});

afterAll(() => {
  vi.unstubAllEnvs();
});

const ana = { sub: 'ana', name: 'Ana Lima', groups: ['cg-eu', 'wiki', 'payroll'] };

async function configureWith(
  options: Parameters<typeof startIdentityProvider>[0],
  rest: Record<string, string> = {},
): Promise<Env> {
  idp = await startIdentityProvider(options);
  await idp.registerClient(auth.origin);
  return auth.configure({
    OIDC_ISSUER: idp.issuer,
    OIDC_CLIENT_ID: idp.clientId,
    OIDC_CLIENT_SECRET: idp.clientSecret,
    ACCESS_POLICY: '{"cg-eu":{"eu":"editor"},"cg-admins":{"*":"admin"}}',
    ...rest,
  });
}

/** Goes the way of a browser: off to the provider, back to the callback, and where that leads. */
async function signIn(): Promise<string> {
  const response = await auth.post('signin/oidc', { callbackUrl: '/eu/accounts/new' });
  const atProvider = response.headers()['location'] ?? '';
  expect(atProvider).toMatch(new RegExp(`^${idp.issuer}/auth\\?`));
  expect(atProvider).toMatch(/code_challenge_method=S256/);
  expect(atProvider).toMatch(/[?&]state=.+/);
  expect(atProvider).toMatch(/[?&]nonce=.+/);
  return (await auth.client.get(atProvider)).url();
}

test.each(['id_token', 'userinfo'] as const)('name and groups are taken from the %s', async (claimsIn) => {
  const env = await configureWith({ person: ana, claimsIn });
  expect(await signIn()).toBe(`${auth.origin}/eu/accounts/new`);
  expect(await auth.staff(env)).toEqual({
    actor: { issuer: idp.issuer, subject: 'ana', name: 'Ana Lima' },
    roles: { eu: 'editor', us: null, au: null },
    expiresAt: '2026-01-05T16:00:00.000Z',
  });
});

test('someone without a group of the policy is signed in and may do nothing', async () => {
  const env = await configureWith({ person: { ...ana, groups: ['wiki'] } });
  await signIn();
  expect((await auth.staff(env))?.roles).toEqual({ eu: null, us: null, au: null });
});

test('someone of whom the provider tells no groups may do nothing', async () => {
  const env = await configureWith({ person: { sub: 'bo', name: 'Bo' } });
  await signIn();
  expect((await auth.staff(env))?.roles).toEqual({ eu: null, us: null, au: null });
});

test('a change of the policy holds for people who are signed in already', async () => {
  const env = await configureWith({ person: ana });
  await signIn();
  const changed = { ...env, accessPolicy: { 'cg-eu': { eu: 'viewer', us: 'viewer' } } } as const;
  expect((await auth.staff(changed))?.roles).toEqual({ eu: 'viewer', us: 'viewer', au: null });
});

test('a demo session ends where single sign-on takes its place', async () => {
  auth.configure();
  await auth.post('callback/demo', { role: 'admin' });
  const env = await configureWith({ person: ana });
  expect(await auth.staff(env)).toBeNull();
});

test('the demo sign-in is not there beside single sign-on', async () => {
  const env = await configureWith({ person: ana });
  await auth.post('callback/demo', { role: 'admin' });
  expect(await auth.staff(env)).toBeNull();
});

test('someone who cancels at the provider is told so on the sign-in page', async () => {
  const env = await configureWith({ person: ana });
  idp.person = null;
  expect(await signIn()).toContain('/sign-in?callbackUrl=%2Feu%2Faccounts%2Fnew&error=Callback');
  expect(await auth.staff(env)).toBeNull();
});

test('an answer of the provider that another browser started is refused', async () => {
  const env = await configureWith({ person: ana });
  const response = await auth.post('signin/oidc', {});
  await auth.changeClient();
  const answer = await auth.client.get(response.headers()['location'] ?? '');
  expect(answer.url()).toContain('error=OAuthCallback');
  expect(await auth.staff(env)).toBeNull();
});

test('a provider that cannot be reached is told on the sign-in page', async () => {
  await configureWith({ person: ana });
  await idp.close();
  const response = await auth.post('signin/oidc', {});
  expect(response.headers()['location']).toContain('error=OAuthSignin');
  idp = await startIdentityProvider({ person: ana });
});

const euEditor = { eu: 'editor', us: null, au: null };

test.each(algorithms)('an ID token that is signed with %s is taken', async (algorithm) => {
  const env = await configureWith({ person: ana, algorithm });
  expect(await signIn()).toBe(`${auth.origin}/eu/accounts/new`);
  expect((await auth.staff(env))?.roles).toEqual(euEditor);
});

test.each(['HS256', 'none'])(
  'an ID token by %s is refused, though the provider publishes it',
  async (alg) => {
    const env = await configureWith({ person: ana });
    const published = await (await fetch(`${idp.issuer}/.well-known/openid-configuration`)).json();
    const body = { ...published, id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'] };
    idp.answerNext('/.well-known/openid-configuration', { status: 200, body });
    const response = await auth.post('signin/oidc', {});
    const atProvider = new URL(response.headers()['location'] ?? '');
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const nowS = Math.floor(Date.now() / 1000);
    const claims = {
      ...ana,
      iss: idp.issuer,
      aud: idp.clientId,
      iat: nowS,
      exp: nowS + 60,
      nonce: atProvider.searchParams.get('nonce'),
    };
    const signed = `${encode({ alg })}.${encode(claims)}`;
    const signature =
      alg === 'none' ? '' : createHmac('sha256', idp.clientSecret).update(signed).digest('base64url');
    const tokens = { access_token: 'x', token_type: 'Bearer', id_token: `${signed}.${signature}` };
    idp.answerNext('/token', { status: 200, body: tokens });
    expect((await auth.client.get(atProvider.href)).url()).toContain('error=OAuthCallback');
    expect(await auth.staff(env)).toBeNull();
  },
);

test.each([
  ['a nested claim', 'realm_access.roles', { realm_access: { roles: ['cg-eu'] } }],
  [
    'a claim with dots in its name',
    'https://desk.example/groups',
    { 'https://desk.example/groups': ['cg-eu'] },
  ],
  ['one group as text', 'groups', { groups: 'cg-eu' }],
  ['text with commas', 'groups', { groups: 'wiki, cg-eu,payroll' }],
  ['a list with odd elements', 'groups', { groups: [null, 7, { id: 'cg-admins' }, 'cg-eu', ['cg-admins']] }],
])('groups are read from %s', async (_, claim, claims) => {
  const env = await configureWith(
    { person: { sub: 'bo', name: 'Bo', ...claims } },
    { OIDC_GROUPS_CLAIM: claim },
  );
  await signIn();
  expect((await auth.staff(env))?.roles).toEqual(euEditor);
});

test('a provider that has too many groups to send is told on the sign-in page', async () => {
  const env = await configureWith({ person: { sub: 'bo', name: 'Bo', hasgroups: true } });
  expect(await signIn()).toContain('/sign-in?callbackUrl=%2Feu%2Faccounts%2Fnew&error=TooManyGroups');
  expect(await auth.staff(env)).toBeNull();
});

test('UserInfo that fails ends no sign-in whose ID token names the groups', async () => {
  const env = await configureWith({ person: { sub: 'bo', name: '', groups: ['cg-eu'] } });
  idp.person = { sub: 'bo', name: undefined as unknown as string, groups: ['cg-eu'] };
  idp.answerNext('/me', { status: 500, body: {} });
  await signIn();
  expect(idp.requests).toContain('/me');
  expect((await auth.staff(env))?.roles).toEqual(euEditor);
});

test('UserInfo that fails ends a sign-in of which nothing else names the groups', async () => {
  const env = await configureWith({ person: ana, claimsIn: 'userinfo' });
  idp.answerNext('/me', { status: 500, body: {} });
  expect(await signIn()).toContain('error=OAuthCallback');
  expect(await auth.staff(env)).toBeNull();
});

test('the provider is discovered once for many sign-ins, and its keys are read once', async () => {
  await configureWith({ person: ana });
  for (let times = 0; times < 3; times += 1) {
    await auth.changeClient();
    expect(await signIn()).toBe(`${auth.origin}/eu/accounts/new`);
  }
  expect(idp.requests.filter((path) => path === '/.well-known/openid-configuration')).toHaveLength(1);
  expect(idp.requests.filter((path) => path === '/jwks')).toHaveLength(1);
});

test('new keys of the provider are read by the first sign-in that they sign', async () => {
  const env = await configureWith({ person: ana });
  idp.answerNext('/jwks', { status: 200, body: otherKeys });
  expect(await signIn()).toBe(`${auth.origin}/eu/accounts/new`);
  expect((await auth.staff(env))?.roles).toEqual(euEditor);
});

test('a provider that was away is discovered by the next sign-in', async () => {
  await configureWith({ person: ana });
  const away = { status: 503, body: {} };
  idp.answerNext('/.well-known/openid-configuration', away, away);
  expect((await auth.post('signin/oidc', {})).headers()['location']).toContain('error=OAuthSignin');
  expect(await signIn()).toBe(`${auth.origin}/eu/accounts/new`);
});
