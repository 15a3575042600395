import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { nullIfUnavailable } from '@/lib/server/answers/null-if-unavailable';
import { env } from '@/lib/server/env';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { isLiveSession } from './sessions/live-session';
import { readSessionCookie } from './sessions/session-cookie';
import { type Staff, staffOf } from './staff';

export type { Actor, Staff } from './staff';

const readToken = cache(async () => readSessionCookie(await cookies(), env(), Date.now()));

/**
 * The person whom the session cookie names, even if the session has been ended since. Enough to draw the frame
 * around a page that checks by itself, but never to show data or do anything.
 */
export const readNamedStaff: () => Promise<Staff | null> = cache(async () => {
  const token = await readToken();
  return token === null ? null : staffOf(token, env());
});

/**
 * Who makes this request, by the session cookie and nothing else, or null without a live session.
 * The roles are those of the access policy now. Read once a page, however many parts ask.
 *
 * Throws LedgerUnavailableError: whether a session was ended stands in the ledger.
 */
export const readStaff: () => Promise<Staff | null> = cache(async () => {
  const token = await readToken();
  const staff = await readNamedStaff();
  if (token === null || staff === null) return null;
  const byPerson = !(await isReadByPage());
  const request = { token, byPerson, nowMs: Date.now(), idleMs: env().sessionIdleMs };
  return (await isLiveSession(ledger(), request)) ? staff : null;
});

/** What an open page reads by itself is marked: see read-by-page.ts in lib/client. */
async function isReadByPage(): Promise<boolean> {
  return (await headers()).has('x-read-by-page') || (await cookies()).has('account-desk.read-by-page');
}

/**
 * For pages: who makes this request, or off to the sign-in page and back to `returnTo` afterwards,
 * the page's own path with its query. Null where the ledger cannot say whether the session still lasts.
 */
export async function requireStaff(returnTo: string): Promise<Staff | null> {
  const read = await nullIfUnavailable(async () => ({ staff: await readStaff() }));
  if (read === null) return null;
  if (read.staff === null) redirect(`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`);
  return read.staff;
}
