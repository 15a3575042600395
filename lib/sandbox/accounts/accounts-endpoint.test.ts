import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  newAccessToken,
  type SandboxServer,
  startSandboxServer,
} from '@/e2e/fixtures/accounts-api/sandbox-server';

let dataDir: string;
let server: SandboxServer;
let token: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  server = await startSandboxServer(dataDir);
  token = await newAccessToken(server, 'eu');
});

afterEach(async () => {
  await server.close();
  await rm(dataDir, { recursive: true });
});

function put(body: BodyInit, headers: Record<string, string> = {}, apiRegion = 'eu'): Promise<Response> {
  return fetch(`${server.origin}/sandbox/${apiRegion}/accounts`, {
    method: 'PUT',
    body,
    headers: { Authorization: `Bearer ${token}`, ...headers },
  });
}

const acme =
  '{"reference":"ACME Industries","number":"123","manager":"John Doe","parent":"ACME Group","region":"EMEA"}';
/** The example on the accounts API's page exactly as printed, with the mistake in its JSON. */
const acmeAsPrinted = acme.replace('"John Doe"', '"John Doe');
const requiredFailure =
  '{"message":"The given data was invalid.","errors":{"reference":["reference is required."]}}';

describe('a save', () => {
  it("accepts the page's own example, with its mistake corrected, with 201 and then 200", async () => {
    const formEncoded = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const created = await put(acme, formEncoded);
    expect(created.status).toBe(201);
    expect(await created.json()).toEqual(JSON.parse(acme));
    expect((await put(acme, formEncoded)).status).toBe(200);
  });

  it('knows its accounts again after a restart', async () => {
    await put(acme);
    await server.close();
    server = await startSandboxServer(dataDir);
    token = await newAccessToken(server, 'eu');
    const again = await put('{"reference":"ACME Industries"}');
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(JSON.parse(acme));
  });

  it('takes a name of 128 emoji and refuses one of 129', async () => {
    expect((await put(JSON.stringify({ reference: '🏢'.repeat(128) }))).status).toBe(201);
    const refused = await put(JSON.stringify({ reference: '🏢'.repeat(129) }));
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      errors: { reference: ['reference may not be greater than 128 characters.'] },
    });
  });

  it('keeps the accounts of one API region out of the others', async () => {
    await put(acme);
    token = await newAccessToken(server, 'us');
    expect((await put(acme, {}, 'us')).status).toBe(201);
  });
});

describe('a refusal', () => {
  it.each([
    ['no token', {}, 'eu'],
    ['an unknown token', { Authorization: 'Bearer guess' }, 'eu'],
    ['another scheme', { Authorization: 'Basic c2FuZGJveDpzYW5kYm94' }, 'eu'],
  ])(
    'is 401 without WWW-Authenticate for %s, even where the JSON is broken',
    async (_, headers, apiRegion) => {
      const url = `${server.origin}/sandbox/${apiRegion}/accounts`;
      const response = await fetch(url, {
        method: 'PUT',
        headers: headers as HeadersInit,
        body: acmeAsPrinted,
      });
      expect(response.status).toBe(401);
      expect(response.headers.has('www-authenticate')).toBe(false);
      expect(await response.text()).toBe('{"message":"Unauthenticated."}');
    },
  );

  it('is 401 for a token of another API region', async () => {
    expect((await put(acme, {}, 'au')).status).toBe(401);
  });

  it.each(['{"reference":""}', '{"reference":" \\t"}', '{}', '[]', '"ACME"', 'null', ''])(
    'of %j is 422 with exactly the failure body of the page',
    async (body) => {
      const response = await put(body);
      expect(response.status).toBe(422);
      expect(await response.text()).toBe(requiredFailure);
    },
  );

  it.each([
    ["the page's example as printed", acmeAsPrinted],
    ['a byte order mark', `\uFEFF${acme}`],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('of %s says that the JSON is broken, in the failure shape', async (_, body) => {
    const response = await put(body);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      message: expect.stringContaining('JSON in the body is broken'),
      errors: { body: [expect.any(String)] },
    });
  });

  it('is 413 one byte beyond 1 MiB, and answers after a body far beyond it', async () => {
    const bodyOf = (sizeBytes: number) => acme + ' '.repeat(sizeBytes - acme.length);
    expect((await put(bodyOf(1024 * 1024))).status).toBe(201);
    expect((await put(bodyOf(1024 * 1024 + 1))).status).toBe(413);
    expect((await put(bodyOf(8 * 1024 * 1024))).status).toBe(413);
  });

  it.each(['GET', 'POST', 'PATCH', 'DELETE'])('of %s is 405 with the method that works', async (method) => {
    const response = await fetch(`${server.origin}/sandbox/eu/accounts`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('PUT');
    expect(await response.json()).toEqual({ message: expect.stringContaining('Only PUT') });
  });

  it('is 404 for an unknown API region, before anything is read', async () => {
    expect((await put(acme, {}, 'mars')).status).toBe(404);
    expect((await put(acme, {}, '__proto__')).status).toBe(404);
  });

  it('leaves nothing on disk', async () => {
    await put('{"reference":""}');
    await put(acmeAsPrinted);
    await expect(readFile(join(dataDir, 'sandbox', 'accounts-eu.jsonl'))).rejects.toThrow('ENOENT');
  });
});
