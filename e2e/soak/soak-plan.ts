import { seededRandom } from '../fixtures/seeded-random';

export interface SoakOptions {
  saves: number;
  /** After so long no further save begins, and the events that are left have happened by then. */
  minutes: number;
  seed: number;
  /** How often each of the two processes is killed. */
  kills: number;
  /** How often each of them is stopped and started, as an update does. */
  restarts: number;
  /** How often PostgreSQL is restarted; the last time it lets nobody write for a while. */
  postgresRestarts: number;
  /** How often the accounts API answers nobody for a while. */
  outages: number;
  people: number;
}

export type SoakEvent =
  | { kind: 'kill' | 'restart'; process: 0 | 1 }
  | { kind: 'postgres-restart' | 'postgres-read-only' | 'outage' };

/** An event, and its place in the run: from 0, the start, to 1, the end. */
export type PlannedEvent = SoakEvent & { at: number };

/** The same events in the same places for the same options. */
export function planEvents(options: SoakOptions): PlannedEvent[] {
  const random = seededRandom(options.seed);
  const events = shuffled(eventsOf(options), random);
  // One in each stretch of the run, and none at its end, where nothing would be running.
  return events.map((event, index) => ({
    ...event,
    at: (index + 0.2 + random() * 0.7) / (events.length + 1),
  }));
}

function eventsOf({ kills, restarts, postgresRestarts, outages }: SoakOptions): SoakEvent[] {
  const times = <Event>(count: number, event: Event) => Array.from({ length: count }, () => event);
  const ofProcess = (process: 0 | 1): SoakEvent[] => [
    ...times(kills, { kind: 'kill', process } as const),
    ...times(restarts, { kind: 'restart', process } as const),
  ];
  return [
    ...ofProcess(0),
    ...ofProcess(1),
    ...times(Math.max(0, postgresRestarts - 1), { kind: 'postgres-restart' } as const),
    ...times(Math.min(1, postgresRestarts), { kind: 'postgres-read-only' } as const),
    ...times(outages, { kind: 'outage' } as const),
  ];
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
