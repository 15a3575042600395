import 'server-only';
import type { Readable } from 'node:stream';

/**
 * Reads a body as UTF-8, at most `maxBytes` of it.
 *
 * Null when the body is longer, is cut off, or the stream is destroyed while it is read: half a body is
 * never taken for a whole one. The stream is closed in every case.
 */
export async function readCapped(body: Readable, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}
