import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/lib/server/env';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { endSession } from '@/lib/server/ledger/sessions/sessions';
import { logEvent } from '@/lib/server/log-event';
import { logger } from '@/lib/server/logger';
import { authCookies } from './cookies';
import { toLocalPath } from './local-path';
import { authOptions } from './options';
import { cookieNamesOf, findSignInId, newSignInId, staleSignInIds } from './pending-sign-ins';
import { readForm } from './read-form';
import { readStaff } from './require-staff';
import { sessionKeyOf } from './sessions/session-token';
import { discoverProvider } from './single-sign-on/discover';

type AuthContext = { params: Promise<{ nextauth: string[] }> };

/** The part of next-auth that this app uses. Its remote logging and session updates are not. */
const actions: Readonly<Record<string, readonly string[]>> = {
  GET: ['callback', 'csrf', 'error', 'providers', 'session', 'signin', 'signout'],
  POST: ['callback', 'signin', 'signout'],
};

/**
 * Answers a request below /api/auth by next-auth: sign-in, its callbacks, session and sign-out. Without the ledger
 * nobody can be told that a session has ended: 503, and the cookie stays.
 */
export async function handleAuthRequest(request: NextRequest, context: AuthContext): Promise<Response> {
  try {
    return await handle(request, context);
  } catch (error) {
    if (!(error instanceof LedgerUnavailableError)) throw error;
    logger().error({ err: error.cause }, 'the ledger is unavailable');
    return answer(null, { status: 503 });
  }
}

async function handle(request: NextRequest, context: AuthContext): Promise<Response> {
  const [action = '', provider] = (await context.params).nextauth;
  if (actions[request.method]?.includes(action) !== true) return answer(null, { status: 404 });
  // next-auth writes this into a header as it stands, where a line break or a letter beyond Latin-1 throws.
  const error = request.nextUrl.searchParams.get('error') ?? provider ?? '';
  if (action === 'error' && !/^\w{0,40}$/.test(error)) return answer(null, { status: 400 });
  if (action === 'session' && (await readStaff()) === null) return answer('{}');
  const isSingleSignOn = provider === 'oidc';
  if (request.method === 'GET') {
    if (isSingleSignOn && action === 'callback') return answerCallback(request, context);
    return finish(await callNextAuth(request, context), { isAttempt: action === 'callback' });
  }
  const form = await readForm(request);
  if (form === null) return answer(null, { status: 413 });
  const wantsJson = form.get('json') === 'true';
  form.delete('json');
  const posted = withForm(request, form);
  if (!isSingleSignOn || action !== 'signin')
    return finish(await callNextAuth(posted, context), { wantsJson });
  const response = await callNextAuth(posted, context, newSignInId());
  const { publicOrigin } = env();
  const stale = staleSignInIds(request, publicOrigin).flatMap((id) => cookieNamesOf(id, publicOrigin));
  return forget(stale, finish(response, { wantsJson, returnTo: form.get('callbackUrl') }));
}

/** Continues the one sign-in of this browser that the provider's answer belongs to. */
async function answerCallback(request: NextRequest, context: AuthContext): Promise<Response> {
  const { publicOrigin, sessionSecret } = env();
  const id = await findSignInId(request, publicOrigin, sessionSecret);
  const response = await callNextAuth(request, context, id ?? newSignInId());
  if (id === null) return finish(response);
  const returnTo = request.cookies.get(authCookies(publicOrigin, id).callbackUrl.name)?.value ?? null;
  return forget(cookieNamesOf(id, publicOrigin), finish(response, { returnTo }));
}

async function callNextAuth(
  request: NextRequest,
  context: AuthContext,
  signInId?: string,
): Promise<Response> {
  const { oidc } = env();
  let notEnded: unknown = null;
  const options = authOptions(env(), {
    signInId,
    provider: signInId === undefined || oidc === null ? null : await discoverProvider(oidc),
    async endSession(token) {
      try {
        await endSession(ledger(), sessionKeyOf(token), Date.now());
        logEvent(logger(), 'signed-out', { actor: token.actor });
      } catch (error) {
        // next-auth would keep it to itself, and answer as if the session had ended.
        notEnded = error;
      }
    },
  });
  const response: Response = await NextAuth(request as never, context as never, options as never);
  if (notEnded !== null) throw notEnded;
  return response;
}

/** The query is left out: next-auth would pass it on to the identity provider's authorization endpoint. */
function withForm(request: NextRequest, form: URLSearchParams): NextRequest {
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/x-www-form-urlencoded');
  headers.delete('content-length');
  const { origin, pathname } = request.nextUrl;
  return new NextRequest(`${origin}${pathname}`, { method: 'POST', headers, body: form.toString() });
}

interface Finish {
  /** False on the way to the sign-in page, where a refusal was logged before. */
  isAttempt?: boolean;
  wantsJson?: boolean;
  /** The page that the sign-in is for. */
  returnTo?: string | null;
}

/**
 * Next-auth's answer. Where it leads to a page of ours, only the path is kept, so that people stay on the host name
 * they came by. A failed sign-in remembers the page that it was for, so that it can be tried again.
 */
function finish(
  response: Response,
  { isAttempt = true, wantsJson = false, returnTo = null }: Finish = {},
): Response {
  const headers = new Headers(response.headers);
  headers.set('Cache-Control', 'no-store');
  const location = headers.get('location');
  if (location === null) return new Response(response.body, { status: response.status, headers });
  const url = withReturnTo(explainLostToken(withoutOwnOrigin(location, env().publicOrigin)), returnTo);
  if (isAttempt) logRefusal(url);
  if (!wantsJson) {
    headers.set('location', url);
    return new Response(null, { status: response.status, headers });
  }
  headers.delete('location');
  return Response.json({ url }, { headers });
}

/** next-auth answers a refused sign-in with a redirect to the sign-in page that names the kind of error. */
function logRefusal(url: string): void {
  const error = /[?&]error=([A-Za-z]{1,40})(?:&|$)/.exec(url)?.[1];
  if (error !== undefined) logEvent(logger(), 'sign-in-refused', { error });
}

function withReturnTo(url: string, returnTo: string | null): string {
  if (returnTo === null || !/^\/api\/auth\/(?:error|signin)\?/.test(url)) return url;
  return `${url}&callbackUrl=${encodeURIComponent(toLocalPath(returnTo, env().ownOrigins))}`;
}

function withoutOwnOrigin(location: string, publicOrigin: string): string {
  if (location === publicOrigin) return '/';
  return location.startsWith(`${publicOrigin}/`) ? location.slice(publicOrigin.length) : location;
}

/** If the CSRF token does not match, next-auth sends people back to the sign-in page without explanation. */
function explainLostToken(url: string): string {
  return url === '/api/auth/signin?csrf=true' ? '/api/auth/signin?error=CsrfToken' : url;
}

/** Removes the cookies of finished sign-ins from the browser. */
function forget(names: readonly string[], response: Response): Response {
  const secure = env().publicOrigin.startsWith('https://') ? '; Secure' : '';
  for (const name of names) {
    response.headers.append('Set-Cookie', `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`);
  }
  return response;
}

function answer(body: '{}' | null, init: ResponseInit = {}): Response {
  const type = body === null ? {} : { 'Content-Type': 'application/json' };
  return new Response(body, { ...init, headers: { ...type, 'Cache-Control': 'no-store' } });
}
