import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { ProblemResponseError } from './problem-response';

/** The client went away before the whole body was here: nobody hears the answer, and nothing of ours has failed. */
export class ClientGoneError extends Error {
  override readonly name = 'ClientGoneError';
}

/**
 * Reads a request's body. Throws `payload-too-large` after more than `limitBytes`, counted while reading, because
 * Content-Length is only a claim, and ClientGoneError for a body that breaks off.
 */
export async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  const next = () =>
    reader?.read().catch((cause: unknown) => {
      throw new ClientGoneError('the body broke off', { cause });
    });
  for (let read = await next(); read !== undefined && !read.done; read = await next()) {
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
