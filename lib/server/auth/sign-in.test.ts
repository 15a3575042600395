import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { authVariables, NextAuthServer } from '@/e2e/fixtures/sign-in/next-auth-server';

const hourMs = 60 * 60 * 1000;

let auth: NextAuthServer;

beforeAll(async () => {
  for (const [name, value] of Object.entries(authVariables)) vi.stubEnv(name, value);
});

beforeEach(async () => {
  auth = await NextAuthServer.start();
  vi.stubEnv('NEXTAUTH_URL', auth.origin);
});

afterEach(() => auth.close());

afterAll(() => {
  vi.unstubAllEnvs();
});

describe('demo sign-in', () => {
  test.each([
    ['viewer', 'Viewer', { eu: 'viewer', us: 'viewer', au: 'viewer' }],
    ['editor', 'Editor', { eu: 'editor', us: 'editor', au: 'editor' }],
    ['eu-editor', 'EU editor', { eu: 'editor', us: null, au: null }],
    ['admin', 'Admin', { eu: 'admin', us: 'admin', au: 'admin' }],
  ])('%s is %s and has those roles', async (role, name, roles) => {
    const env = auth.configure();
    const response = await auth.post('callback/demo', { role, callbackUrl: '/us/accounts/new?number=7' });
    expect(response.headers()['location']).toBe('/us/accounts/new?number=7');
    expect(await auth.staff(env)).toEqual({
      actor: { issuer: 'demo', subject: role, name },
      roles,
      expiresAt: '2026-01-05T16:00:00.000Z',
    });
  });

  test.each(['owner', '', 'ADMIN'])('nobody is signed in as %j', async (role) => {
    const env = auth.configure();
    const response = await auth.post('callback/demo', { role });
    expect(response.headers()['location']).toContain('error=CredentialsSignin');
    expect(await auth.staff(env)).toBeNull();
  });

  test('nobody is signed in without the token against forged requests', async () => {
    const env = auth.configure();
    const form = { role: 'admin', csrfToken: 'guessed' };
    await auth.client.post(`${auth.origin}/api/auth/callback/demo`, { form, maxRedirects: 0 });
    expect(await auth.staff(env)).toBeNull();
  });

  test.each(['//evil.example', 'https://evil.example/', '/\\evil.example'])(
    'the sign-in leads nobody to %s',
    async (callbackUrl) => {
      auth.configure();
      const response = await auth.post('callback/demo', { role: 'viewer', callbackUrl });
      expect(response.headers()['location']).toBe('/');
    },
  );
});

describe('session', () => {
  test('the browser is told name, actor and expiry, and nothing else', async () => {
    auth.configure();
    await auth.post('callback/demo', { role: 'editor' });
    const actor = { issuer: 'demo', subject: 'editor', name: 'Editor' };
    expect(await auth.session()).toEqual({
      user: { name: 'Editor' },
      actor,
      expires: '2026-01-05T16:00:00.000Z',
    });
  });

  test('the session ends 8 hours after the sign-in, however often it was used', async () => {
    const env = auth.configure();
    await auth.post('callback/demo', { role: 'editor' });
    for (let hour = 1; hour < 8; hour += 1) {
      auth.nowMs += hourMs;
      expect(await auth.session()).toMatchObject({ expires: '2026-01-05T16:00:00.000Z' });
    }
    auth.nowMs += hourMs - 1;
    expect(await auth.staff(env)).not.toBeNull();
    auth.nowMs += 1;
    expect(await auth.session()).toEqual({});
    expect(await auth.staff(env)).toBeNull();
  });

  test('the session cookie in an Authorization header is no session', async () => {
    auth.configure();
    await auth.post('callback/demo', { role: 'editor' });
    const { cookies } = await auth.client.storageState();
    const cookie = cookies.find(({ name }) => name === 'account-desk.session')?.value ?? '';
    expect(cookie).not.toBe('');
    await auth.changeClient();
    expect(await auth.session({ authorization: `Bearer ${cookie}` })).toEqual({});
  });

  test('a cookie made with another secret is no session', async () => {
    const env = auth.configure({ NEXTAUTH_SECRET: 'another-session-secret-of-forty-characters' });
    await auth.post('callback/demo', { role: 'admin' });
    expect(await auth.staff(env)).not.toBeNull();
    expect(await auth.staff(auth.configure())).toBeNull();
  });

  test('signing out ends the session', async () => {
    const env = auth.configure();
    await auth.post('callback/demo', { role: 'editor' });
    expect(await auth.staff(env)).not.toBeNull();
    await auth.post('signout', {});
    expect(await auth.staff(env)).toBeNull();
  });

  test('on plain http the cookie is HttpOnly and SameSite=Lax', async () => {
    auth.configure();
    await auth.post('callback/demo', { role: 'editor' });
    const cookie = auth.setCookies.find((header) => header.startsWith('account-desk.session=')) ?? '';
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
  });

  test('on https every cookie is Secure and bound to the host', async () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://localhost');
    auth.configure({ NEXTAUTH_URL: 'https://localhost' });
    await auth.post('callback/demo', { role: 'editor' });
    expect(auth.setCookies.some((header) => header.startsWith('__Host-account-desk.session='))).toBe(true);
    for (const header of auth.setCookies) {
      expect(header).toMatch(/^__Host-account-desk\.[\w-]+=.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
    }
  });
});
