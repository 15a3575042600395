import 'server-only';

const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** True for localhost, 127.0.0.0/8 and ::1, with or without the brackets of a URL. */
export function isLoopbackHost(host: string): boolean {
  return loopbackHost.test(host.toLowerCase());
}

/** True if the URL's host is a loopback host. */
export function isLoopbackUrl(url: string): boolean {
  return isLoopbackHost(new URL(url).hostname);
}

/**
 * What is wrong with `value` as a URL that receives a secret or a session, or null. It must be https; plain http
 * is allowed only on loopback hosts, where nobody can listen in.
 */
export function secureUrlFault(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return 'must be a full URL that begins with https://';
  }
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password';
  if (value.includes('#')) return 'must not have a fragment (#…)';
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname)) {
    return 'must begin with https:// (plain http is for loopback hosts such as localhost)';
  }
  return null;
}

/** Like secureUrlFault, and with nothing after the host and port. */
export function originFault(value: string): string | null {
  const fault = secureUrlFault(value);
  if (fault !== null) return fault;
  const { origin, href } = new URL(value);
  return href === `${origin}/` ? null : 'must be an origin alone, such as https://desk.example.com';
}

/** What is wrong with `value` as the URL of a proxy, or null. It may hold a name and password, for the proxy. */
export function proxyFault(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isProxy = url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/';
  return isProxy ? null : 'must be the URL of a proxy, such as http://proxy.example.com:3128';
}
