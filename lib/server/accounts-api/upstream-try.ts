import 'server-only';

/**
 * What went wrong with one try, beyond its status.
 * `connect`: no byte was sent. `timeout`, `reset`, `malformed`: the request may have arrived.
 * `redirect`: the answer pointed elsewhere. `token`: no access token, so no call.
 */
export type TryFault = 'connect' | 'timeout' | 'reset' | 'malformed' | 'redirect' | 'token';

/** One try of a save as the record keeps it. `startedAt` is ISO 8601 in UTC. */
export interface UpstreamTry {
  startedAt: string;
  durationMs: number;
  /** The accounts API's status; null when none came. */
  status: number | null;
  fault: TryFault | null;
}

/** How one try ended, as far as it is known. */
export type TryEnd =
  | { kind: 'answer'; status: number; retryAfterSeconds?: number; body: string | null }
  | { kind: 'fault'; fault: 'connect' | 'timeout' | 'reset' | 'malformed' }
  | { kind: 'no-token'; refused: boolean };

/** True when the accounts API may have applied this try although nothing says so. */
export function mayHaveBeenApplied(end: TryEnd): boolean {
  if (end.kind === 'answer') return end.status >= 500;
  return end.kind === 'fault' && end.fault !== 'connect';
}

/** True when the accounts API answered with a status that says what it did: it is up. */
export function isAnswered(end: TryEnd): boolean {
  return isRefused(end) || (end.kind === 'answer' && end.status >= 200 && end.status < 300);
}

/** True when the accounts API answered that it did not apply this try. */
export function isRefused(end: TryEnd): boolean {
  return end.kind === 'answer' && isClientError(end.status);
}

/** True for 4xx: the accounts API looked at the request and did not apply it. */
export function isClientError(status: number): boolean {
  return status >= 400 && status < 500;
}
