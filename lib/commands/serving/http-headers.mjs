/**
 * For everything but pages: it may load nothing and be framed nowhere. Pages have their own policy (proxy.ts),
 * which replaces this one.
 */
const STRICTEST_POLICY = "default-src 'none'; frame-ancestors 'none'";

const TWO_YEARS_SECONDS = 63_072_000;

/**
 * The headers of every answer: pages, routes, files, redirects and errors alike.
 *
 * @param {string | undefined} publicOrigin where people's browsers find the app: HSTS (RFC 6797) goes with https alone
 * @returns {Record<string, string>}
 */
export function commonHeaders(publicOrigin) {
  return {
    'Content-Security-Policy': STRICTEST_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(publicOrigin?.toLowerCase().startsWith('https://')
      ? { 'Strict-Transport-Security': `max-age=${TWO_YEARS_SECONDS}; includeSubDomains` }
      : {}),
  };
}
