import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ada, bob, describeOnBothDatabases, saved } from '@/e2e/fixtures/ledger/ledgers';
import { readActivity } from '@/lib/server/ledger/attempts/reading/activity';
import type { Ledger } from '@/lib/server/ledger/ledger';
import {
  deleteExpiredSessions,
  endSession,
  endSessionsOf,
  noteSessionUse,
  readSession,
  type SessionKey,
} from './sessions';

const hourMs = 60 * 60 * 1000;
const nowMs = Date.UTC(2026, 0, 5, 12);

const sessionOf = (actor = ada): SessionKey => ({ id: randomUUID(), actor, expiresAtMs: nowMs + hourMs });

const unknown = { usedAtMs: null, endedAtMs: null, notBeforeMs: null };

async function savedBy(ledger: Ledger, actor: typeof ada): Promise<string> {
  await saved(ledger, `By ${actor.name}`, { actor });
  const { items } = await readActivity(ledger, { apiRegion: 'eu' });
  return items.find((item) => item.actor.name === actor.name)?.actor.id ?? '';
}

describeOnBothDatabases('sessions', (database) => {
  test('the ledger knows nothing of a session that was neither used for a while nor ended', async () => {
    const ledger = await database().open();
    await savedBy(ledger, ada);
    expect(await readSession(ledger, sessionOf())).toEqual(unknown);
  });

  test('a use is remembered, the last one counts, and none revives a session that has ended', async () => {
    const ledger = await database().open();
    const session = sessionOf();
    await noteSessionUse(ledger, session, nowMs);
    await noteSessionUse(ledger, session, nowMs + 1);
    await noteSessionUse(ledger, session, nowMs - 1);
    expect(await readSession(ledger, session)).toEqual({ ...unknown, usedAtMs: nowMs + 1 });
    await endSession(ledger, session, nowMs + 2);
    await noteSessionUse(ledger, session, nowMs + 3);
    expect((await readSession(ledger, session)).endedAtMs).toBe(nowMs + 2);
    expect(await readSession(ledger, sessionOf())).toEqual(unknown);
  });

  test('every session of one person is ended at once, and no session of another', async () => {
    const ledger = await database().open();
    const id = await savedBy(ledger, ada);
    await savedBy(ledger, bob);
    expect(await endSessionsOf(ledger, id, nowMs)).toEqual(ada);
    expect(await readSession(ledger, sessionOf())).toEqual({ ...unknown, notBeforeMs: nowMs });
    expect(await readSession(ledger, sessionOf(bob))).toEqual(unknown);
    await savedBy(ledger, { ...ada, name: 'Ada King' });
    expect((await readSession(ledger, sessionOf())).notBeforeMs).toBe(nowMs);
  });

  test.each(['', '0', '999', 'x', '1; drop table actors', '9007199254740993'])(
    'nobody has the id %j',
    async (id) => {
      const ledger = await database().open();
      expect(await endSessionsOf(ledger, id, nowMs)).toBeNull();
    },
  );

  test('a session is forgotten a day after its cookie has expired, and not before', async () => {
    const ledger = await database().open();
    const session = sessionOf();
    await endSession(ledger, session, nowMs);
    await deleteExpiredSessions(ledger, session.expiresAtMs + 24 * hourMs);
    expect((await readSession(ledger, session)).endedAtMs).toBe(nowMs);
    await deleteExpiredSessions(ledger, session.expiresAtMs + 24 * hourMs + 1);
    expect(await readSession(ledger, session)).toEqual(unknown);
  });

  test('what the ledger knows outlives the process', async () => {
    const first = await database().open();
    const session = { ...sessionOf(), expiresAtMs: Date.now() + hourMs };
    await endSession(first, session, nowMs);
    await first.close();
    const second = await database().open();
    expect((await readSession(second, session)).endedAtMs).toBe(nowMs);
  });
});
