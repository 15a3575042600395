import 'server-only';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { noteSessionUse, readSession, type SessionRecord } from '@/lib/server/ledger/sessions/sessions';
import { logger } from '@/lib/server/logger';
import { clockSkewMs, type SessionToken, sessionKeyOf } from './session-token';

/** One request of a session. */
export interface SessionRequest {
  token: SessionToken;
  /** False for what an open page reads by itself, which does not keep the session alive. */
  byPerson: boolean;
  nowMs: number;
  idleMs: number;
}

/** The use of a session is written to the ledger at most this often. */
const notedEveryMs = 60_000;

export interface CheckedSession {
  isLive: boolean;
  /** Notes this use in the ledger; null if it is not to be noted. Never rejects. */
  noteUse: (() => Promise<void>) | null;
}

/**
 * Whether the session lasts: nobody has ended it, and its person used it not long ago. Asks the ledger once, and
 * has the use noted there once a minute. Throws LedgerUnavailableError where the ledger cannot say.
 */
export async function checkSession(ledger: Ledger, request: SessionRequest): Promise<CheckedSession> {
  const { token, byPerson, nowMs } = request;
  const record = await readSession(ledger, sessionKeyOf(token));
  if (!isLive(request, record)) return { isLive: false, noteUse: null };
  const isNoted = !byPerson || nowMs - lastUseOf(token, record) < notedEveryMs;
  return { isLive: true, noteUse: isNoted ? null : () => note(ledger, token, nowMs) };
}

async function note(ledger: Ledger, token: SessionToken, nowMs: number): Promise<void> {
  try {
    await noteSessionUse(ledger, sessionKeyOf(token), nowMs);
  } catch (error) {
    // The request does not need it. The session may end early.
    logger().warn({ err: error }, 'the use of a session was not noted');
  }
}

function isLive({ token, nowMs, idleMs }: SessionRequest, record: SessionRecord): boolean {
  if (record.endedAtMs !== null) return false;
  if (record.notBeforeMs !== null && token.signedInAtMs <= record.notBeforeMs) return false;
  const lastUse = lastUseOf(token, record);
  // A use in the future means that the clock was set back. That must not make the session last longer.
  return lastUse <= nowMs + clockSkewMs && nowMs - lastUse < idleMs;
}

function lastUseOf({ signedInAtMs }: SessionToken, { usedAtMs }: SessionRecord): number {
  return Math.max(signedInAtMs, usedAtMs ?? 0);
}
