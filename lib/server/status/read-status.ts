import 'server-only';
import { type ApiRegion, apiRegions } from '@/lib/schemas/api-region';
import type { AttemptTry } from '@/lib/schemas/attempt-item';
import { mayAccess } from '@/lib/schemas/role';
import { type ApiRegionStatus, type Status, windowMinutes } from '@/lib/schemas/status';
import type { Staff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import { countUnresolved, unresolvedCountLimit } from '@/lib/server/ledger/attempts/reading/activity';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { type ApiRegionState, readApiRegionStates } from '@/lib/server/ledger/status/api-region-states';
import {
  figuresOf,
  recentSince,
  type SavesOfStep,
  savesOfDay,
  savesOfHour,
} from '@/lib/server/ledger/status/figures';
import { readLedgerSize } from '@/lib/server/ledger/status/ledger-size';
import { readNewestEvents } from '@/lib/server/ledger/status/newest-events';
import { version } from '@/package.json';
import { healthOf, successRateOf } from './health';

/** What the ledger has counted for an API region. */
interface Counted {
  nowMs: number;
  hour: readonly SavesOfStep[];
  day: readonly SavesOfStep[];
  state: ApiRegionState;
}

/** The current status of the API regions that an administrator administers. Throws LedgerUnavailableError. */
export async function readStatus(ledger: Ledger, { roles }: Staff): Promise<Status> {
  const nowMs = Date.now();
  const [states, hour, day, size, unresolved] = await Promise.all([
    readApiRegionStates(ledger, nowMs),
    savesOfHour(ledger, nowMs),
    savesOfDay(ledger, nowMs),
    readLedgerSize(ledger),
    Promise.all(apiRegions.map((apiRegion) => countUnresolved(ledger, apiRegion))),
  ]);
  const administered = apiRegions.filter((apiRegion) => mayAccess(roles[apiRegion], 'admin'));
  return {
    readAt: iso(nowMs),
    version,
    startedAt: iso(performance.timeOrigin),
    ledger: {
      ...size,
      unresolved: unresolved.reduce((sum, count) => sum + count, 0),
      unresolvedLimit: unresolvedCountLimit,
    },
    apiRegions: await Promise.all(
      administered.map((apiRegion) => {
        const isOfRegion = ({ api_region }: SavesOfStep) => api_region === apiRegion;
        const state = states.get(apiRegion) ?? { tokenGrantedAt: null, pausedSince: null };
        const counted = { nowMs, hour: hour.filter(isOfRegion), day: day.filter(isOfRegion), state };
        return apiRegionStatus(ledger, apiRegion, counted);
      }),
    ),
  };
}

async function apiRegionStatus(
  ledger: Ledger,
  apiRegion: ApiRegion,
  { nowMs, hour, day, state }: Counted,
): Promise<ApiRegionStatus> {
  const { lastRefusal, lastSuccessAt, running } = await readNewestEvents(ledger, apiRegion);
  const [shortest] = windowMinutes;
  const inWindow = (minutes: number) =>
    minutes > 60 ? day : hour.filter(({ at }) => minutes > shortest || at === recentSince(nowMs));
  return {
    apiRegion,
    configured: env().accountsApi[apiRegion] !== null,
    health: healthOf(figuresOf(inWindow(shortest)), state.pausedSince),
    pausedSince: isoOrNull(state.pausedSince),
    tokenGrantedAt: isoOrNull(state.tokenGrantedAt),
    lastRefusal: lastRefusal && { at: iso(lastRefusal.at), last: endOf(lastRefusal.last) },
    lastSuccessAt: isoOrNull(lastSuccessAt),
    running,
    windows: windowMinutes.map((minutes) => {
      const figures = figuresOf(inWindow(minutes));
      return { minutes, ...figures, successRate: successRateOf(figures) };
    }),
    slots: slotsOf(day),
  };
}

/** Only how a try ended. */
function endOf(one: AttemptTry | null) {
  return one && { status: one.status, fault: one.fault, cause: one.cause ?? null };
}

/** The steps that have saves, oldest first. */
function slotsOf(day: readonly SavesOfStep[]): ApiRegionStatus['slots'] {
  const times = [...new Set(day.map(({ at }) => at))].sort((one, other) => one - other);
  return times.map((time) => ({ at: iso(time), ...figuresOf(day.filter(({ at }) => at === time)) }));
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : iso(ms);
}
