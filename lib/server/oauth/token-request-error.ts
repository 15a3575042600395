import 'server-only';

/**
 * No access token could be had.
 *
 * `refused`: the authorization server answered with an OAuth error (RFC 6749, section 5.2), so the
 * credential or its grant is wrong. `too-long`: it issued one that is longer than any that is used here.
 * `unavailable`: anything else, so a later try may do.
 * `reason` is one word for the log and for administrators, never free text: the OAuth error where it is one that the
 * RFC registers, a FaultCause, `status-503` and its like, or `deadline` where the save had no time left.
 */
export class TokenRequestError extends Error {
  override readonly name = 'TokenRequestError';
  readonly code: 'refused' | 'too-long' | 'unavailable';
  readonly reason: string;

  constructor(code: TokenRequestError['code'], reason: string) {
    super(`access token ${code}`);
    this.code = code;
    this.reason = reason;
  }
}
