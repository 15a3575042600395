import 'server-only';

/**
 * No access token could be had.
 *
 * `refused`: the authorization server answered with an OAuth error (RFC 6749, section 5.2), so the
 * credential or its grant is wrong. `unavailable`: anything else, so a later try may do.
 * `oauthError` is the error code where it is one that the RFC registers, for the log; never free text.
 */
export class TokenRequestError extends Error {
  override readonly name = 'TokenRequestError';
  readonly code: 'refused' | 'unavailable';
  readonly oauthError: string | null;

  constructor(code: 'refused' | 'unavailable', oauthError: string | null = null) {
    super(`access token ${code}`);
    this.code = code;
    this.oauthError = oauthError;
  }
}
