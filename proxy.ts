import { type NextRequest, NextResponse } from 'next/server';

// biome-ignore lint/style/noProcessEnv: not configuration: the bundler puts the mode of the build in its place.
const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * Gives each page its Content-Security-Policy (CSP Level 3) with its own nonce, and does nothing else: pages and
 * routes decide who may see what. Next.js reads the nonce from the request's header; our own code finds it in
 * `x-nonce`.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  // In development React evaluates server stacks, and the framework's overlay adds styles without a nonce.
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`;
  const styles = isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Only pages: not the routes for programs (including the sandbox's), and not static files. */
export const config = {
  matcher: ['/((?!api/|sandbox/|_next/static/|icon\\.svg$|favicon\\.ico$|robots\\.txt$).*)'],
};
