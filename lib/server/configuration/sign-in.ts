import 'server-only';
import { type AccountsApiRegions, findRemoteUrl } from './accounts-api-regions';
import { ConfigurationError } from './configuration-error';
import { isLoopbackHost, isLoopbackUrl } from './url-rules';
import type { Variables } from './variables';

/** The company's identity provider, found by its issuer through OpenID Connect Discovery. */
export interface OidcConfiguration {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly groupsClaim: string;
}

/** Single sign-on, or null if none of it is set. Throws ConfigurationError if only part of it is. */
export function readOidc(variables: Variables): OidcConfiguration | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  const rest = 'single sign-on needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET';
  if (issuer === undefined) throw new ConfigurationError('OIDC_ISSUER', `is missing: ${rest}`);
  if (clientId === undefined) throw new ConfigurationError('OIDC_CLIENT_ID', `is missing: ${rest}`);
  if (clientSecret === undefined) throw new ConfigurationError('OIDC_CLIENT_SECRET', `is missing: ${rest}`);
  if (variables.ACCESS_POLICY === undefined) {
    throw new ConfigurationError(
      'ACCESS_POLICY',
      'is missing: with single sign-on it says which group may do what, and without it nobody could do anything',
    );
  }
  return { issuer, clientId, clientSecret, groupsClaim: variables.OIDC_GROUPS_CLAIM };
}

/**
 * True if people choose a role instead of proving who they are: without single sign-on, while everything in use
 * is on this machine and nobody else can reach it. Throws ConfigurationError if that would let others in.
 */
export function mayUseDemoSignIn(
  oidc: OidcConfiguration | null,
  regions: AccountsApiRegions,
  variables: Variables,
): boolean {
  if (oidc !== null) return false;
  const reason = findReasonToSignIn(regions, variables);
  if (reason === null) return true;
  throw new ConfigurationError(
    'OIDC_ISSUER',
    `is missing: ${reason}, so people must sign in. Set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and ACCESS_POLICY`,
  );
}

function findReasonToSignIn(regions: AccountsApiRegions, variables: Variables): string | null {
  const { HOSTNAME: hostname, NEXTAUTH_URL: publicOrigin } = variables;
  const remote = findRemoteUrl(regions, variables);
  if (remote !== null) return remote;
  if (!isLoopbackHost(hostname)) return `with HOSTNAME ${hostname} other machines can reach the app`;
  if (publicOrigin !== undefined && !isLoopbackUrl(publicOrigin)) {
    return 'NEXTAUTH_URL is not on a loopback host';
  }
  return null;
}
