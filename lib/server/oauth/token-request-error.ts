import 'server-only';

/**
 * There is no access token.
 *
 * `refused`: the authorization server answered with an OAuth error (RFC 6749, section 5.2), so the credential or
 * its grant is wrong. `too-long`: it issued a token longer than any used here. `unavailable`: anything else, so a
 * later try may work. `reason` is one word for the log and for administrators, never free text: the OAuth error
 * if the RFC registers it, a FaultCause, `status-503` and the like, or `deadline` if the save had no time left.
 */
export class TokenRequestError extends Error {
  override readonly name = 'TokenRequestError';
  readonly code: 'refused' | 'too-long' | 'unavailable';
  readonly reason: string;

  /** By its name, because the class may be a copy: the bundle that starts the server has its own. */
  static override [Symbol.hasInstance](error: unknown): error is TokenRequestError {
    return error instanceof Error && error.name === 'TokenRequestError';
  }

  constructor(code: TokenRequestError['code'], reason: string) {
    super(`access token ${code}`);
    this.code = code;
    this.reason = reason;
  }
}
