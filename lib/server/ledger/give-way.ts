import 'server-only';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Ledger } from './ledger';

const lookAgainMs = 5;
/** Nobody who saves all the time may keep a reader waiting for ever. */
const longestMs = 30;

/**
 * Lets other requests have their turn, and a running save several: it needs many, and would have to wait for a
 * long reading at each of them. Called by whatever reads for long, every few milliseconds.
 */
export async function giveWay(ledger: Ledger): Promise<void> {
  await setImmediate();
  const untilMs = performance.now() + longestMs;
  while (ledger.running.size > 0 && performance.now() < untilMs) await setTimeout(lookAgainMs);
}
