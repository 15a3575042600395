import 'server-only';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { CredentialTest } from '@/lib/schemas/status';
import { type AccountsApiRegion, env } from '@/lib/server/env';
import { accessTokens } from '@/lib/server/oauth/access-token';
import { TokenRequestError } from '@/lib/server/oauth/token-request-error';
import { breakerOf } from './breaker';
import { saveLimits } from './limits';

/**
 * Asks for an access token with the credential of an API region, and says what came back. A token that is granted is
 * used from then on. Null: the API region has no credential.
 */
export async function testCredential(
  apiRegion: ApiRegion,
  endpoint: AccountsApiRegion | null = env().accountsApi[apiRegion],
): Promise<CredentialTest | null> {
  if (endpoint === null) return null;
  const startMs = performance.now();
  const durationMs = () => Math.round(performance.now() - startMs);
  try {
    const usableSeconds = await accessTokens().renew({ apiRegion, ...endpoint }, saveLimits);
    return { granted: true, cause: null, durationMs: durationMs(), usableSeconds };
  } catch (error) {
    if (!(error instanceof TokenRequestError)) throw error;
    return { granted: false, cause: error.reason, durationMs: durationMs(), usableSeconds: null };
  }
}

/** What this process knows of an API region, in milliseconds since the epoch. */
export interface KnownApiRegion {
  /** When it was last granted an access token. */
  tokenGrantedAt: number | null;
  /** Since when it sends nothing there. */
  pausedSince: number | null;
}

export function knownApiRegion(apiRegion: ApiRegion): KnownApiRegion {
  const endpoint = env().accountsApi[apiRegion];
  if (endpoint === null) return { tokenGrantedAt: null, pausedSince: null };
  const pause = breakerOf(apiRegion, endpoint.accountsUrl, saveLimits).pause();
  return {
    tokenGrantedAt: accessTokens().lastGrantedAt({ apiRegion, ...endpoint }),
    pausedSince: pause === null ? null : Date.parse(pause.since),
  };
}
