import 'server-only';
import type { TokenRequestError } from '@/lib/server/oauth/token-request-error';
import type { FaultCause } from '@/lib/server/outbound/fault-cause';

/** How one try ended, as far as is known. */
export type TryEnd =
  | { kind: 'answer'; status: number; retryAfterSeconds?: number; body: string | null }
  | { kind: 'fault'; fault: 'connect' | 'timeout' | 'reset' | 'malformed'; cause: FaultCause }
  | { kind: 'no-token'; code: TokenRequestError['code']; cause: string };

/**
 * What went wrong with one try, besides its status. `connect`: no byte was sent. `timeout`, `reset`, `malformed`:
 * the request may have arrived. `redirect`: the answer pointed elsewhere. `token`: no access token, so no call.
 */
export type TryFault = 'connect' | 'timeout' | 'reset' | 'malformed' | 'redirect' | 'token';

/** One try as stored in the ledger. `startedAt` is ISO 8601 in UTC. */
export interface TryRecord {
  startedAt: string;
  durationMs: number;
  /** The accounts API's status; null if there was none. */
  status: number | null;
  fault: TryFault | null;
  /** Why, in one stable word for administrators: a FaultCause, or the reason of a TokenRequestError. */
  cause: string | null;
}

/** One try of a save. */
export interface Try {
  end: TryEnd;
  /** The access token it was sent with; null if there was none, and so no call. */
  accessToken: string | null;
  record: TryRecord;
}

/** Starts a try's clock. Call the returned function at the end to get the try. */
export function beginTry(): (end: TryEnd, accessToken: string | null) => Try {
  const startedAt = new Date().toISOString();
  const startMs = performance.now();
  return (end, accessToken) => {
    const durationMs = Math.round(performance.now() - startMs);
    const status = end.kind === 'answer' ? end.status : null;
    const cause = end.kind === 'answer' ? null : end.cause;
    return { end, accessToken, record: { startedAt, durationMs, status, fault: faultOf(end), cause } };
  };
}

function faultOf(end: TryEnd): TryFault | null {
  if (end.kind === 'no-token') return 'token';
  if (end.kind === 'fault') return end.fault;
  return end.status >= 300 && end.status < 400 ? 'redirect' : null;
}

/** The last of a save's tries, or of how they ended. There is always one. */
export function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('a save has at least one try');
  return last;
}

/** True if the last call got an answer that says what the API did: it is up. */
export function isAnswered(tries: readonly Try[]): boolean {
  const call = tries.findLast(({ end }) => end.kind !== 'no-token');
  return call !== undefined && (isRefused(call.end) || isSuccess(call.end));
}

/** True if the accounts API may have applied this try although nothing says so. */
export function mayHaveBeenApplied(end: TryEnd): boolean {
  if (end.kind === 'answer') return end.status >= 500;
  return end.kind === 'fault' && end.fault !== 'connect';
}

/** True if the accounts API answered that it applied this try. */
export function isSuccess(end: TryEnd): end is TryEnd & { kind: 'answer' } {
  return end.kind === 'answer' && end.status >= 200 && end.status < 300;
}

/** True if the accounts API answered that it did not apply this try. */
export function isRefused(end: TryEnd): end is TryEnd & { kind: 'answer' } {
  return end.kind === 'answer' && isClientError(end.status);
}

/** True if the accounts API did not accept this try's access token. */
export function isUnauthorized(end: TryEnd): boolean {
  return end.kind === 'answer' && end.status === 401;
}

/** True for 4xx: the accounts API read the request and did not apply it. */
export function isClientError(status: number): boolean {
  return status >= 400 && status < 500;
}

/** The seconds to wait that a 429 or 503 asks for (RFC 9110, section 10.2.3); undefined if there is no such request. */
export function askedWaitSeconds(end: TryEnd): number | undefined {
  const mayAsk = end.kind === 'answer' && (end.status === 429 || end.status === 503);
  return mayAsk ? end.retryAfterSeconds : undefined;
}
