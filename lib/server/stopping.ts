import 'server-only';

/** Shared with lib/commands/serving/drain.mjs: the server around the app is no part of its bundle. */
interface Shared {
  isStopping?: boolean;
  /** When the process ends at the latest, by the monotonic clock. */
  endsAtMs?: number;
  running?: number;
  /** How long connections are still accepted after a SIGTERM. */
  graceMs?: number;
  /** What is still to be done when the last request has ended. */
  lastWorks?: (() => Promise<void>)[];
}

const key = Symbol.for('account-desk.stopping');
const store = globalThis as unknown as Record<symbol, Shared | undefined>;

function shared(): Shared {
  store[key] ??= {};
  return store[key];
}

/** Sets how long a balancer has to learn that this process is not ready. */
export function setStopGrace(seconds: number): void {
  shared().graceMs = seconds * 1_000;
}

/** Adds what is done after the last request, within two seconds, before a process ends that had to cut none off. */
export function addLastWork(work: () => Promise<void>): void {
  const state = shared();
  state.lastWorks ??= [];
  state.lastWorks.push(work);
}

/** True once this process was told to stop: what runs is finished, and nothing new is begun. */
export function isStopping(): boolean {
  return shared().isStopping === true;
}

/** How long this process will still be there: for ever, until it was told to stop. */
export function msUntilEnd(): number {
  return (shared().endsAtMs ?? Number.POSITIVE_INFINITY) - performance.now();
}

/** The process does not end before this work does, even if whoever asked for it has gone away. */
export async function runToItsEnd<T>(work: () => Promise<T>): Promise<T> {
  const state = shared();
  state.running = (state.running ?? 0) + 1;
  try {
    return await work();
  } finally {
    state.running -= 1;
  }
}
