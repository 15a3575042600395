import 'server-only';
import { type ApiRegion, apiRegions } from '@/lib/schemas/api-region';
import type { ApiRegionHealth } from '@/lib/schemas/api-region-health';
import type { Figures } from '@/lib/schemas/status';
import type { Staff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { readApiRegionStates } from '@/lib/server/ledger/status/api-region-states';
import { figuresOf, savesOfMinutes } from '@/lib/server/ledger/status/figures';

/** One or two failures are not worth a sign: people soon ignore one that appears too often. */
const fewestFailures = 3;

/** The share of successes among saves not refused for their values, which say nothing about the API. Null if none. */
export function successRateOf({ saves: { succeeded, failed, unknown } }: Figures): number | null {
  const judged = succeeded + failed + unknown;
  return judged === 0 ? null : succeeded / judged;
}

/** The state of an API region, judged by the saves of the last few minutes. */
export function healthOf(recent: Figures, pausedSince: number | null): ApiRegionHealth {
  if (pausedSince !== null) return 'paused';
  const failures = recent.saves.failed + recent.saves.unknown;
  return failures >= fewestFailures && (successRateOf(recent) ?? 1) <= 0.5 ? 'failing' : 'ok';
}

/** The state of each API region in which the person has a role and the app has a credential. */
export async function readHealths(
  ledger: Ledger,
  { roles }: Staff,
): Promise<{ apiRegion: ApiRegion; health: ApiRegionHealth }[]> {
  const now = Date.now();
  const [states, recent] = await Promise.all([readApiRegionStates(ledger, now), savesOfMinutes(ledger, now)]);
  const { accountsApi } = env();
  return apiRegions
    .filter((apiRegion) => roles[apiRegion] !== null && accountsApi[apiRegion] !== null)
    .map((apiRegion) => {
      const figures = figuresOf(recent.filter(({ api_region }) => api_region === apiRegion));
      return { apiRegion, health: healthOf(figures, states.get(apiRegion)?.pausedSince ?? null) };
    });
}
