import 'server-only';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from 'cockatiel';
import { oncePerProcess } from '@/lib/server/process-state';
import { isAnswered, type Try } from './try';

/** A pause of an API region. `since` is ISO 8601 in UTC; the wait is in whole seconds, at least 1. */
export interface Pause {
  since: string;
  retryAfterSeconds: number;
}

export interface BreakerLimits {
  breakerThreshold: number;
  breakerPauseMs: number;
}

/**
 * Stops calling an API region that does not answer. It counts saves, not tries: after a number of saves in a row
 * without an answer the region is paused, then one save probes it while the others remain paused.
 */
export class RegionBreaker {
  readonly #policy: CircuitBreakerPolicy;
  readonly #pauseMs: number;
  #since: string | null = null;
  #openedAtMs = 0;

  constructor({ breakerThreshold, breakerPauseMs }: BreakerLimits) {
    this.#pauseMs = breakerPauseMs;
    this.#policy = circuitBreaker(
      handleWhenResult((tries) => !isAnswered(tries as readonly Try[])),
      { halfOpenAfter: breakerPauseMs, breaker: new ConsecutiveBreaker(breakerThreshold) },
    );
    this.#policy.onBreak(() => {
      this.#openedAtMs = Date.now();
      this.#since ??= new Date(this.#openedAtMs).toISOString();
    });
    this.#policy.onReset(() => {
      this.#since = null;
    });
  }

  /** The pause, if the next save would run into it. */
  pause(): Pause | null {
    const leftMs = this.#openedAtMs + this.#pauseMs - Date.now();
    const isProbed = this.#policy.state === CircuitState.HalfOpen;
    if (!isProbed && !(this.#policy.state === CircuitState.Open && leftMs > 0)) return null;
    return this.#describe(leftMs);
  }

  /** Runs a save's tries and counts them as one, or returns the pause without running them. */
  async run(tries: () => Promise<Try[]>): Promise<Try[] | Pause> {
    // The library would make a save wait for the probe to end, beyond the save's own deadline.
    const pause = this.pause();
    if (pause !== null) return pause;
    try {
      return await this.#policy.execute(tries);
    } catch (error) {
      if (error instanceof BrokenCircuitError) return this.#describe(0);
      throw error;
    }
  }

  #describe(leftMs: number): Pause {
    const since = this.#since ?? new Date().toISOString();
    return { since, retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)) };
  }
}

const breakers = oncePerProcess('accounts-api-breakers', () => new Map<string, RegionBreaker>());

/** The breaker of an API region, one for each of its possible addresses. */
export function breakerOf(apiRegion: string, accountsUrl: string, limits: BreakerLimits): RegionBreaker {
  const key = `${apiRegion} ${accountsUrl}`;
  let breaker = breakers().get(key);
  if (breaker === undefined) {
    breaker = new RegionBreaker(limits);
    breakers().set(key, breaker);
  }
  return breaker;
}
