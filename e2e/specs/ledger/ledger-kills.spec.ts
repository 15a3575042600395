import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as passed } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '../../fixtures/accounts-api/scripted-accounts-api';
import { type App, startApp } from '../../fixtures/app/app-server';
import { allAttempts } from '../../fixtures/ledger/all-attempts';
import { startPostgres } from '../../fixtures/ledger/postgres';
import { seededRandom } from '../../fixtures/seeded-random';
import { type Answer, type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';

/** kill -9 at random moments during saves: no call without an attempt, no answer without its outcome. */
const kills = 40;
/** Enough at once that some are committed together. */
const savesPerKill = 16;

// The longest file: each ledger has a worker of its own.
test.describe.configure({ mode: 'parallel' });

/** One save that may never be answered. */
async function saveOnce(
  editor: StaffClient,
  reference: string,
): Promise<{ reference: string; answer: Answer | null }> {
  const answer = await editor
    .save('eu', { reference }, { 'Idempotency-Key': randomUUID() })
    .catch(() => null);
  return { reference, answer };
}

/**
 * A process that has just started is slow at its first saves, on some machines slower than any answer of the API.
 * So a third of the kills are timed from the first answer, a third from the first call and a third from the
 * start. The moment is what the test is about, so nothing else is waited for.
 */
async function momentToKill(
  calls: EventEmitter,
  kill: number,
  running: Promise<unknown>[],
  random: () => number,
): Promise<void> {
  if (kill % 3 === 0) await Promise.race(running);
  if (kill % 3 === 1) await once(calls, 'call', { signal: AbortSignal.timeout(10_000) });
  await passed(random() * (kill % 3 === 1 ? 30 : 120));
}

async function killAndJudge(app: App, api: ScriptedAccountsApi): Promise<void> {
  const random = seededRandom(0x5eed);
  const calls = new EventEmitter();
  api.accounts.always(() => {
    calls.emit('call');
    return { status: random() < 0.8 ? 201 : 422, delayMs: Math.round(random() * 60) };
  });
  const saved: { reference: string; answer: Answer | null }[] = [];
  // One session outlives all the kills: signing in after each would take a fifth of the time.
  const editor = await signInByHttp(app.origin, 'editor');
  for (let kill = 0; kill < kills; kill += 1) {
    const running = Array.from({ length: savesPerKill }, (_, index) =>
      saveOnce(editor, `Kill ${kill}-${index}`),
    );
    await momentToKill(calls, kill, running, random);
    await app.restart('SIGKILL');
    saved.push(...(await Promise.all(running)));
  }
  const attempts = new Map(
    (await allAttempts(editor)).map((attempt) => [attempt.account.reference, attempt]),
  );
  const called = new Set(api.calls.map((call) => (JSON.parse(call.body) as { reference: string }).reference));
  const answered = saved.filter(({ answer }) => answer?.body.outcome !== undefined);
  expect([...called].filter((reference) => !attempts.has(reference))).toEqual([]);
  for (const { reference, answer } of answered) {
    expect(attempts.get(reference)?.outcome, reference).toBe(answer?.body.outcome);
  }
  const unanswered = [...attempts.values()].filter(
    ({ account }) => !answered.some(({ reference }) => reference === account.reference),
  );
  expect(unanswered.filter(({ outcome }) => outcome === null)).toEqual([]);
  // If the kills hit nothing, nothing was tested.
  expect(answered.length).toBeGreaterThan(0);
  expect(unanswered.filter(({ outcome }) => outcome === 'unknown').length).toBeGreaterThan(0);
}

async function killOn(ledger: Readonly<Record<string, string>>): Promise<void> {
  const api = await startScriptedAccountsApi();
  const app = await startApp({ env: { ...apiRegionVariables('EU', api), ...ledger } });
  try {
    await killAndJudge(app, api);
  } finally {
    await app.stop();
    await api.close();
  }
}

test(`${kills} kills lose no attempt on the embedded ledger`, async () => {
  test.setTimeout(600_000);
  await killOn({});
});

test(`${kills} kills lose no attempt on the postgres ledger`, async () => {
  test.setTimeout(600_000);
  const postgres = await startPostgres(['-c', 'fsync=on']);
  try {
    await killOn({ DATABASE_URL: await postgres.createDatabase() });
  } finally {
    await postgres.close();
  }
});
