import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SandboxServer, startSandboxServer } from '@/e2e/fixtures/accounts-api/sandbox-server';

let dataDir: string;
let server: SandboxServer;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  server = await startSandboxServer(dataDir);
});

afterAll(async () => {
  await server.close();
  await rm(dataDir, { recursive: true });
});

const client = { client_id: 'sandbox', client_secret: 'sandbox' };
const grant = { grant_type: 'client_credentials' };

function requestToken(
  parameters: Record<string, string> | string,
  headers: Record<string, string> = {},
  apiRegion = 'eu',
): Promise<Response> {
  return fetch(`${server.origin}/sandbox/${apiRegion}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(parameters),
    headers,
  });
}

function basic(pair: string): Record<string, string> {
  return { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

it.each([
  ['the client in the body', { ...grant, ...client }, {}],
  ['the client by HTTP Basic', grant, basic('sandbox:sandbox')],
  ['an unknown parameter beside it', { ...grant, ...client, audience: 'x' }, {}],
])('issues a Bearer token of one hour, never cached, with %s', async (_, parameters, headers) => {
  const response = await requestToken(parameters as Record<string, string>, headers);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({
    access_token: expect.stringMatching(/^[\w-]{43}$/),
    token_type: 'Bearer',
    expires_in: 3600,
  });
});

it.each([
  ['no parameter', {}, {}, 400, 'invalid_request'],
  ['no grant type', client, {}, 400, 'invalid_request'],
  ['an empty grant type', { grant_type: '', ...client }, {}, 400, 'invalid_request'],
  ['no client secret', { ...grant, client_id: 'sandbox' }, {}, 400, 'invalid_request'],
  ['no client id', { ...grant, client_secret: 'sandbox' }, {}, 400, 'invalid_request'],
  ['a repeated parameter', 'grant_type=client_credentials&grant_type=x', {}, 400, 'invalid_request'],
  ['the client sent both ways', { ...grant, ...client }, basic('sandbox:sandbox'), 400, 'invalid_request'],
  ['another grant type', { grant_type: 'password', ...client }, {}, 400, 'unsupported_grant_type'],
  ['no client at all', grant, {}, 401, 'invalid_client'],
  ['a wrong secret', { ...grant, ...client, client_secret: 'guess' }, {}, 401, 'invalid_client'],
  ['a wrong client id', { ...grant, ...client, client_id: 'guess' }, {}, 401, 'invalid_client'],
  ['a wrong secret by HTTP Basic', grant, basic('sandbox:guess'), 401, 'invalid_client'],
  ['an unreadable HTTP Basic', grant, basic('%:%'), 401, 'invalid_client'],
])('with %s says so in the words of the standard', async (_, parameters, headers, status, error) => {
  const response = await requestToken(parameters as Record<string, string> | string, headers);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({ error, error_description: expect.any(String) });
});

it('names the scheme again to a client that tried HTTP Basic, and to no other', async () => {
  const tried = await requestToken(grant, basic('sandbox:guess'));
  expect(tried.headers.get('www-authenticate')).toMatch(/^Basic /);
  const posted = await requestToken({ ...grant, ...client, client_secret: 'guess' });
  expect(posted.headers.has('www-authenticate')).toBe(false);
});

it.each([
  ['application/json', JSON.stringify({ ...grant, ...client })],
  ['text/plain', new URLSearchParams({ ...grant, ...client }).toString()],
])('refuses a body of type %s', async (contentType, body) => {
  const response = await fetch(`${server.origin}/sandbox/eu/oauth2/token`, {
    method: 'POST',
    headers: { 'Content-Type': contentType },
    body,
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: 'invalid_request' });
});

it('reads a media type with a charset', async () => {
  const contentType = 'Application/X-WWW-Form-Urlencoded; charset=UTF-8';
  expect((await requestToken({ ...grant, ...client }, { 'Content-Type': contentType })).status).toBe(200);
});

it('knows only its API regions and only POST', async () => {
  expect((await requestToken({ ...grant, ...client }, {}, 'mars')).status).toBe(404);
  const get = await fetch(`${server.origin}/sandbox/eu/oauth2/token`);
  expect(get.status).toBe(405);
  expect(get.headers.get('allow')).toBe('POST');
});
