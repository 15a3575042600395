import 'server-only';
import { type Deadline, deadlineIn, timeoutAt } from '@/lib/server/outbound/deadline';
import { causeOf, type Progress } from '@/lib/server/outbound/fault-cause';
import { oncePerProcess } from '@/lib/server/process-state';
import {
  type ClientCredential,
  clientCredentialsRequest,
  processClientCredentials,
} from './client-credentials';
import { TokenRequestError } from './token-request-error';

/** Whose token it is: the credential, and the API region and URL that the token is good for. */
export interface TokenAudience extends ClientCredential {
  apiRegion: string;
  accountsUrl: string;
}

export interface TokenLimits {
  connectTimeoutMs: number;
  /** The whole token request, answer included. */
  tokenTimeoutMs: number;
}

interface Entry {
  accessToken: string;
  renewAtMs: number;
}

/**
 * The access tokens of this process: one for each audience, renewed before it expires.
 *
 * A request in flight is shared by all who wait for it and outlives each of them. A failure is told to
 * those who waited and then forgotten.
 */
export class AccessTokens {
  readonly #entries = new Map<string, Entry>();
  readonly #inFlight = new Map<string, Promise<string>>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /**
   * The access token of that audience, from the cache or by one request.
   *
   * Throws a TokenRequestError; it is `unavailable` too when the caller's deadline is over first.
   */
  async get(audience: TokenAudience, deadline: Deadline, limits: TokenLimits): Promise<string> {
    const key = keyOf(audience);
    const entry = this.#entries.get(key);
    if (entry !== undefined && this.#nowMs() < entry.renewAtMs) return entry.accessToken;
    const shared = this.#inFlight.get(key) ?? this.#request(key, audience, limits);
    try {
      return await timeoutAt(deadline).execute(() => shared);
    } catch (error) {
      throw error instanceof TokenRequestError ? error : new TokenRequestError('unavailable', 'deadline');
    }
  }

  /** Forgets exactly this token; one that another save has fetched since stays. */
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
    return granted.accessToken;
  }
}

/** The process's own token cache. */
export const accessTokens = oncePerProcess('access-tokens', () => new AccessTokens());

/** How long a token is handed out: its life less a minute, or less a fifth where it is short-lived. */
function usableMs(lifetimeSeconds: number): number {
  const lifetimeMs = lifetimeSeconds * 1000;
  return lifetimeMs - Math.min(60_000, lifetimeMs / 5);
}

function keyOf({ apiRegion, accountsUrl, tokenUrl, clientId }: TokenAudience): string {
  return JSON.stringify([apiRegion, accountsUrl, tokenUrl, clientId]);
}
