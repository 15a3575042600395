import 'server-only';
import type { User } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import * as z from 'zod';
import { groupsInPolicy } from '@/lib/server/auth/access-policy';
import type { OidcConfiguration } from '@/lib/server/configuration/sign-in';
import type { Env } from '@/lib/server/env';
import { logger } from '@/lib/server/logger';
import type { DiscoveredProvider } from './discover';
import { exchangeCode, readUserInfo } from './exchange-code';
import { type Claims, leftGroupsOut, readGroups } from './groups';

const text = z.string().min(1).optional().catch(undefined);

const personSchema = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  name: text,
  preferred_username: text,
  email: text,
});

/**
 * Company single sign-on: the authorization code flow of OpenID Connect Core 1.0 with PKCE, state and
 * nonce. Groups and name come from the ID token, or else from UserInfo (5.3).
 *
 * next-auth sends people there and keeps the checks; oauth4webapi reads what they come back with, because
 * next-auth's own client takes ID tokens of one algorithm alone. Where the provider was not discovered next-auth
 * tries by itself, and tells the person that it cannot be reached.
 */
export function singleSignOnProvider(
  oidc: OidcConfiguration,
  policy: Env['accessPolicy'],
  provider: DiscoveredProvider | null,
): OAuthConfig<Claims> {
  return {
    id: 'oidc',
    name: 'Single sign-on',
    type: 'oauth',
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    ...endpointsOf(oidc, provider),
    token: {
      async request({ params, checks, provider: { callbackUrl } }) {
        // The nonce is among them at run time, and missing from next-auth's type.
        const { state = '', nonce = '', code_verifier = '' } = checks as Readonly<Record<string, string>>;
        const answer = {
          parameters: params,
          redirectUri: callbackUrl,
          state,
          nonce,
          codeVerifier: code_verifier,
        };
        return { tokens: await exchangeCode(oidc, discovered(provider), answer) };
      },
    },
    userinfo: {
      // next-auth types the tokens as bare parameters, but hands over what its client made of them.
      request: ({ tokens }) => readClaims(oidc, discovered(provider), tokens as unknown as CheckedTokens),
    },
    profile: (claims) => personOf(claims, oidc.groupsClaim, policy),
  };
}

interface CheckedTokens {
  access_token: string;
  claims(): Claims & { iss: string; sub: string };
}

function endpointsOf(oidc: OidcConfiguration, provider: DiscoveredProvider | null) {
  const params = { scope: 'openid profile email' };
  if (provider === null) {
    const wellKnown = `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    return { wellKnown, authorization: { params } };
  }
  return { issuer: provider.issuer, authorization: { url: provider.authorization_endpoint, params } };
}

function discovered(provider: DiscoveredProvider | null): DiscoveredProvider {
  if (provider === null) throw new Error('the identity provider was not discovered');
  return provider;
}

async function readClaims(oidc: OidcConfiguration, provider: DiscoveredProvider, tokens: CheckedTokens) {
  const claims = tokens.claims();
  const hasGroups = readGroups(claims, oidc.groupsClaim) !== null;
  const isComplete = hasGroups && Object.hasOwn(claims, 'name');
  if (isComplete || provider.userinfo_endpoint === undefined) return claims;
  try {
    const info = await readUserInfo(oidc, provider, tokens.access_token, claims.sub);
    return hasGroups ? { ...info, ...claims } : { ...claims, ...info, iss: claims.iss, sub: claims.sub };
  } catch (error) {
    if (!hasGroups && !leftGroupsOut(claims, oidc.groupsClaim)) throw error;
    logger().warn({ err: error }, 'UserInfo cannot be read, and the ID token is used alone');
    return claims;
  }
}

function personOf(claims: Claims, groupsClaim: string, policy: Env['accessPolicy']): User {
  const person = personSchema.parse(claims);
  const name = person.name ?? person.preferred_username ?? person.email ?? person.sub;
  const actor = { issuer: person.iss, subject: person.sub, name };
  const { groups, odd } = readGroups(claims, groupsClaim) ?? { groups: [], odd: [] };
  if (odd.length > 0)
    logger().warn({ actor, claim: groupsClaim, odd }, 'not every group of a sign-in is text');
  const groupsLeftOut = leftGroupsOut(claims, groupsClaim);
  if (groupsLeftOut) {
    logger().warn(
      { actor, claim: groupsClaim },
      'the identity provider sent no groups because there are too many',
    );
  }
  return { id: person.sub, actor, groups: groupsInPolicy(groups, policy), groupsLeftOut };
}
