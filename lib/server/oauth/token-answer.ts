import 'server-only';

/** The assumed lifetime of a token without a usable `expires_in` (RFC 6749 leaves it open). */
const defaultLifetimeSeconds = 3600;

/** No token is kept longer, whatever its server says: the vendor's live at most one hour. */
const maxLifetimeSeconds = 3600;

/** A VSCHAR string (RFC 6749, appendix A.12) without spaces, so that it fits a Bearer header (RFC 6750). */
const accessTokenPattern = /^[\x21-\x7e]+$/;

/** A longer one cannot be used: it travels in a header, and servers accept far less. */
const maxAccessTokenLength = 64 * 1024;

/** The error codes of RFC 6749, section 5.2. */
const tokenErrors = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
]);

/**
 * A token endpoint's answer, with the differences between real servers removed. `too-long` is a token that cannot
 * be used, `other` is not an OAuth answer.
 */
export type TokenAnswer =
  | { kind: 'token'; accessToken: string; tokenType: string; lifetimeSeconds: number }
  | { kind: 'error'; error: string }
  | { kind: 'too-long' }
  | { kind: 'other' };

/**
 * Reads the body of a token endpoint's answer (RFC 6749, sections 5.1 and 5.2).
 *
 * An error is recognised by its `error`, not by the status: some servers send one with 200, some with 500. An
 * `error` that the RFC does not register counts only with a 400, 401 or 403, because gateways use the same member
 * for their own errors.
 */
export function readTokenAnswer(status: number, text: string | null): TokenAnswer {
  const body = parseObject(text);
  if (body === null) return { kind: 'other' };
  const { error } = body;
  if (typeof error === 'string' && error !== '') {
    const refused = tokenErrors.has(error) || status === 400 || status === 401 || status === 403;
    return refused
      ? { kind: 'error', error: tokenErrors.has(error) ? error : 'other-oauth-error' }
      : { kind: 'other' };
  }
  const { access_token: accessToken, token_type: tokenType = 'bearer', expires_in: expiresIn } = body;
  const granted = status >= 200 && status < 300;
  if (!granted || typeof accessToken !== 'string' || !accessTokenPattern.test(accessToken)) {
    return { kind: 'other' };
  }
  if (typeof tokenType !== 'string' || tokenType.toLowerCase() !== 'bearer') return { kind: 'other' };
  if (accessToken.length > maxAccessTokenLength) return { kind: 'too-long' };
  return { kind: 'token', accessToken, tokenType, lifetimeSeconds: readLifetimeSeconds(expiresIn) };
}

/**
 * The lifetime in `expires_in`, in whole seconds from 0 to 3600.
 *
 * Missing or unreadable: 3600. Zero or negative: 0, a token for the current save only.
 */
export function readLifetimeSeconds(expiresIn: unknown): number {
  const isNumeric =
    typeof expiresIn === 'number' || (typeof expiresIn === 'string' && expiresIn.trim() !== '');
  const seconds = isNumeric ? Number(expiresIn) : Number.NaN;
  if (Number.isNaN(seconds)) return defaultLifetimeSeconds;
  return Math.floor(Math.min(Math.max(seconds, 0), maxLifetimeSeconds));
}

function parseObject(
  text: string | null,
): Record<'error' | 'access_token' | 'token_type' | 'expires_in', unknown> | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return value as ReturnType<typeof parseObject>;
  } catch {
    return null;
  }
}
