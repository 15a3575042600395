/** The maximum number of body bytes that the sandbox reads. */
export const bodyLimitBytes = 1024 * 1024;

/**
 * The whole body, or `null` if it is larger than 1 MiB. An oversized body is still read to its end, without
 * keeping it: cutting it off would reset the connection, and the client would never see the answer.
 */
export async function readBody(request: Request): Promise<Uint8Array | null> {
  if (request.body === null) return new Uint8Array();
  let sizeBytes = 0;
  let chunks: Uint8Array[] = [];
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes <= bodyLimitBytes) chunks.push(chunk);
    else chunks = [];
  }
  return sizeBytes > bodyLimitBytes ? null : Buffer.concat(chunks);
}
