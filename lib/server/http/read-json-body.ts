import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { ProblemResponseError } from './problem-response';
import { readBytes } from './read-bytes';

/** The maximum number of body bytes to read. An account with five full fields needs a tenth of it. */
export const bodyLimitBytes = 64 * 1024;

const nestingLimit = 32;
const jsonMediaType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/**
 * Reads a request's body as JSON.
 *
 * Throws a ProblemResponseError: `payload-too-large` after more than `bodyLimitBytes` (counted while reading,
 * because Content-Length is only a claim), `unsupported-media-type`, or `malformed-json` for invalid UTF-8,
 * broken JSON and nesting deeper than 32. Or ClientGoneError.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, bodyLimitBytes);
  if (!jsonMediaType.test(request.headers.get('content-type') ?? '')) {
    throw new ProblemResponseError('unsupported-media-type', {
      detail: refusalTexts.notJson,
    });
  }
  const value = parseJson(bytes);
  if (isNestedDeeperThan(value, nestingLimit)) throw malformedJson();
  return value;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformedJson();
  }
}

function malformedJson(): ProblemResponseError {
  return new ProblemResponseError('malformed-json', {
    detail: refusalTexts.malformedJson,
  });
}

function isNestedDeeperThan(value: unknown, limit: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((container) => Object.values(container)).filter(isContainer);
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
