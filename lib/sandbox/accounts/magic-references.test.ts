import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  newAccessToken,
  type SandboxServer,
  startSandboxServer,
} from '@/e2e/fixtures/accounts-api/sandbox-server';
import { magicReferences } from './magic-references';

const nowMs = 1_800_000_000_000;
let dataDir: string;
let server: SandboxServer;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  server = await startSandboxServer(dataDir, { nowMs: () => nowMs, slowMs: 300, hangLimitMs: 300 });
});

afterEach(async () => {
  await server.close();
  await rm(dataDir, { recursive: true });
});

async function put(reference: string, apiRegion = 'eu'): Promise<Response> {
  return fetch(`${server.origin}/sandbox/${apiRegion}/accounts`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${await newAccessToken(server, apiRegion)}` },
    body: JSON.stringify({ reference }),
    redirect: 'manual',
  });
}

/** Returns every byte received on a raw socket until the other side closes it. */
async function putOverSocket(reference: string): Promise<string> {
  const body = JSON.stringify({ reference });
  const head = [
    'PUT /sandbox/eu/accounts HTTP/1.1',
    'Host: 127.0.0.1',
    `Authorization: Bearer ${await newAccessToken(server, 'eu')}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}

async function savedReferences(): Promise<string[]> {
  const text = await readFile(join(dataDir, 'sandbox', 'accounts-eu.jsonl'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).reference);
}

it('lists each reference once', () => {
  const references = magicReferences.map((row) => row.reference).join(' ');
  expect(references).toBe(
    '!401 !403 !422 !429 !500 !503 !slow !hang !drop !applied-then-drop !html !redirect',
  );
});

it.each([
  ['!401', 401, 'Unauthenticated.'],
  ['!403', 403, 'This action is unauthorized.'],
  ['!429', 429, 'Too Many Attempts.'],
  ['!500', 500, 'Server Error'],
  ['!503', 503, 'Service Unavailable'],
])('%s answers %i every time and saves nothing', async (reference, status, message) => {
  for (const response of [await put(reference), await put(reference)]) {
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message });
  }
  expect(await savedReferences()).toEqual([]);
});

it('!422 answers errors for a known, a dotted and an unknown key', async () => {
  const response = await put('!422');
  expect(response.status).toBe(422);
  const { message, errors } = (await response.json()) as { message: string; errors: object };
  expect(message).toBe('The given data was invalid.');
  expect(Object.keys(errors)).toEqual(['number', 'accounts.0.reference', 'tenant']);
});

it('!429 says when to come back', async () => {
  const { headers } = await put('!429');
  expect(headers.get('retry-after')).toBe('30');
  expect(headers.get('x-ratelimit-limit')).toBe('60');
  expect(headers.get('x-ratelimit-remaining')).toBe('0');
  expect(headers.get('x-ratelimit-reset')).toBe(String(nowMs / 1000 + 30));
});

it('!slow waits, then saves like any other account', async () => {
  const startedAtMs = performance.now();
  expect((await put('!slow')).status).toBe(201);
  expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(295);
  expect((await put('!slow')).status).toBe(200);
});

it.each(['!drop', '!hang'])(
  '%s closes the connection without a byte and saves nothing',
  async (reference) => {
    expect(await putOverSocket(reference)).toBe('');
    expect(await savedReferences()).toEqual([]);
  },
);

it('!applied-then-drop saves and drops the first call of two, in each API region by itself', async () => {
  expect(await putOverSocket('!applied-then-drop')).toBe('');
  expect(await savedReferences()).toEqual(['!applied-then-drop']);
  await expect(put('!applied-then-drop', 'us')).rejects.toThrow();
  expect((await put('!applied-then-drop')).status).toBe(200);
  expect(await putOverSocket('!applied-then-drop')).toBe('');
  expect((await put('!applied-then-drop', 'us')).status).toBe(200);
});

it("!html answers 502 with a gateway's page", async () => {
  const response = await put('!html');
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toContain('<h1>502 Bad Gateway</h1>');
});

it('!redirect points to another path of the sandbox', async () => {
  const response = await put('!redirect');
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toMatch(/^\/sandbox/);
});

it('acts on the exact name alone', async () => {
  expect((await put('!401 Ltd')).status).toBe(201);
  expect((await put(' !401 ')).status).toBe(401);
});
