import 'server-only';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { apiRegions } from '@/lib/schemas/api-region';
import { type KnownApiRegion, knownApiRegion } from '@/lib/server/accounts-api/credential';
import { env } from '@/lib/server/env';
import { oncePerProcess } from '@/lib/server/process-state';
import { addObserver, type Measurement } from './measure';

/** Around what a save takes: the ledger and a cached token below, the API's time-outs above. Seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** The metrics of this process, filled from the first call on. Only called where metrics are configured. */
export const metrics = oncePerProcess('metrics', () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  observeSaves(registry);
  watchApiRegions(registry);
  return registry;
});

function observeSaves(registry: Registry): void {
  const registers = [registry];
  const saves = new Counter({
    ...{
      name: 'account_desk_saves_total',
      help: 'Saves that have ended, by outcome; refused: before anything was recorded.',
    },
    ...{ labelNames: ['api_region', 'outcome'], registers },
  });
  const tries = new Counter({
    ...{ name: 'account_desk_tries_total', help: 'Calls of the accounts API, by their status or fault.' },
    ...{ labelNames: ['api_region', 'status', 'fault'], registers },
  });
  const durations = new Histogram({
    name: 'account_desk_save_part_duration_seconds',
    help: 'What saves take: the whole, a wait for an access token, a call of the API, a step of the ledger.',
    ...{ labelNames: ['api_region', 'part'], buckets, registers },
  });
  const running = new Gauge({
    ...{ name: 'account_desk_saves_running', help: 'Saves that are running, by API region.' },
    ...{ labelNames: ['api_region'], registers },
  });
  const count = ({ part, apiRegion, attributes }: Measurement) => {
    const region = { api_region: apiRegion };
    if (part === 'save') saves.inc({ ...region, outcome: String(attributes['outcome'] ?? 'refused') });
    if (part !== 'try') return;
    tries.inc({
      ...region,
      status: String(attributes['status'] ?? 'none'),
      fault: String(attributes['fault'] ?? 'none'),
    });
  };
  addObserver({
    async observe(measurement, work) {
      const { part, apiRegion } = measurement;
      const isSave = part === 'save';
      const stop = durations.startTimer({ api_region: apiRegion, part });
      if (isSave) running.inc({ api_region: apiRegion });
      try {
        return await work();
      } finally {
        stop();
        count(measurement);
        if (isSave) running.dec({ api_region: apiRegion });
      }
    },
  });
}

/** What is asked when the metrics are read. */
function watchApiRegions(registry: Registry): void {
  askEach(
    registry,
    { name: 'account_desk_api_region_paused', help: '1 while this process sends nothing to an API region.' },
    ({ pausedSince }) => (pausedSince === null ? 0 : 1),
  );
  askEach(
    registry,
    { name: 'account_desk_access_token_age_seconds', help: 'How long ago this process was granted a token.' },
    ({ tokenGrantedAt }) => (tokenGrantedAt === null ? null : (Date.now() - tokenGrantedAt) / 1_000),
  );
}

/** A gauge of each API region that has a credential. null: it has no value now. */
function askEach(
  registry: Registry,
  metric: { name: string; help: string },
  read: (known: KnownApiRegion) => number | null,
): void {
  new Gauge({
    ...metric,
    ...{ labelNames: ['api_region'], registers: [registry] },
    collect() {
      for (const apiRegion of apiRegions.filter((one) => env().accountsApi[one] !== null)) {
        const value = read(knownApiRegion(apiRegion));
        if (value !== null) this.set({ api_region: apiRegion }, value);
      }
    },
  });
}
