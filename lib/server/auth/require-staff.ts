import 'server-only';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { env } from '@/lib/server/env';
import { sessionReaderOptions } from './options';
import { readSessionToken } from './session-token';
import { type Staff, staffOf } from './staff';

export type { Actor, Staff } from './staff';

/**
 * Who makes this request, by the session cookie and nothing else, or null without a live session.
 * The roles are those of the access policy now. Read once a page, however many parts ask.
 */
export const readStaff: () => Promise<Staff | null> = cache(async () => {
  const session: { sessionToken?: unknown } | null = await getServerSession(sessionReaderOptions(env()));
  const token = readSessionToken(session?.sessionToken, Date.now());
  return token === null ? null : staffOf(token, env());
});

/**
 * For pages: who makes this request, or off to the sign-in page and back to `returnTo` afterwards,
 * the page's own path with its query.
 */
export async function requireStaff(returnTo: string): Promise<Staff> {
  const staff = await readStaff();
  if (staff === null) redirect(`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`);
  return staff;
}
