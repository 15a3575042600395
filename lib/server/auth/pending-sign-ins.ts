import 'server-only';
import { randomBytes } from 'node:crypto';
import type { NextRequest } from 'next/server';
import { decode } from 'next-auth/jwt';
import { authCookies } from './cookies';

/** How many sign-ins one browser can have under way at once. Each takes a kilobyte of cookies until it is over. */
const pendingAtMost = 4;

/** A name for the cookies of one sign-in, so that one in another tab has its own. Later names sort later. */
export function newSignInId(): string {
  return `${Date.now().toString(36)}${randomBytes(4).toString('hex')}`;
}

/** Which of the browser's sign-ins the provider's answer with this state belongs to; null if it was not begun here. */
export async function findSignInId(
  { cookies, nextUrl }: NextRequest,
  publicOrigin: string,
  secret: string,
): Promise<string | null> {
  const state = nextUrl.searchParams.get('state');
  if (state === null) return null;
  for (const id of signInIdsOf(cookies, publicOrigin)) {
    const { name } = authCookies(publicOrigin, id).state;
    const token = await decode({ token: cookies.get(name)?.value ?? '', secret, salt: name }).catch(
      () => null,
    );
    if (token?.['value'] === state) return id;
  }
  return null;
}

/** The names of all cookies of that sign-in. */
export function cookieNamesOf(id: string, publicOrigin: string): string[] {
  const { callbackUrl, pkceCodeVerifier, state, nonce } = authCookies(publicOrigin, id);
  return [callbackUrl, pkceCodeVerifier, state, nonce].map(({ name }) => name);
}

/** The sign-ins given up for newer ones. A browser sends all its cookies, and servers limit their size. */
export function staleSignInIds({ cookies }: NextRequest, publicOrigin: string): string[] {
  return signInIdsOf(cookies, publicOrigin).slice(0, -(pendingAtMost - 1));
}

/** Oldest first. */
function signInIdsOf(cookies: NextRequest['cookies'], publicOrigin: string): string[] {
  const prefix = authCookies(publicOrigin, '').state.name;
  const names = cookies.getAll().map(({ name }) => name);
  return names.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])).sort();
}
