import 'server-only';
import type { User } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import * as z from 'zod';
import type { Env } from '@/lib/server/env';
import { groupsInPolicy } from './access-policy';
import { isSameIssuer } from './staff';

type Claims = Record<string, unknown>;

const timeoutMs = 8000;

const text = z.string().min(1).optional().catch(undefined);

const personSchema = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  name: text,
  preferred_username: text,
  email: text,
});

/** Providers give one group as a string or several as a list; anything else is no group. */
const groupsSchema = z.union([z.array(z.string()), z.string().transform((group) => [group])]).catch([]);

/**
 * Company single sign-on: the authorization code flow of OpenID Connect Core 1.0 with PKCE, state and
 * nonce, endpoints by discovery. Groups and name come from the ID token, or else from UserInfo (5.3).
 */
export function singleSignOnProvider(
  oidc: NonNullable<Env['oidc']>,
  policy: Env['accessPolicy'],
): OAuthConfig<Claims> {
  return {
    id: 'oidc',
    name: 'Single sign-on',
    type: 'oauth',
    wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    authorization: { params: { scope: 'openid profile email' } },
    httpOptions: { timeout: timeoutMs },
    userinfo: {
      async request({ client, tokens }) {
        if (!isSameIssuer(client.issuer.metadata.issuer, oidc.issuer)) {
          throw new Error('the issuer names itself otherwise than OIDC_ISSUER does');
        }
        // next-auth types the tokens as bare parameters, but hands over what its client gave it.
        const tokenSet = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        const claims = tokenSet.claims();
        const complete = Object.hasOwn(claims, oidc.groupsClaim) && Object.hasOwn(claims, 'name');
        if (complete || client.issuer.metadata.userinfo_endpoint === undefined) return claims;
        return { ...(await client.userinfo(tokenSet)), ...claims };
      },
    },
    profile: (claims) => personOf(claims, oidc.groupsClaim, policy),
  };
}

function personOf(claims: Claims, groupsClaim: string, policy: Env['accessPolicy']): User {
  const person = personSchema.parse(claims);
  const name = person.name ?? person.preferred_username ?? person.email ?? person.sub;
  const groups = groupsSchema.parse(Object.hasOwn(claims, groupsClaim) ? claims[groupsClaim] : []);
  return {
    id: person.sub,
    actor: { issuer: person.iss, subject: person.sub, name },
    groups: groupsInPolicy(groups, policy),
  };
}
