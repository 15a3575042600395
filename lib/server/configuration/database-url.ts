import 'server-only';
import { isLoopbackHost } from './url-rules';

/** Modes in which the driver verifies whom it talks to; it takes the first three for the last one. */
const verifyingModes = ['prefer', 'require', 'verify-ca', 'verify-full'];

/** What is wrong with `value` as a DATABASE_URL, or null. The value holds a password: it is never repeated. */
export function databaseUrlFault(value: string): string | null {
  if (/^file:./.test(value)) return null;
  if (!/^postgres(?:ql)?:\/\//.test(value)) return 'must begin with file: or postgres://';
  const url = URL.canParse(value) ? new URL(value) : null;
  return url === null || hasStrayCharacter(value, url) ? strayCharacter : tlsFault(url);
}

/**
 * The URL as the driver is given it. PostgreSQL on another host is spoken to by TLS and verified, unless the URL says
 * `sslmode=disable`; every mode that the driver would take for `verify-full` is spelled so, or it warns of it.
 */
export function verifiedDatabaseUrl(value: string): string {
  const url = new URL(value);
  const mode = url.searchParams.get('sslmode');
  const isPlain = mode === null && (!isRemote(url) || url.searchParams.has('ssl'));
  if (isPlain || url.searchParams.has('uselibpqcompat')) return value;
  if (mode === null || verifyingModes.includes(mode)) url.searchParams.set('sslmode', 'verify-full');
  return url.href;
}

const strayCharacter =
  'is no URL, or holds a character that has to be escaped: in a password write # as %23, / as %2F, ? as %3F, @ as %40, : as %3A and % as %25';

/** A password with such a character ends where nobody meant it to, and the rest is read as something else. */
function hasStrayCharacter(value: string, { pathname, search, username }: URL): boolean {
  if (value.includes('#') || /%(?![0-9a-f]{2})/i.test(value)) return true;
  return pathname.includes('@') || (username === '' && search.includes('@'));
}

function tlsFault(url: URL): string | null {
  if (!isRemote(url)) return null;
  const { searchParams: parameters } = url;
  const mode = parameters.get('sslmode');
  if (mode === 'disable') return null;
  const isWeak =
    (mode !== null && !verifyingModes.includes(mode)) ||
    (mode === null && !['true', '1', null].includes(parameters.get('ssl'))) ||
    (parameters.has('uselibpqcompat') && !['verify-ca', 'verify-full'].includes(mode ?? ''));
  return isWeak
    ? 'must not leave the server on another host unverified: leave sslmode out or set sslmode=verify-full, or set sslmode=disable to do without TLS'
    : null;
}

/** True if the server is on another machine: neither on a loopback host nor behind a socket in the file system. */
function isRemote({ hostname, searchParams }: URL): boolean {
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  return host !== '' && !host.startsWith('/') && !isLoopbackHost(host);
}
