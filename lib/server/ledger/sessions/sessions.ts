import 'server-only';
import { sql } from 'kysely';
import { parseId } from '@/lib/server/ledger/accounts/account-item';
import type { Actor } from '@/lib/server/ledger/attempts/actors';
import type { Ledger } from '@/lib/server/ledger/ledger';

/** A session by what its cookie carries. Times are milliseconds since 1970. */
export interface SessionKey {
  id: string;
  actor: Actor;
  /** When it ends however much it is used. */
  expiresAtMs: number;
}

/** What the ledger knows of a session; null where it was never told. */
export interface SessionRecord {
  usedAtMs: number | null;
  endedAtMs: number | null;
  /** Sessions of this person that began no later than this have ended. */
  notBeforeMs: number | null;
}

/** An expired row is kept this long, so that a clock that is set forward and back again revives nothing. */
const keptAfterExpiryMs = 24 * 60 * 60 * 1000;

/** What the ledger knows of the session, by one look-up of three keys. */
export async function readSession(ledger: Ledger, { id, actor }: SessionKey): Promise<SessionRecord> {
  return ledger.read(async (db) => {
    const { rows } = await sql<SessionRecord>`select
      sessions.used_at as "usedAtMs",
      sessions.ended_at as "endedAtMs",
      actors.sessions_not_before as "notBeforeMs"
      from (select 1 as one) as asked
      left join sessions on sessions.id = ${id}
      left join actors on actors.issuer = ${actor.issuer} and actors.subject = ${actor.subject}`.execute(db);
    return rows[0] ?? { usedAtMs: null, endedAtMs: null, notBeforeMs: null };
  });
}

/** Notes that the person used the session, unless a later use is noted. A session that has ended stays ended. */
export async function noteSessionUse(ledger: Ledger, session: SessionKey, usedAtMs: number): Promise<void> {
  await ledger.write((trx) =>
    trx
      .insertInto('sessions')
      .values({ id: session.id, used_at: usedAtMs, ended_at: null, expires_at: session.expiresAtMs })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ used_at: usedAtMs }).where('sessions.used_at', '<', usedAtMs),
      )
      .execute(),
  );
}

/** Ends one session, wherever its cookie was copied to. */
export async function endSession(ledger: Ledger, session: SessionKey, endedAtMs: number): Promise<void> {
  const row = { id: session.id, used_at: endedAtMs, ended_at: endedAtMs, expires_at: session.expiresAtMs };
  await ledger.write((trx) =>
    trx
      .insertInto('sessions')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ended_at: endedAtMs }))
      .execute(),
  );
}

/** Ends every session of a person that began until now. Gives the person, or null where nobody has that id. */
export async function endSessionsOf(ledger: Ledger, actorId: string, nowMs: number): Promise<Actor | null> {
  const id = parseId(actorId);
  if (id === null) return null;
  const actor = await ledger.write((trx) =>
    trx
      .updateTable('actors')
      .set({ sessions_not_before: nowMs })
      .where('id', '=', id)
      .returning(['issuer', 'subject', 'name'])
      .executeTakeFirst(),
  );
  return actor ?? null;
}

/** Forgets sessions whose cookies have expired by themselves. */
export async function deleteExpiredSessions(ledger: Ledger, nowMs: number): Promise<void> {
  await ledger.write((trx) =>
    trx
      .deleteFrom('sessions')
      .where('expires_at', '<', nowMs - keptAfterExpiryMs)
      .execute(),
  );
}
