import { test } from 'playwright/test';
import { startScriptedAccountsApi } from '../fixtures/accounts-api/scripted-accounts-api';
import { startPostgres } from '../fixtures/ledger/postgres';
import { table, writeSection } from './benchmarks-file';
import { knownMark, type Saves, savesOfApp, savesOfPeer, startMeasuredApp } from './save/app-saves';
import { type Burst, burst, median } from './save/measure';
import { startBareApp, startExpressProxy } from './save/peers';

const kinds = ['create', 'update'] as const;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const atOnce = 32;
/** How many saves a burst has, one at a time and at once. */
const counts = { alone: 150, atOnce: 384 };

type Kind = (typeof kinds)[number];

/** Of each round: saves one at a time, and many at once. */
type Measured = Record<Kind, { alone: Burst[]; atOnce: Burst[] }>;

test.setTimeout(1_200_000);

test('one save, beside the framework’s bare handler and an Express proxy', async () => {
  const api = await startScriptedAccountsApi();
  api.accounts.always(({ body }) => ({ status: body.includes(`"${knownMark} `) ? 200 : 201 }));
  const postgres = await startPostgres(['-c', 'fsync=on']);
  const embedded = await startMeasuredApp(api, null);
  const onPostgres = await startMeasuredApp(api, await postgres.createDatabase());
  const [bare, express] = [await startBareApp(api), await startExpressProxy(api)];
  const ours = [await savesOfApp(embedded), await savesOfApp(onPostgres)] as const;
  try {
    const measured = await measureInTurn(
      {
        'bare route handler': savesOfPeer(bare.pool),
        'Express proxy, no ledger': savesOfPeer(express.pool),
        'Account Desk, embedded': ours[0],
        'Account Desk, PostgreSQL': ours[1],
      },
      () => {
        api.calls.length = 0;
      },
    );
    report(measured);
  } finally {
    await Promise.all(ours.map((saves) => saves.close()));
    await Promise.all([bare.stop(), express.stop(), embedded.stop(), onPostgres.stop()]);
    await Promise.all([postgres.close(), api.close()]);
  }
});

/**
 * All in turn within each round, so that whatever else the machine does meets all alike, and each round begins with
 * another, as the first one still meets what the last one has left to the disk. The first round is a warm-up.
 */
async function measureInTurn(
  subjects: Record<string, Saves>,
  forget: () => void,
): Promise<Record<string, Measured>> {
  const measured: Record<string, Measured> = {};
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, saves] of startingAt(round, Object.entries(subjects))) {
      measured[name] ??= { create: { alone: [], atOnce: [] }, update: { alone: [], atOnce: [] } };
      for (const kind of kinds) {
        const send = (lanes: number) => (kind === 'create' ? saves.create : saves.update(lanes));
        // The first update of an account creates it.
        const alone = await burst(send(1), counts.alone, 1);
        const many = await burst(send(atOnce), counts.atOnce, atOnce);
        forget();
        for (const { failure } of [alone, many])
          if (failure !== null) console.log(`${name}, ${kind}: ${failure}`);
        if (round === 0) continue;
        measured[name][kind].alone.push(alone);
        measured[name][kind].atOnce.push(many);
      }
    }
  }
  return measured;
}

function startingAt<T>(round: number, all: readonly T[]): T[] {
  const first = round % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function report(measured: Record<string, Measured>): void {
  const [floor] = Object.values(measured);
  if (floor === undefined) return;
  const figures = ({ alone, atOnce: many }: Measured[Kind]) => ({
    p50Ms: median(alone.map(({ p50Ms }) => p50Ms)),
    perSecond: median(many.map(({ perSecond }) => perSecond)),
    failed: [...alone, ...many].reduce((sum, { failed }) => sum + failed, 0),
  });
  const rows = kinds.flatMap((kind) =>
    Object.entries(measured).map(([name, results]) => {
      const own = figures(results[kind]);
      const least = figures(floor[kind]);
      return [
        kind,
        name,
        own.p50Ms.toFixed(1),
        (own.p50Ms / least.p50Ms).toFixed(2),
        own.perSecond.toFixed(0),
        (own.perSecond / least.perSecond).toFixed(2),
        String(own.failed),
      ];
    }),
  );
  const columns = [
    'save',
    'of',
    'p50 ms, 1 at once',
    '× bare',
    `saves/s, ${atOnce} at once`,
    '× bare',
    'failed',
  ];
  const text = table(columns, rows);
  const how =
    `Medians of ${rounds} rounds, all in turn within each: ${counts.alone} saves one at a time, then ${counts.atOnce} at once. ` +
    'The accounts API answers at once, and runs beside the sender. Ours checks session, role and rate, and has the attempt and its ' +
    'outcome on disk before each answer; the others keep nothing.';
  console.log(`\n${text}\n`);
  writeSection('One save', `${how}\n\n${text}`, ['next', 'express', 'libsql', 'pg']);
}
