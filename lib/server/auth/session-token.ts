import 'server-only';
import * as z from 'zod';

/** A session lasts 8 hours from the sign-in at most, however much it is used. */
export const sessionLifetimeSeconds = 8 * 60 * 60;

const sessionTokenSchema = z.object({
  actor: z.object({ issuer: z.string().min(1), subject: z.string().min(1), name: z.string() }),
  groups: z.array(z.string()),
  signedInAtMs: z.int(),
});

/**
 * What the session cookie carries, encrypted: who signed in, when, and those of their groups that the
 * access policy names. No role, because the policy may change; no token of the identity provider.
 */
export type SessionToken = z.infer<typeof sessionTokenSchema>;

/** The token's own members out of what the cookie held; null for anything else and once it has expired. */
export function readSessionToken(value: unknown, nowMs: number): SessionToken | null {
  const result = sessionTokenSchema.safeParse(value);
  if (!result.success || nowMs >= sessionEndOf(result.data)) return null;
  return result.data;
}

/** When the session ends, in milliseconds since 1970. */
export function sessionEndOf({ signedInAtMs }: SessionToken): number {
  return signedInAtMs + sessionLifetimeSeconds * 1000;
}
