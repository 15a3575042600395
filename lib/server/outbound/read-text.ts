import 'server-only';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import type { Dispatcher } from 'undici';

type Decode = (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;

/** Some servers send the bare stream as `deflate`, without the header that RFC 9110 asks for. */
const decodeDeflate: Decode = (bytes, options) =>
  promisify<Buffer, ZlibOptions, Buffer>(inflate)(bytes, options).catch(() =>
    promisify<Buffer, ZlibOptions, Buffer>(inflateRaw)(bytes, options),
  );

/** The content codings of RFC 9110, section 8.4.1, and Brotli (RFC 7932). */
const decoders: Readonly<Record<string, Decode>> = {
  gzip: promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  'x-gzip': promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  deflate: decodeDeflate,
  br: promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress),
  identity: async (bytes) => bytes,
};

const maxCodings = 3;

/**
 * The body of an answer as text, decompressed where it came compressed although every request says
 * `Accept-Encoding: identity`. Throws for a coding that is not known or does not fit its bytes, and for more
 * than `maxBytes` after decompression.
 */
export async function readText(answer: Dispatcher.ResponseData, maxBytes: number): Promise<string> {
  const codings = [answer.headers['content-encoding'] ?? []].flat().join(',').toLowerCase();
  const names = codings.split(',').map((name) => name.trim());
  let bytes: Buffer = Buffer.from(await answer.body.arrayBuffer());
  // Applied in this order, so removed from the last one on.
  for (const name of names.filter((one) => one !== '').reverse()) {
    const decode = names.length > maxCodings ? undefined : decoders[name];
    if (decode === undefined) throw new Error('the answer has a content coding that is not known');
    bytes = await decode(bytes, { maxOutputLength: maxBytes });
  }
  return new TextDecoder().decode(bytes);
}
