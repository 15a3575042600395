import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Cluster } from '../cluster/start-cluster';
import type { ApiRecord } from './faulty-api';
import type { PlannedEvent, SoakEvent } from './soak-plan';

const downMs = 500;
const readOnlyMs = 3_000;
const awayMs = 3_000;

export interface EventRun {
  /** Resolves once the run may have come to that place: no save runs ahead of an event that waits for its turn. */
  mayReach(place: number): Promise<void>;
  /** Resolves after the last event. */
  readonly ended: Promise<void>;
}

/** Runs one event after the other, each once the run has come to its place. */
export function runEvents(
  events: readonly PlannedEvent[],
  { cluster, api, place }: { cluster: Cluster; api: ApiRecord; place: () => number },
): EventRun {
  const waiting = [...events];
  const run = async () => {
    for (let event = waiting[0]; event !== undefined; event = waiting[0]) {
      while (place() < event.at) await sleep(20);
      waiting.shift();
      await happen(event, cluster, api);
    }
  };
  const ended = run();
  // Whoever waits for the end hears of it.
  ended.catch(() => undefined);
  return {
    ended,
    async mayReach(reached) {
      while (reached > (waiting[0]?.at ?? 1)) {
        await Promise.race([sleep(20), ended]);
      }
    },
  };
}

async function happen(event: SoakEvent, cluster: Cluster, api: ApiRecord): Promise<void> {
  switch (event.kind) {
    case 'kill':
      return cluster.apps[event.process].restart('SIGKILL');
    case 'restart':
      return cluster.apps[event.process].restart();
    case 'postgres-restart':
      return restartPostgres(cluster);
    case 'postgres-read-only':
      await setReadOnly(cluster, true);
      await restartPostgres(cluster);
      await sleep(readOnlyMs);
      return setReadOnly(cluster, false);
    case 'outage':
      api.setAway(true);
      await sleep(awayMs);
      return api.setAway(false);
  }
}

async function restartPostgres({ postgres }: Cluster): Promise<void> {
  await postgres.stop();
  await sleep(downMs);
  await postgres.start();
}

/** For sessions that begin from now on. Those that are read-only stay so, as after a failover. */
async function setReadOnly({ postgres, databaseUrl }: Cluster, isReadOnly: boolean): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const client = new pg.Client(postgres.urlOf('postgres'));
  await client.connect();
  try {
    await client.query(
      `alter database ${name} set default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`,
    );
  } finally {
    await client.end();
  }
}
