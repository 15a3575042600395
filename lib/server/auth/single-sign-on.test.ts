import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '@/e2e/fixtures/sign-in/identity-provider';
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

async function configureWith(options: Parameters<typeof startIdentityProvider>[0]): Promise<Env> {
  idp = await startIdentityProvider(options);
  await idp.registerClient(auth.origin);
  return auth.configure({
    OIDC_ISSUER: idp.issuer,
    OIDC_CLIENT_ID: idp.clientId,
    OIDC_CLIENT_SECRET: idp.clientSecret,
    ACCESS_POLICY: '{"cg-eu":{"eu":"editor"},"cg-admins":{"*":"admin"}}',
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
