import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { ProblemResponseError } from './problem-response';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses an unsafe request that another site may have caused (`cross-site`, 403).
 *
 * The static header forces a CORS preflight that we never answer. Fetch Metadata and Origin, which only the
 * browser can set, must not contradict it, and one of the two must be present.
 */
export function refuseCrossSite(request: Request, ownOrigins: readonly string[]): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const allowed =
    request.headers.get('x-csrf') === '1' &&
    (site === null || site === 'same-origin') &&
    (origin === null || ownOrigins.includes(origin)) &&
    (site !== null || origin !== null);
  if (allowed) return;
  throw new ProblemResponseError('cross-site', {
    detail: refusalTexts.crossSite,
  });
}
