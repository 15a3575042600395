import { expect, test } from 'vitest';
import { giveWay } from './give-way';
import type { Ledger } from './ledger';

const withRunning = (...ids: number[]) =>
  ({ running: new Map(ids.map((id) => [id, 1])) }) as unknown as Ledger;

async function tookMs(work: Promise<void>): Promise<number> {
  const startedAtMs = performance.now();
  await work;
  return performance.now() - startedAtMs;
}

test('waits for a running save, but not for ever', async () => {
  expect(await tookMs(giveWay(withRunning(7)))).toBeGreaterThanOrEqual(29);
  const ledger = withRunning(7);
  const waiting = giveWay(ledger);
  ledger.running.clear();
  await waiting;
});

test('always lets what waits have its turn', async () => {
  let hadTurn = false;
  setImmediate(() => {
    hadTurn = true;
  });
  await giveWay(withRunning());
  expect(hadTurn).toBe(true);
});
