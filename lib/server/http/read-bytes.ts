import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { ProblemResponseError } from './problem-response';

/**
 * Reads a request's body. Throws `payload-too-large` after more than `limitBytes`, counted while reading, because
 * Content-Length is only a claim.
 */
export async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > limitBytes) {
      await reader?.cancel();
      throw payloadTooLarge(limitBytes);
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks, length);
}

/** The refusal of a body above `limitBytes`. */
export function payloadTooLarge(limitBytes: number): ProblemResponseError {
  const limit =
    limitBytes < 1024 * 1024
      ? refusalTexts.kibibytes(limitBytes / 1024)
      : refusalTexts.mebibytes(limitBytes / 1024 / 1024);
  return new ProblemResponseError('payload-too-large', {
    detail: refusalTexts.tooLarge(limit),
  });
}
