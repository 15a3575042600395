import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { expect, test, vi } from 'vitest';
import { readSessionCookie } from './session-cookie';

const env = {
  publicOrigin: 'http://localhost:3000',
  sessionSecret: 'a secret of these tests, of 40 characters',
};
const startMs = Date.now();
const hourMs = 60 * 60 * 1000;

vi.stubEnv('LOG_LEVEL', 'silent');
vi.stubEnv('NEXTAUTH_SECRET', env.sessionSecret);

function session(groups: string[] = ['editor']) {
  return {
    sessionId: randomUUID(),
    actor: { issuer: 'demo', subject: 'editor', name: 'Editor' },
    groups,
    signedInAtMs: startMs,
  };
}

async function cookieOf(token: object, secret = env.sessionSecret, maxAge = 8 * 60 * 60): Promise<string> {
  return encode({ token: { ...token }, secret, maxAge });
}

test('a cookie gives the same session each time, remembered or not', async () => {
  const token = session();
  const cookies = { 'account-desk.session': await cookieOf(token) };
  expect(await readSessionCookie(cookies, env, startMs)).toEqual(token);
  expect(await readSessionCookie(cookies, env, startMs)).toEqual(token);
});

test('a remembered session ends 8 hours after its sign-in, and is none before it', async () => {
  const cookies = { 'account-desk.session': await cookieOf(session()) };
  expect(await readSessionCookie(cookies, env, startMs)).not.toBeNull();
  expect(await readSessionCookie(cookies, env, startMs + 8 * hourMs)).toBeNull();
  expect(await readSessionCookie(cookies, env, startMs - hourMs)).toBeNull();
});

test('a cookie that has expired is not remembered', async () => {
  const cookies = { 'account-desk.session': await cookieOf(session(), env.sessionSecret, -60) };
  expect(await readSessionCookie(cookies, env, startMs)).toBeNull();
  expect(await readSessionCookie(cookies, env, startMs)).toBeNull();
});

test('a remembered cookie opens nothing under another secret', async () => {
  const cookies = { 'account-desk.session': await cookieOf(session()) };
  expect(await readSessionCookie(cookies, env, startMs)).not.toBeNull();
  const other = { ...env, sessionSecret: 'another secret of these tests, of 46 characters' };
  expect(await readSessionCookie(cookies, other, startMs)).toBeNull();
});

test('a cookie that was changed by one letter is none', async () => {
  const cookie = await cookieOf(session());
  expect(await readSessionCookie({ 'account-desk.session': cookie }, env, startMs)).not.toBeNull();
  const at = cookie.length - 10;
  const letter = cookie[at] === 'A' ? 'B' : 'A';
  const changed = `${cookie.slice(0, at)}${letter}${cookie.slice(at + 1)}`;
  expect(await readSessionCookie({ 'account-desk.session': changed }, env, startMs)).toBeNull();
});

test('a session in several cookies is put together', async () => {
  const token = session(Array.from({ length: 300 }, (_, index) => `group-${index}`));
  const cookie = await cookieOf(token);
  const parts = Object.fromEntries(
    [0, 1, 2].map((part) => [`account-desk.session.${part}`, cookie.slice(part * 3_900, (part + 1) * 3_900)]),
  );
  expect(await readSessionCookie(parts, env, startMs)).toEqual(token);
});

test.each([{}, { 'account-desk.session': '' }, { 'account-desk.session': 'x.y.z' }])(
  '%j is no session',
  async (cookies) => {
    expect(await readSessionCookie(cookies, env, startMs)).toBeNull();
  },
);
