import 'server-only';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { Ledger } from '@/lib/server/ledger/ledger';

/** What a process knows of an API region, in milliseconds since the epoch. */
export interface ApiRegionState {
  /** When an access token was last granted. */
  tokenGrantedAt: number | null;
  /** Since when it sends nothing there. */
  pausedSince: number | null;
}

/** What any process last knew of each API region. A pause is over `at` the time that its process has named. */
export async function readApiRegionStates(
  ledger: Ledger,
  at: number,
): Promise<ReadonlyMap<ApiRegion, ApiRegionState>> {
  return ledger.read(async (db) => {
    const rows = await db.selectFrom('api_region_states').selectAll().execute();
    return new Map(
      rows.map(({ api_region, token_granted_at, paused_since, paused_until }) => {
        const isPaused = paused_until !== null && paused_until > at;
        return [
          api_region,
          { tokenGrantedAt: token_granted_at, pausedSince: isPaused ? paused_since : null },
        ];
      }),
    );
  });
}

/** Notes that an access token was granted. Another process may have got one later. */
export async function noteTokenGranted(ledger: Ledger, apiRegion: ApiRegion, at: number): Promise<void> {
  await ledger.write((trx) =>
    trx
      .insertInto('api_region_states')
      .values({ api_region: apiRegion, token_granted_at: at })
      .onConflict((conflict) =>
        conflict
          .column('api_region')
          .doUpdateSet({ token_granted_at: at })
          .where((eb) =>
            eb.or([
              eb('api_region_states.token_granted_at', 'is', null),
              eb('api_region_states.token_granted_at', '<', at),
            ]),
          ),
      )
      .execute(),
  );
}

/** Notes a pause, which is over at `until` unless it is noted again before; null where it is over now. */
export async function notePause(
  ledger: Ledger,
  apiRegion: ApiRegion,
  pause: { since: number; until: number } | null,
): Promise<void> {
  const state = { paused_since: pause?.since ?? null, paused_until: pause?.until ?? null };
  await ledger.write((trx) =>
    trx
      .insertInto('api_region_states')
      .values({ api_region: apiRegion, ...state })
      .onConflict((conflict) => conflict.column('api_region').doUpdateSet(state))
      .execute(),
  );
}
