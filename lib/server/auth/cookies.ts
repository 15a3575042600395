import 'server-only';
import type { CookiesOptions } from 'next-auth';

/**
 * Every cookie of the sign-in. On https each is bound to exactly this host, Secure and for the whole
 * site, which the prefix `__Host-` makes browsers enforce (RFC 6265bis, section 4.1.3).
 */
export function authCookies(publicOrigin: string): CookiesOptions {
  const secure = publicOrigin.startsWith('https://');
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  const cookie = (name: string) => ({ name: `${secure ? '__Host-' : ''}account-desk.${name}`, options });
  return {
    sessionToken: cookie('session'),
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf-token'),
    pkceCodeVerifier: cookie('pkce'),
    state: cookie('state'),
    nonce: cookie('nonce'),
  };
}
