import 'server-only';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type Deadline, deadlineIn, timeoutAt } from '@/lib/server/outbound/deadline';
import { causeOf, type Progress } from '@/lib/server/outbound/fault-cause';
import { oncePerProcess } from '@/lib/server/process-state';
import { measure } from '@/lib/server/telemetry/measure';
import {
  type ClientCredential,
  clientCredentialsRequest,
  processClientCredentials,
} from './client-credentials';
import { TokenRequestError } from './token-request-error';

/** Who a token is for: the credential, and the API region and URL where it is valid. */
export interface TokenAudience extends ClientCredential {
  apiRegion: ApiRegion;
  accountsUrl: string;
}

export interface TokenLimits {
  connectTimeoutMs: number;
  /** The whole token request, including its answer. */
  tokenTimeoutMs: number;
}

interface Entry {
  accessToken: string;
  renewAtMs: number;
}

/**
 * The access tokens of this process, one for each audience, renewed before it expires.
 *
 * Everybody who needs the same token shares the request in flight, which outlives each of them. A failure goes to
 * those who waited, and is then forgotten.
 */
export class AccessTokens {
  readonly #entries = new Map<string, Entry>();
  readonly #inFlight = new Map<string, Promise<string>>();
  readonly #grantedAt = new Map<string, number>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /**
   * The access token for that audience, from the cache or by one request.
   *
   * Throws a TokenRequestError, which is also `unavailable` if the caller's deadline passes first.
   */
  async get(audience: TokenAudience, deadline: Deadline, limits: TokenLimits): Promise<string> {
    const key = keyOf(audience);
    const entry = this.#entries.get(key);
    if (entry !== undefined && this.#nowMs() < entry.renewAtMs) return entry.accessToken;
    const shared = this.#inFlight.get(key) ?? this.#request(key, audience, limits);
    try {
      return await measure({ part: 'token', apiRegion: audience.apiRegion }, () =>
        timeoutAt(deadline).execute(() => shared),
      );
    } catch (error) {
      throw error instanceof TokenRequestError ? error : new TokenRequestError('unavailable', 'deadline');
    }
  }

  /**
   * Asks for a new token, whether or not there is one, and gives how many seconds it will be used. Throws a
   * TokenRequestError, and then keeps the token that there was.
   */
  async renew(audience: TokenAudience, limits: TokenLimits): Promise<number> {
    const key = keyOf(audience);
    await (this.#inFlight.get(key) ?? this.#request(key, audience, limits));
    return Math.round(((this.#entries.get(key)?.renewAtMs ?? 0) - this.#nowMs()) / 1_000);
  }

  /** When a token was last granted, in milliseconds since the epoch; null if none was. */
  lastGrantedAt(audience: TokenAudience): number | null {
    return this.#grantedAt.get(keyOf(audience)) ?? null;
  }

  /** Forgets exactly this token. One that another save has fetched since stays. */
  drop(audience: TokenAudience, accessToken: string): void {
    const key = keyOf(audience);
    if (this.#entries.get(key)?.accessToken === accessToken) this.#entries.delete(key);
  }

  #request(key: string, audience: TokenAudience, limits: TokenLimits): Promise<string> {
    const request = this.#fetch(key, audience, limits).finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, request);
    return request;
  }

  async #fetch(key: string, audience: TokenAudience, limits: TokenLimits): Promise<string> {
    const requestedAtMs = this.#nowMs();
    const { connectTimeoutMs, tokenTimeoutMs } = limits;
    const progress: Progress = { stage: 'connect' };
    const request = timeoutAt(deadlineIn(tokenTimeoutMs)).execute(async ({ signal }) => {
      const response = await clientCredentialsRequest(audience, { signal, connectTimeoutMs, progress });
      return processClientCredentials(audience, response);
    });
    const granted = await request.catch((error: unknown) => {
      if (error instanceof TokenRequestError) throw error;
      throw new TokenRequestError('unavailable', causeOf(error, progress.stage));
    });
    const renewAtMs = requestedAtMs + usableMs(granted.lifetimeSeconds);
    this.#entries.set(key, { accessToken: granted.accessToken, renewAtMs });
    this.#grantedAt.set(key, Date.now());
    return granted.accessToken;
  }
}

/** The process's own token cache. */
export const accessTokens = oncePerProcess('access-tokens', () => new AccessTokens());

/** How long a token is used: its lifetime less a minute, or less a fifth if it is short. */
function usableMs(lifetimeSeconds: number): number {
  const lifetimeMs = lifetimeSeconds * 1000;
  return lifetimeMs - Math.min(60_000, lifetimeMs / 5);
}

function keyOf({ apiRegion, accountsUrl, tokenUrl, clientId }: TokenAudience): string {
  return JSON.stringify([apiRegion, accountsUrl, tokenUrl, clientId]);
}
