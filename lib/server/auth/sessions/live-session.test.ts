import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { ada, describeOnBothDatabases } from '@/e2e/fixtures/ledger/ledgers';
import { authVariables } from '@/e2e/fixtures/sign-in/next-auth-server';
import { endSession, readSession } from '@/lib/server/ledger/sessions/sessions';
import { isLiveSession } from './live-session';
import { readSessionToken, type SessionToken, sessionKeyOf } from './session-token';

beforeAll(() => {
  for (const [name, value] of Object.entries(authVariables)) vi.stubEnv(name, value);
});

const minuteMs = 60_000;
const startMs = Date.UTC(2026, 0, 5, 12);
const at = (minutes: number) => startMs + minutes * minuteMs;

const tokenOf = (signedInAtMs = startMs): SessionToken => ({
  sessionId: randomUUID(),
  actor: ada,
  groups: [],
  signedInAtMs,
});

const request = (token: SessionToken, nowMs: number, byPerson = true) => ({
  token,
  byPerson,
  nowMs,
  idleMs: 30 * minuteMs,
});

describeOnBothDatabases('a session', (database) => {
  test('lasts as long as its person uses it at least every half hour', async () => {
    const ledger = await database().open();
    const token = tokenOf();
    for (const minutes of [29, 58, 87]) {
      expect(await isLiveSession(ledger, request(token, at(minutes)))).toBe(true);
    }
    expect(await isLiveSession(ledger, request(token, at(87 + 30) - 1))).toBe(true);
    expect(await isLiveSession(ledger, request(token, at(87 + 30 + 30)))).toBe(false);
  });

  test('is not kept alive by what an open page reads by itself', async () => {
    const ledger = await database().open();
    const token = tokenOf();
    for (let minutes = 1; minutes < 30; minutes += 4) {
      expect(await isLiveSession(ledger, request(token, at(minutes), false))).toBe(true);
    }
    expect(await isLiveSession(ledger, request(token, at(30), false))).toBe(false);
    expect(await isLiveSession(ledger, request(token, at(30)))).toBe(false);
  });

  test('is written down once a minute at most', async () => {
    const ledger = await database().open();
    const token = tokenOf();
    const uses: (number | null)[] = [];
    for (let seconds = 0; seconds <= 180; seconds += 10) {
      await isLiveSession(ledger, request(token, startMs + seconds * 1000));
      uses.push((await readSession(ledger, sessionKeyOf(token))).usedAtMs);
    }
    expect([...new Set(uses)]).toEqual([null, at(1), at(2), at(3)]);
  });

  test('is over once it was ended, and another of the same person is not', async () => {
    const ledger = await database().open();
    const [ended, other] = [tokenOf(), tokenOf()];
    await endSession(ledger, sessionKeyOf(ended), at(1));
    expect(await isLiveSession(ledger, request(ended, at(1)))).toBe(false);
    expect(await isLiveSession(ledger, request(other, at(1)))).toBe(true);
  });

  test('does not last longer where the clock is set back', async () => {
    const ledger = await database().open();
    const token = tokenOf();
    expect(await isLiveSession(ledger, request(token, at(20)))).toBe(true);
    expect(await isLiveSession(ledger, request(token, at(10)))).toBe(false);
    expect(readSessionToken(token, at(0))).not.toBeNull();
    expect(readSessionToken(token, at(-1))).not.toBeNull();
    expect(readSessionToken(token, at(-1) - 1)).toBeNull();
  });
});
