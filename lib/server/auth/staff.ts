import 'server-only';
import type { Env } from '@/lib/server/env';
import { type AccessPolicy, type RolesByApiRegion, rolesOf } from './access-policy';
import { demoAccessPolicy, demoIssuer } from './demo-sign-in';
import { type SessionToken, sessionEndOf } from './sessions/session-token';

/** A person: `subject` identifies them to `issuer`, which vouches for them. `name` is only for display. */
export interface Actor {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
}

/** A signed-in person and what they may do now. `expiresAt`: ISO 8601 in UTC, when they must sign in again. */
export interface Staff {
  readonly actor: Actor;
  readonly roles: RolesByApiRegion;
  readonly expiresAt: string;
}

/**
 * Who the session belongs to and what they may do under the current policy, or null if people no longer sign in
 * here with its issuer: a demo session ends with the demo sign-in.
 */
export function staffOf(token: SessionToken, env: Env): Staff | null {
  const policy = policyFor(token.actor.issuer, env);
  if (policy === null) return null;
  return {
    actor: token.actor,
    roles: rolesOf(token.groups, policy),
    expiresAt: new Date(sessionEndOf(token)).toISOString(),
  };
}

function policyFor(issuer: string, { demoSignIn, oidc, accessPolicy }: Env): AccessPolicy | null {
  if (demoSignIn) return issuer === demoIssuer ? demoAccessPolicy : null;
  return oidc !== null && isSameIssuer(issuer, oidc.issuer) ? accessPolicy : null;
}

/** Compares issuers as written, except for a trailing slash, which people often add or omit. */
export function isSameIssuer(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '');
}
