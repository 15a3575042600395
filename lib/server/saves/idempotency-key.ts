import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { ProblemResponseError } from '@/lib/server/http/problem-response';

const visibleAscii = /^[\x21-\x7E]{1,200}$/;

/**
 * Reads a save's `Idempotency-Key`: 1 to 200 visible ASCII characters, a UUID from our own form. Throws
 * `idempotency-key-missing`: without a key, a repeated request cannot be told from a new one.
 */
export function readIdempotencyKey(headers: Headers): string {
  const key = headers.get('idempotency-key') ?? '';
  if (visibleAscii.test(key)) return key;
  throw new ProblemResponseError('idempotency-key-missing', {
    detail: refusalTexts.save.keyMissing,
  });
}
