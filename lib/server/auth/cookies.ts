import 'server-only';
import type { CookieOption, CookiesOptions } from 'next-auth';

/** As long as next-auth waits for the provider's answer. */
const signInSeconds = 15 * 60;

type SignInCookie = 'callbackUrl' | 'pkceCodeVerifier' | 'state' | 'nonce';

/**
 * Every cookie of the sign-in. On https each is bound to exactly this host, Secure and for the whole
 * site, which the prefix `__Host-` makes browsers enforce (RFC 6265bis, section 4.1.3).
 *
 * With `signInId` those of one single sign-on have names of their own.
 */
export function authCookies(
  publicOrigin: string,
  signInId?: string,
): Partial<CookiesOptions> & Record<SignInCookie, CookieOption> {
  const secure = publicOrigin.startsWith('https://');
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  const cookie = (name: string) => ({ name: `${secure ? '__Host-' : ''}account-desk.${name}`, options });
  const ofSignIn = (name: string) =>
    signInId === undefined
      ? cookie(name)
      : { name: cookie(`${name}-${signInId}`).name, options: { ...options, maxAge: signInSeconds } };
  return {
    sessionToken: cookie('session'),
    csrfToken: cookie('csrf-token'),
    callbackUrl: ofSignIn('callback-url'),
    pkceCodeVerifier: ofSignIn('pkce'),
    state: ofSignIn('state'),
    nonce: ofSignIn('nonce'),
  };
}
