import { readFileSync } from 'node:fs';
import type { App } from '../../fixtures/app/app-server';
import { answerTo, openRaw } from '../../fixtures/app/raw-connection';
import { test } from '../../fixtures/app/scripted-app';
import { signedOut } from '../../fixtures/sign-in/staff-client';
import { expect } from '../../fixtures/test';

/** Requests that are refused before the framework sees them. None of them reaches the accounts API. */

const strict = "default-src 'none'; frame-ancestors 'none'";

// Other specs in this worker use the same API.
test.beforeEach(({ api }) => api.reset());

test.afterEach(({ api }) => {
  expect(api.calls).toEqual([]);
  expect(api.tokenCalls).toEqual([]);
});

const head = (line: string, more = '') =>
  `${line} HTTP/1.1\r\nHost: localhost\r\n${more}Connection: close\r\n\r\n`;

for (const [what, request, status] of [
  ['TRACE', head('TRACE /sign-in'), 405],
  ['a method that nobody knows', head('PROPFIND /sign-in'), 405],
  ['a POST to a page', head('POST /sign-in', 'Content-Length: 0\r\n'), 405],
  ['a DELETE of a page', head('DELETE /eu/accounts'), 405],
  ['a target with a host of its own', head('GET http://evil.example/sign-in'), 400],
  ['an asterisk for a target', head('OPTIONS *'), 400],
  ['broken percent-encoding in an API path', head('GET /api/%E0%A4%A/accounts'), 400],
  ['broken percent-encoding in the path of a page', head('GET /%C0%AF/accounts'), 400],
  ['a body behind a GET', head('GET /sign-in', 'Content-Length: 2\r\n').concat('{}'), 400],
  ['a chunked body behind a GET', head('GET /api/eu/accounts', 'Transfer-Encoding: chunked\r\n'), 400],
  ['no HTTP at all', 'hello\r\n\r\n', 400],
] as const) {
  test(`${what} is answered ${status} in plain words, and the connection is closed`, async ({ app }) => {
    const answer = await answerTo(app.port, request);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain(`Content-Security-Policy: ${strict}`);
    expect(answer).not.toMatch(/<html|at .*\.js:/i);
  });
}

test('an upgrade to another protocol is closed at once, before and after a page was asked for', async ({
  app,
}) => {
  const upgrade =
    'GET /_next/webpack-hmr HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  expect(await answerTo(app.port, upgrade)).toBe('');
  await fetch(`${app.origin}/sign-in`);
  expect(await answerTo(app.port, upgrade)).toBe('');
});

test('headers that do not end are answered 408 after 15 seconds, and the connection is closed', async ({
  app,
}) => {
  const sentAtMs = performance.now();
  expect(await answerTo(app.port, 'GET /sign-in HTTP/1.1\r\nHost:')).toMatch(/^HTTP\/1.1 408 /);
  expect(performance.now() - sentAtMs).toBeLessThan(20_000);
});

test('unfinished posts to a page are refused before their bodies take memory', async ({ app }) => {
  await fetch(`${app.origin}/sign-in`);
  const before = memoryOf(app);
  const big = 'x'.repeat(256 * 1024);
  const posts = Array.from({ length: 120 }, async () => {
    const connection = await openRaw(app.port);
    await connection.send('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9900000\r\n\r\n');
    connection.socket.write(big);
    return await connection.ended;
  });
  const answers = await Promise.all(posts);
  expect(answers.filter((answer) => !/^HTTP\/1.1 405 |^$/.test(answer))).toEqual([]);
  expect(answers.some((answer) => answer.startsWith('HTTP/1.1 405 '))).toBe(true);
  expect(memoryOf(app) - before, 'bytes more').toBeLessThan(100_000_000);
});

test('there is no image optimizer, and what is sent to it writes no line of the log', async ({ app }) => {
  const forged = encodeURIComponent('\n{"level":"info","msg":"forged by a visitor"}');
  const answer = await fetch(`${app.origin}/_next/image?url=${forged}&w=64&q=75`);
  expect(answer.status).toBe(404);
  expect(app.output()).not.toContain('forged by a visitor');
});

test('every line that the app prints after its start is one JSON object', async ({ app }) => {
  await fetch(`${app.origin}/api/auth/callback/oidc?state=%00`, { redirect: 'manual' });
  await fetch(`${app.origin}/_next/static/chunks/none.js`);
  const [, ...lines] = app.output().split(/^Account Desk is ready on .*\n/m);
  const odd = lines
    .join('')
    .split('\n')
    .filter((line) => line !== '' && !isJsonObject(line));
  expect(odd).toEqual([]);
});

for (const [what, path, status] of [
  ['an API answer', '/api/eu/accounts', 401],
  ['an API path that nobody has', '/api/nothing/at/all', 404],
  ['the sign-in API', '/api/auth/csrf', 200],
  ['an icon', '/icon.svg', 200],
  ['a file that is public', '/robots.txt', 200],
] as const) {
  test(`${what} allows a browser to load nothing with it, and may be framed nowhere`, async ({ app }) => {
    const answer = await fetch(`${app.origin}${path}`, { redirect: 'manual' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe(strict);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
}

for (const [method, path] of [
  ['GET', '/api/nothing/at/all'],
  ['GET', '/api/eu'],
  ['POST', '/api/eu/nothing'],
  ['DELETE', '/api/auth'],
] as const) {
  test(`${method} ${path}, which nobody has, is answered with a problem`, async ({ app }) => {
    const { status, headers, body } = await signedOut(app.origin).send(path, { method });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    const requestId = headers.get('x-request-id');
    expect(body).toMatchObject({ code: 'unknown-address', status: 404, requestId });
  });
}

test('a redirect carries a policy too, and a page keeps its own', async ({ app }) => {
  const redirect = await fetch(`${app.origin}/eu/accounts`, { redirect: 'manual' });
  expect(redirect.status).toBe(307);
  expect(redirect.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const page = await fetch(`${app.origin}/sign-in`);
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'self'; script-src 'self' 'nonce-/,
  );
});

function memoryOf({ pid }: App): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) * 1024;
}

function isJsonObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
