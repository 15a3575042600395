import 'server-only';
import { type ApiRegion, apiRegions } from '@/lib/schemas/api-region';
import type { ApiRegionHealth } from '@/lib/schemas/api-region-health';
import type { Figures } from '@/lib/schemas/status';
import type { Staff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { readApiRegionStates } from '@/lib/server/ledger/status/api-region-states';
import { figuresOf, savesOfMinutes } from '@/lib/server/ledger/status/figures';

/** One or two that fail are no sign yet: a sign that comes too often is soon overlooked. */
const fewestFailures = 3;

/** Successes among the saves that were not refused for their values, which says nothing about the API; null without any. */
export function successRateOf({ saves: { succeeded, failed, unknown } }: Figures): number | null {
  const judged = succeeded + failed + unknown;
  return judged === 0 ? null : succeeded / judged;
}

/** How an API region does, by the saves of the last minutes. */
export function healthOf(recent: Figures, pausedSince: number | null): ApiRegionHealth {
  if (pausedSince !== null) return 'paused';
  const failures = recent.saves.failed + recent.saves.unknown;
  return failures >= fewestFailures && (successRateOf(recent) ?? 1) <= 0.5 ? 'failing' : 'ok';
}

/** How the API regions do in which the person has a role; those without a credential are left out. */
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
