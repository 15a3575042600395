import { createHash, randomBytes } from 'node:crypto';
import type { SandboxApiRegion } from '@/lib/sandbox/api-regions';

export interface AccessTokenLimits {
  lifetimeSeconds: number;
  /** The maximum number of tokens. Beyond it the oldest is dropped. */
  capacity: number;
}

interface Grant {
  apiRegion: SandboxApiRegion;
  expiresAtMs: number;
}

/**
 * The issued access tokens, in memory: a restart ends them all. Only digests are stored, so that the time of a
 * lookup reveals nothing about a token.
 */
export class AccessTokens {
  readonly lifetimeSeconds: number;
  readonly #capacity: number;
  readonly #nowMs: () => number;
  /** In the order of issue, which is also the order of expiry, because all live equally long. */
  readonly #grants = new Map<string, Grant>();

  constructor(limits: AccessTokenLimits, nowMs: () => number) {
    this.lifetimeSeconds = limits.lifetimeSeconds;
    this.#capacity = limits.capacity;
    this.#nowMs = nowMs;
  }

  /** A new opaque token, valid for this API region only. */
  issue(apiRegion: SandboxApiRegion): string {
    const accessToken = randomBytes(32).toString('base64url');
    const expiresAtMs = this.#nowMs() + this.lifetimeSeconds * 1000;
    this.#grants.set(digest(accessToken), { apiRegion, expiresAtMs });
    this.#dropOldest();
    return accessToken;
  }

  /** True while the token is valid, in the API region it was issued for. */
  accepts(accessToken: string, apiRegion: SandboxApiRegion): boolean {
    const grant = this.#grants.get(digest(accessToken));
    return grant !== undefined && grant.apiRegion === apiRegion && this.#nowMs() < grant.expiresAtMs;
  }

  #dropOldest(): void {
    for (const [key, grant] of this.#grants) {
      if (this.#grants.size <= this.#capacity && this.#nowMs() < grant.expiresAtMs) return;
      this.#grants.delete(key);
    }
  }
}

function digest(accessToken: string): string {
  return createHash('sha256').update(accessToken).digest('base64url');
}
