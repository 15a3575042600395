import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/lib/server/env';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { endSession } from '@/lib/server/ledger/sessions/sessions';
import { logEvent } from '@/lib/server/log-event';
import { logger } from '@/lib/server/logger';
import { authOptions } from './options';
import { readForm } from './read-form';
import { readStaff } from './require-staff';
import { sessionKeyOf } from './session-token';

type AuthContext = { params: Promise<{ nextauth: string[] }> };

/** The part of next-auth that this app uses; its remote logging and its session updates are not. */
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
  const [action = ''] = (await context.params).nextauth;
  if (actions[request.method]?.includes(action) !== true) return answer(null, { status: 404 });
  if (action === 'session' && (await readStaff()) === null) return answer('{}');
  if (request.method === 'GET') return finish(action, await callNextAuth(request, context), false);
  const form = await readForm(request);
  if (form === null) return answer(null, { status: 413 });
  const wantsJson = form.get('json') === 'true';
  form.delete('json');
  return finish(action, await callNextAuth(withForm(request, form), context), wantsJson);
}

async function callNextAuth(request: NextRequest, context: AuthContext): Promise<Response> {
  let notEnded: unknown = null;
  const options = authOptions(env(), Date.now, async (token) => {
    try {
      await endSession(ledger(), sessionKeyOf(token), Date.now());
      logEvent(logger(), 'signed-out', { actor: token.actor });
    } catch (error) {
      // next-auth would keep it to itself, and answer as if the session had ended.
      notEnded = error;
    }
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

/** As next-auth answered; where to go on is a path when it is here, so that any name of ours stays in use. */
function finish(action: string, response: Response, wantsJson: boolean): Response {
  const headers = new Headers(response.headers);
  headers.set('Cache-Control', 'no-store');
  const location = headers.get('location');
  if (location === null) return new Response(response.body, { status: response.status, headers });
  const url = explainLostToken(withoutOwnOrigin(location, env().publicOrigin));
  logRefusal(action, url);
  if (!wantsJson) {
    headers.set('location', url);
    return new Response(null, { status: response.status, headers });
  }
  headers.delete('location');
  return Response.json({ url }, { headers });
}

/** next-auth answers a sign-in that it refuses by the way to the sign-in page, with the kind of error. */
function logRefusal(action: string, url: string): void {
  const error = /[?&]error=([A-Za-z]{1,40})(?:&|$)/.exec(url)?.[1];
  if (error === undefined || !['callback', 'signin'].includes(action)) return;
  logEvent(logger(), 'sign-in-refused', { error });
}

function withoutOwnOrigin(location: string, publicOrigin: string): string {
  if (location === publicOrigin) return '/';
  return location.startsWith(`${publicOrigin}/`) ? location.slice(publicOrigin.length) : location;
}

/** next-auth sends people whose CSRF token does not match back to the sign-in page without a word. */
function explainLostToken(url: string): string {
  return url === '/api/auth/signin?csrf=true' ? '/api/auth/signin?error=CsrfToken' : url;
}

function answer(body: '{}' | null, init: ResponseInit = {}): Response {
  const type = body === null ? {} : { 'Content-Type': 'application/json' };
  return new Response(body, { ...init, headers: { ...type, 'Cache-Control': 'no-store' } });
}
