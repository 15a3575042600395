import 'server-only';
import { randomUUID } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import type { Env } from '@/lib/server/env';
import { logEvent } from '@/lib/server/log-event';
import { logger } from '@/lib/server/logger';
import { authLog } from './auth-log';
import { authCookies } from './cookies';
import { demoProvider } from './demo-sign-in';
import { toLocalPath } from './local-path';
import {
  readSessionToken,
  type SessionToken,
  sessionEndOf,
  sessionLifetimeSeconds,
} from './sessions/session-token';
import type { DiscoveredProvider } from './single-sign-on/discover';
import { singleSignOnProvider } from './single-sign-on/provider';
import type { Actor } from './staff';

declare module 'next-auth' {
  interface User {
    actor: Actor;
    groups: string[];
    /** The provider said that there are too many groups to name. */
    groupsLeftOut?: boolean;
  }
}

/** Milliseconds since 1970. */
export type Clock = () => number;

/** What a request to sign in or out needs beside the configuration. */
export interface AuthRequest {
  now?: Clock;
  /** The identity provider, where it was discovered. */
  provider?: DiscoveredProvider | null;
  /** Tells apart the cookies of single sign-ons that run at once. */
  signInId?: string | undefined;
  endSession?: (token: SessionToken) => Promise<void>;
}

/** How people sign in here, and what the browser may learn about it: name, actor and expiry. */
export function authOptions(env: Env, request: AuthRequest = {}): NextAuthOptions {
  const { now = Date.now, provider = null, signInId, endSession = async () => {} } = request;
  return {
    ...sessionOptions(env, now),
    cookies: authCookies(env.publicOrigin, signInId),
    events: {
      signIn: ({ user: { actor } }) => logEvent(logger(), 'signed-in', { actor }),
      async signOut({ token }) {
        const live = readSessionToken(token, now());
        if (live !== null) await endSession(live);
      },
    },
    providers: [
      ...(env.demoSignIn ? [demoProvider] : []),
      ...(env.oidc === null ? [] : [singleSignOnProvider(env.oidc, env.accessPolicy, provider)]),
    ],
  };
}

function sessionOptions(env: Env, now: Clock): Omit<NextAuthOptions, 'providers'> {
  return {
    secret: env.sessionSecret,
    session: { strategy: 'jwt', maxAge: sessionLifetimeSeconds },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    logger: authLog,
    debug: false,
    callbacks: {
      signIn: ({ user }) => (user.groupsLeftOut === true ? '/api/auth/signin?error=TooManyGroups' : true),
      redirect: ({ url }) => toLocalPath(url, env.ownOrigins),
      jwt({ token, user, account }) {
        if (account !== null && account !== undefined) {
          return { sessionId: randomUUID(), actor: user.actor, groups: user.groups, signedInAtMs: now() };
        }
        return { ...readLiveToken(token, now()) };
      },
      session({ token }) {
        const live = readLiveToken(token, now());
        const { actor } = live;
        return { user: { name: actor.name }, actor, expires: new Date(sessionEndOf(live)).toISOString() };
      },
    },
  };
}

/** If this throws, next-auth takes it for "no session" and clears the cookie. */
function readLiveToken(value: unknown, nowMs: number): SessionToken {
  const token = readSessionToken(value, nowMs);
  if (token === null) throw new Error('the session has expired');
  return token;
}
