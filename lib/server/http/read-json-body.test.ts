import { describe, expect, it } from 'vitest';
import { ProblemResponseError } from './problem-response';
import { ClientGoneError } from './read-bytes';
import { bodyLimitBytes, readJsonBody } from './read-json-body';

type Body = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string | null;

function requestOf(body: Body, contentType = 'application/json'): Request {
  return new Request('http://localhost/', {
    method: 'PUT',
    body,
    headers: { 'Content-Type': contentType },
    ...({ duplex: 'half' } as object),
  });
}

async function codeOf(request: Request): Promise<string> {
  try {
    await readJsonBody(request);
    return 'read';
  } catch (error) {
    if (error instanceof ProblemResponseError) return error.code;
    throw error;
  }
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('readJsonBody', () => {
  it('reads JSON of any JSON media type', async () => {
    expect(await readJsonBody(requestOf('{"reference":"Ä"}'))).toEqual({ reference: 'Ä' });
    expect(await readJsonBody(requestOf('7', 'application/merge-patch+json; charset=utf-8'))).toBe(7);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses %j as 415',
    async (type) => {
      expect(await codeOf(requestOf('{}', type))).toBe('unsupported-media-type');
    },
  );

  it('takes a body of exactly the limit and refuses one byte more', async () => {
    const padded = (bytes: number) => `"${'a'.repeat(bytes - 2)}"`;
    expect(await codeOf(requestOf(padded(bodyLimitBytes)))).toBe('read');
    expect(await codeOf(requestOf(padded(bodyLimitBytes + 1)))).toBe('payload-too-large');
  });

  it('stops reading an endless body soon after the limit', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    expect(await codeOf(requestOf(endless))).toBe('payload-too-large');
    expect(pulled).toBeLessThan(80);
  });

  it('tells a body that breaks off from every other', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('aborted')),
    });
    await expect(readJsonBody(requestOf(broken))).rejects.toThrow(ClientGoneError);
  });

  it.each(['', '{', '{"a":1,}', "{'a':1}", 'undefined'])('refuses %j as malformed', async (body) => {
    expect(await codeOf(requestOf(body))).toBe('malformed-json');
  });

  it('refuses invalid UTF-8 instead of replacing it', async () => {
    expect(await codeOf(requestOf(new Uint8Array([0x22, 0xc3, 0x28, 0x22])))).toBe('malformed-json');
  });

  it('takes nesting of 32 and refuses 33, and survives 30,000', async () => {
    expect(await codeOf(requestOf(nested(32)))).toBe('read');
    expect(await codeOf(requestOf(nested(33)))).toBe('malformed-json');
    expect(await codeOf(requestOf(nested(30_000)))).toBe('malformed-json');
  });
});
