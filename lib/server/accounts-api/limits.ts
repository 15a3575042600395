import 'server-only';

/** How long and how often one save may try. */
export interface SaveLimits {
  /** Name resolution, TCP and TLS of one connection. */
  connectTimeoutMs: number;
  /** One token request. */
  tokenTimeoutMs: number;
  /** One call of the accounts API, its answer included. */
  tryTimeoutMs: number;
  /** The whole save, waiting for tokens and between tries included. */
  saveDeadlineMs: number;
  /** A try that would have less time than this is not begun: it could only end unknown. */
  minTryMs: number;
  /** Calls after the first one, for whatever reason; the replay after a 401 comes on top. */
  maxRetries: number;
  /** Full jitter waits up to this, doubled with each retry. */
  retryDelayMs: number;
  /** A `Retry-After` up to this is waited for, a longer one is handed to the person. */
  maxRetryAfterMs: number;
  maxAnswerBytes: number;
  /** Saves in a row without an answer after which the API region is paused. */
  breakerThreshold: number;
  breakerPauseMs: number;
}

export const saveLimits: Readonly<SaveLimits> = {
  connectTimeoutMs: 3_000,
  tokenTimeoutMs: 10_000,
  tryTimeoutMs: 8_000,
  // Half a second below the 20 s that a person is promised: the request around the save needs time too.
  saveDeadlineMs: 19_500,
  minTryMs: 500,
  maxRetries: 2,
  retryDelayMs: 250,
  maxRetryAfterMs: 3_000,
  maxAnswerBytes: 1024 * 1024,
  breakerThreshold: 10,
  breakerPauseMs: 15_000,
};
