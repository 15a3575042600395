import 'server-only';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
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

/**
 * True while the session lasts: nobody has ended it, and its person used it not long ago. Asks the ledger once,
 * and notes the use there once a minute. Throws LedgerUnavailableError where the ledger cannot say.
 */
export async function isLiveSession(ledger: Ledger, request: SessionRequest): Promise<boolean> {
  const { token, byPerson, nowMs } = request;
  const key = sessionKeyOf(token);
  const record = await readSession(ledger, key);
  if (!isLive(request, record)) return false;
  if (byPerson && nowMs - lastUseOf(token, record) >= notedEveryMs) {
    try {
      await noteSessionUse(ledger, key, nowMs);
    } catch (error) {
      // It can be read, which is all that this request needs. The session may end early.
      if (!(error instanceof LedgerUnavailableError)) throw error;
      logger().warn({ err: error.cause }, 'the use of a session was not noted');
    }
  }
  return true;
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
