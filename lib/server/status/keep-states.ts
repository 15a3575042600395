import 'server-only';
import { type ApiRegion, apiRegions, byApiRegion } from '@/lib/schemas/api-region';
import { type KnownApiRegion, knownApiRegion } from '@/lib/server/accounts-api/credential';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { notePause, noteTokenGranted } from '@/lib/server/ledger/status/api-region-states';

const lookEveryMs = 1_000;
/** How often a pause is written again while it lasts. */
const noteAgainMs = 5_000;
/** A pause counts for this long after it was last written. After that, the process that wrote it may have died. */
const heldMs = 15_000;

interface Noted extends KnownApiRegion {
  pauseNotedAt: number;
}

/**
 * Writes what only this process knows to the ledger when it changes, because any process may answer people. Saves
 * themselves write none of it.
 */
export function keepApiRegionStates(ledger: Ledger): void {
  const noted = byApiRegion((): Noted => ({ tokenGrantedAt: null, pausedSince: null, pauseNotedAt: 0 }));
  const look = async () => {
    try {
      for (const apiRegion of apiRegions) await note(ledger, apiRegion, noted[apiRegion]);
    } catch {
      // Whatever needs the ledger reports that it is unavailable. This is tried again next time.
    }
    setTimeout(look, lookEveryMs).unref();
  };
  void look();
}

async function note(ledger: Ledger, apiRegion: ApiRegion, noted: Noted): Promise<void> {
  const { tokenGrantedAt, pausedSince } = knownApiRegion(apiRegion);
  if (tokenGrantedAt !== null && tokenGrantedAt !== noted.tokenGrantedAt) {
    await noteTokenGranted(ledger, apiRegion, tokenGrantedAt);
    noted.tokenGrantedAt = tokenGrantedAt;
  }
  const now = Date.now();
  const isToBeHeld = pausedSince !== null && now - noted.pauseNotedAt >= noteAgainMs;
  if (pausedSince === noted.pausedSince && !isToBeHeld) return;
  await notePause(
    ledger,
    apiRegion,
    pausedSince === null ? null : { since: pausedSince, until: now + heldMs },
  );
  Object.assign(noted, { pausedSince, pauseNotedAt: now });
}
