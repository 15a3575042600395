import 'server-only';

/** How long and how often one save may try. */
export interface SaveLimits {
  /** Name resolution, TCP and TLS of one connection. */
  connectTimeoutMs: number;
  /** One token request. */
  tokenTimeoutMs: number;
  /** One call of the accounts API, including its answer. */
  tryTimeoutMs: number;
  /** The whole save until its outcome is known, including opening it and waits for tokens and between tries. */
  saveDeadlineMs: number;
  /** A try with less time left than this is not started: it could only end unknown. */
  minTryMs: number;
  /** Calls after the first one, for any reason. The replay after a 401 does not count. */
  maxRetries: number;
  /** Full jitter waits up to this, doubled with each retry. */
  retryDelayMs: number;
  /** The app waits for a `Retry-After` of up to this. A longer one is passed on to the person. */
  maxRetryAfterMs: number;
  maxAnswerBytes: number;
  /** How many saves in a row without an answer pause the API region. */
  breakerThreshold: number;
  breakerPauseMs: number;
}

export const saveLimits: Readonly<SaveLimits> = {
  connectTimeoutMs: 3_000,
  tokenTimeoutMs: 10_000,
  tryTimeoutMs: 8_000,
  // Half a second below the 20 s promised to people, because the request around the save takes time too.
  saveDeadlineMs: 19_500,
  minTryMs: 500,
  maxRetries: 2,
  retryDelayMs: 250,
  maxRetryAfterMs: 3_000,
  maxAnswerBytes: 1024 * 1024,
  breakerThreshold: 10,
  breakerPauseMs: 15_000,
};
