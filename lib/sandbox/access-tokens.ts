import { createHash, randomBytes } from 'node:crypto';
import type { SandboxApiRegion } from './api-regions';

export interface AccessTokenLimits {
  lifetimeSeconds: number;
  /** Most tokens held at once; beyond it the oldest is dropped. */
  capacity: number;
}

interface Grant {
  apiRegion: SandboxApiRegion;
  expiresAtMs: number;
}

/**
 * The access tokens that were issued, in memory: a restart ends them all. Only a digest is held, and
 * looking one up by its digest tells nothing of a token by the time it takes.
 */
export class AccessTokens {
  readonly lifetimeSeconds: number;
  readonly #capacity: number;
  readonly #nowMs: () => number;
  /** In the order of issue, which is the order of expiry: all live equally long. */
  readonly #grants = new Map<string, Grant>();

  constructor(limits: AccessTokenLimits, nowMs: () => number) {
    this.lifetimeSeconds = limits.lifetimeSeconds;
    this.#capacity = limits.capacity;
    this.#nowMs = nowMs;
  }

  /** A new opaque token, good for this API region alone. */
  issue(apiRegion: SandboxApiRegion): string {
    const accessToken = randomBytes(32).toString('base64url');
    const expiresAtMs = this.#nowMs() + this.lifetimeSeconds * 1000;
    this.#grants.set(digest(accessToken), { apiRegion, expiresAtMs });
    this.#dropOldest();
    return accessToken;
  }

  /** True while the token lives, in the API region that it was issued for. */
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
