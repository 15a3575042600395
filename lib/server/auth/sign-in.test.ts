import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CookieBrowser } from '@/e2e/fixtures/sign-in/cookie-browser';
import { SignInTrial, trialVariables } from '@/e2e/fixtures/sign-in/sign-in-trial';

const hourMs = 60 * 60 * 1000;

let trial: SignInTrial;

beforeAll(async () => {
  for (const [name, value] of Object.entries(trialVariables)) vi.stubEnv(name, value);
});

beforeEach(async () => {
  trial = await SignInTrial.start();
  vi.stubEnv('NEXTAUTH_URL', trial.origin);
});

afterEach(() => trial.close());

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
    const env = trial.configure();
    const response = await trial.post('callback/demo', { role, callbackUrl: '/us/accounts/new?number=7' });
    expect(response.headers.get('location')).toBe('/us/accounts/new?number=7');
    expect(await trial.staff(env)).toEqual({
      actor: { issuer: 'demo', subject: role, name },
      roles,
      expiresAt: '2026-01-05T16:00:00.000Z',
    });
  });

  test.each(['owner', '', 'ADMIN'])('nobody is signed in as %j', async (role) => {
    const env = trial.configure();
    const response = await trial.post('callback/demo', { role });
    expect(response.headers.get('location')).toContain('error=CredentialsSignin');
    expect(await trial.staff(env)).toBeNull();
  });

  test('nobody is signed in without the token against forged requests', async () => {
    const env = trial.configure();
    const body = new URLSearchParams({ role: 'admin', csrfToken: 'guessed' });
    await trial.browser.fetch(`${trial.origin}/api/auth/callback/demo`, { method: 'POST', body });
    expect(await trial.staff(env)).toBeNull();
  });

  test.each(['//evil.example', 'https://evil.example/', '/\\evil.example'])(
    'the sign-in leads nobody to %s',
    async (callbackUrl) => {
      trial.configure();
      const response = await trial.post('callback/demo', { role: 'viewer', callbackUrl });
      expect(response.headers.get('location')).toBe('/');
    },
  );
});

describe('session', () => {
  test('the browser is told name, actor and expiry, and nothing else', async () => {
    trial.configure();
    await trial.post('callback/demo', { role: 'editor' });
    const actor = { issuer: 'demo', subject: 'editor', name: 'Editor' };
    expect(await trial.session()).toEqual({
      user: { name: 'Editor' },
      actor,
      expires: '2026-01-05T16:00:00.000Z',
    });
  });

  test('the session ends 8 hours after the sign-in, however often it was used', async () => {
    const env = trial.configure();
    await trial.post('callback/demo', { role: 'editor' });
    for (let hour = 1; hour < 8; hour += 1) {
      trial.nowMs += hourMs;
      expect(await trial.session()).toMatchObject({ expires: '2026-01-05T16:00:00.000Z' });
    }
    trial.nowMs += hourMs - 1;
    expect(await trial.staff(env)).not.toBeNull();
    trial.nowMs += 1;
    expect(await trial.session()).toEqual({});
    expect(await trial.staff(env)).toBeNull();
  });

  test('the session cookie in an Authorization header is no session', async () => {
    trial.configure();
    await trial.post('callback/demo', { role: 'editor' });
    const cookie = trial.browser.cookie(trial.origin, 'account-desk.session') ?? '';
    expect(cookie).not.toBe('');
    trial.browser = new CookieBrowser();
    expect(await trial.session({ authorization: `Bearer ${cookie}` })).toEqual({});
  });

  test('a cookie made with another secret is no session', async () => {
    const env = trial.configure({ NEXTAUTH_SECRET: 'another-session-secret-of-forty-characters' });
    await trial.post('callback/demo', { role: 'admin' });
    expect(await trial.staff(env)).not.toBeNull();
    expect(await trial.staff(trial.configure())).toBeNull();
  });

  test('signing out ends the session', async () => {
    const env = trial.configure();
    await trial.post('callback/demo', { role: 'editor' });
    expect(await trial.staff(env)).not.toBeNull();
    await trial.post('signout', {});
    expect(await trial.staff(env)).toBeNull();
  });

  test('on plain http the cookie is HttpOnly and SameSite=Lax', async () => {
    trial.configure();
    await trial.post('callback/demo', { role: 'editor' });
    const cookie =
      trial.browser.setCookies.find((header) => header.startsWith('account-desk.session=')) ?? '';
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
  });

  test('on https every cookie is Secure and bound to the host', async () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://desk.example.com');
    trial.configure({ NEXTAUTH_URL: 'https://desk.example.com' });
    await trial.post('callback/demo', { role: 'editor' });
    expect(trial.browser.setCookies.some((header) => header.startsWith('__Host-account-desk.session='))).toBe(
      true,
    );
    for (const header of trial.browser.setCookies) {
      expect(header).toMatch(/^__Host-account-desk\.[\w-]+=.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
    }
  });
});
