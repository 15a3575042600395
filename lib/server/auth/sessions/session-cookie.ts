import 'server-only';
import { createHash } from 'node:crypto';
import { decode, type GetTokenParams, getToken } from 'next-auth/jwt';
import { authLog } from '@/lib/server/auth/auth-log';
import { authCookies } from '@/lib/server/auth/cookies';
import type { Env } from '@/lib/server/env';
import { oncePerProcess } from '@/lib/server/process-state';
import { readSessionToken, type SessionToken } from './session-token';

/** Whether a session was ended is asked at every request, so this is only about the work of decrypting. */
const rememberedMs = 60_000;
const rememberedCookies = 1_000;

/** What a cookie held, and until when that is remembered, by the monotonic clock. */
interface Remembered {
  content: unknown;
  untilMs: number;
}

/** By the cookie's hash, so that no cookie stays in memory. */
const remembered = oncePerProcess('session-cookies', () => new Map<string, Remembered>());

/**
 * What the session cookie among `cookies` holds; null without one that is ours and has not expired. It is read as
 * next-auth wrote it, but not written anew: next-auth's own reader encrypts it again at every request.
 */
export async function readSessionCookie(
  cookies: unknown,
  { publicOrigin, sessionSecret }: Pick<Env, 'publicOrigin' | 'sessionSecret'>,
  nowMs: number,
): Promise<SessionToken | null> {
  // Without the headers, in which next-auth would look for a token too.
  const req = { cookies, headers: {} } as unknown as GetTokenParams['req'];
  const cookieName = authCookies(publicOrigin).sessionToken?.name ?? '';
  const encrypted = await getToken({ req, cookieName, secret: sessionSecret, logger: authLog, raw: true });
  if (encrypted === null) return null;
  return readSessionToken(await contentOf(encrypted, sessionSecret, nowMs), nowMs);
}

async function contentOf(encrypted: string, secret: string, nowMs: number): Promise<unknown> {
  const key = createHash('sha256').update(secret).update('\0').update(encrypted).digest('base64url');
  const known = remembered().get(key);
  if (known !== undefined && performance.now() < known.untilMs) return known.content;
  try {
    const content = await decode({ token: encrypted, secret });
    const leftMs = typeof content?.['exp'] === 'number' ? content['exp'] * 1000 - nowMs : 0;
    remember(key, { content, untilMs: performance.now() + Math.min(rememberedMs, leftMs) });
    return content;
  } catch (error) {
    authLog.error('JWT_SESSION_ERROR', error as Error);
    return null;
  }
}

function remember(key: string, content: Remembered): void {
  const all = remembered();
  // The oldest goes first.
  all.delete(key);
  all.set(key, content);
  if (all.size > rememberedCookies) all.delete(all.keys().next().value ?? '');
}
