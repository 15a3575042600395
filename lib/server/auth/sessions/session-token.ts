import 'server-only';
import * as z from 'zod';
import type { SessionKey } from '@/lib/server/ledger/sessions/sessions';

/** A session lasts at most 8 hours from the sign-in, however much it is used. */
export const sessionLifetimeSeconds = 8 * 60 * 60;

/** The clocks of two processes may differ by this much. A time further ahead than that is not to be trusted. */
export const clockSkewMs = 60_000;

const sessionTokenSchema = z.object({
  sessionId: z.uuid(),
  actor: z.object({ issuer: z.string().min(1), subject: z.string().min(1), name: z.string() }),
  groups: z.array(z.string()),
  signedInAtMs: z.int(),
});

/**
 * The content of the encrypted session cookie: who signed in, when, and those of their groups that the access
 * policy names. No role, because the policy may change; no token from the identity provider.
 */
export type SessionToken = z.infer<typeof sessionTokenSchema>;

/**
 * The token's own members from what the cookie held. Null for anything else, after it has expired, or if the clock
 * was set back to before the sign-in: the session would otherwise last that much longer.
 */
export function readSessionToken(value: unknown, nowMs: number): SessionToken | null {
  const result = sessionTokenSchema.safeParse(value);
  if (!result.success || nowMs >= sessionEndOf(result.data)) return null;
  return result.data.signedInAtMs > nowMs + clockSkewMs ? null : result.data;
}

/** When the session ends, in milliseconds since 1970. */
export function sessionEndOf({ signedInAtMs }: SessionToken): number {
  return signedInAtMs + sessionLifetimeSeconds * 1000;
}

/** The session as the ledger knows it. */
export function sessionKeyOf(token: SessionToken): SessionKey {
  return { id: token.sessionId, actor: token.actor, expiresAtMs: sessionEndOf(token) };
}
