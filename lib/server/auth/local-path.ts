import 'server-only';

/** Stands in for our own origin while a path is resolved. No host can have this name (RFC 2606, section 2). */
const placeholderOrigin = 'http://account-desk.invalid';

/**
 * The path of `target` if it is a path of this app, or an absolute URL of one of `ownOrigins`; otherwise '/'.
 * Resolved as browsers do, so that `//host`, `/\host` and `/.//host` lead nowhere.
 */
export function toLocalPath(target: string, ownOrigins: readonly string[] = []): string {
  if (!URL.canParse(target, placeholderOrigin)) return '/';
  const isPath = target.startsWith('/');
  const url = new URL(target, placeholderOrigin);
  const allowed = isPath ? [placeholderOrigin] : ownOrigins;
  if (!allowed.includes(url.origin) || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Like toLocalPath, for after the sign-in: never back to the sign-in page or to an API. */
export function toReturnPath(target: string | undefined): string {
  const path = toLocalPath(target ?? '/');
  return /^\/(?:sign-in|api)(?:[/?#]|$)/.test(path) ? '/' : path;
}
