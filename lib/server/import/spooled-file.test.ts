import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { spoolBody } from './spooled-file';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'account-desk-spool-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

function upload(body: BodyInit | null): Request {
  return new Request('http://localhost/', { method: 'POST', body });
}

function fromHttp(message: IncomingMessage): Request {
  const body = Readable.toWeb(message) as unknown as ReadableStream<Uint8Array>;
  return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

describe('spoolBody', () => {
  test('keeps the whole body, to be read from its start, under no name', async () => {
    const content = Buffer.alloc(300_000, 'abc\n');
    const file = await spoolBody(upload(content), directory, 1_000_000);
    expect(await readdir(directory)).toEqual([]);
    expect(file.bytes).toBe(300_000);
    expect(Buffer.from(await file.start(8)).toString()).toBe('abc\nabc\n');
    expect((await bytesOf(file.read())).equals(content)).toBe(true);
    expect(file.bytesRead).toBe(300_000);
    await file.close();
  });

  test('takes an empty body, and a limit to the byte', async () => {
    const empty = await spoolBody(upload(null), directory, 10);
    expect([empty.bytes, (await empty.start(10)).byteLength]).toEqual([0, 0]);
    await empty.close();
    await (await spoolBody(upload('x'.repeat(10)), directory, 10)).close();
    const tooLarge = spoolBody(upload('x'.repeat(11)), directory, 10);
    await expect(tooLarge).rejects.toMatchObject({ code: 'payload-too-large' });
    expect(await readdir(directory)).toEqual([]);
  });

  test('an upload that breaks off is refused, and leaves nothing', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { 'Content-Length': 1_000 };
    const sending = httpRequest({ host: '127.0.0.1', port, method: 'POST', headers });
    sending.on('error', () => {});
    sending.write('half');
    const [message] = (await once(server, 'request')) as [IncomingMessage];
    const refusal = spoolBody(fromHttp(message), directory, 1_000_000);
    sending.destroy();
    await expect(refusal).rejects.toMatchObject({ code: 'unreadable-file' });
    server.close();
    expect(await readdir(directory)).toEqual([]);
  });

  test('a directory that cannot be written is told as our own fault', async () => {
    const refused = spoolBody(upload('x'), '/dev/null/data', 10);
    await expect(refused).rejects.toMatchObject({ code: 'internal', cause: expect.any(Error) });
  });
});
