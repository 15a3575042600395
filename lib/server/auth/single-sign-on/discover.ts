import 'server-only';
import { type AuthorizationServer, discoveryRequest, processDiscoveryResponse } from 'oauth4webapi';
import { isSameIssuer } from '@/lib/server/auth/staff';
import type { OidcConfiguration } from '@/lib/server/configuration/sign-in';
import { logger } from '@/lib/server/logger';
import { oncePerProcess } from '@/lib/server/process-state';
import { requestOptions } from './request-options';

/** An identity provider, as described by its own metadata (OpenID Connect Discovery 1.0, section 3). */
export type DiscoveredProvider = AuthorizationServer &
  Required<Pick<AuthorizationServer, 'authorization_endpoint' | 'token_endpoint' | 'jwks_uri'>>;

const keptMs = 60 * 60 * 1000;

/** Signatures that anybody can check and only the provider can make: never `none`, never one by a shared secret. */
const asymmetric = /^(?:RS|PS|ES)(?:256|384|512)$|^EdDSA$|^Ed25519$/;

interface Known {
  provider: Promise<DiscoveredProvider>;
  /** By the monotonic clock. */
  sinceMs: number;
}

const known = oncePerProcess('identity-providers', () => new Map<string, Known>());

/** The provider's metadata, read once an hour. Null if it cannot be read or used; the log then says why. */
export async function discoverProvider(oidc: OidcConfiguration): Promise<DiscoveredProvider | null> {
  let entry = known().get(oidc.issuer);
  if (entry === undefined || performance.now() - entry.sinceMs >= keptMs) {
    entry = { provider: readMetadata(oidc), sinceMs: performance.now() };
    known().set(oidc.issuer, entry);
  }
  try {
    return await entry.provider;
  } catch (error) {
    forgetProvider(oidc);
    logger().error({ err: error, issuer: oidc.issuer }, 'the identity provider cannot be discovered');
    return null;
  }
}

/** Reads metadata and keys again: a signature by an unknown key may have been made with a new one. */
export function forgetProvider({ issuer }: OidcConfiguration): void {
  known().delete(issuer);
}

async function readMetadata({ issuer }: OidcConfiguration): Promise<DiscoveredProvider> {
  const url = new URL(issuer);
  const answer = await discoveryRequest(url, { algorithm: 'oidc', ...requestOptions(issuer) });
  // As it names itself, which is compared below. People often leave out or add the slash at the end.
  const { issuer: named } = (await answer.clone().json()) as { issuer: string };
  const metadata = await processDiscoveryResponse(new URL(named), answer);
  if (!isSameIssuer(metadata.issuer, issuer)) {
    throw new Error('the issuer names itself otherwise than OIDC_ISSUER does');
  }
  const { authorization_endpoint, token_endpoint, jwks_uri } = metadata;
  if (authorization_endpoint === undefined || token_endpoint === undefined || jwks_uri === undefined) {
    throw new Error('the identity provider does not publish its endpoints and keys');
  }
  const published = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  return {
    ...metadata,
    authorization_endpoint,
    token_endpoint,
    jwks_uri,
    id_token_signing_alg_values_supported: published.filter((algorithm) => asymmetric.test(algorithm)),
  };
}
