import { type Cluster, startCluster } from '../cluster/start-cluster';
import { apiRegionVariables } from '../fixtures/accounts-api/api-region-variables';
import { startScriptedAccountsApi } from '../fixtures/accounts-api/scripted-accounts-api';
import { seededRandom } from '../fixtures/seeded-random';
import { mintSession } from '../fixtures/sign-in/minted-session';
import { type ApiRecord, misbehave } from './faulty-api';
import { type Evidence, findLies, type Lie, type Told } from './judge';
import { save } from './people';
import { readLedger } from './read-ledger';
import { runEvents } from './run-events';
import { type PlannedEvent, planEvents, type SoakOptions } from './soak-plan';

export interface SoakResult {
  evidence: Evidence;
  lies: Lie[];
  events: PlannedEvent[];
  /** How often the API behaved in which way. */
  behaviours: ReadonlyMap<string, number>;
  /** Of the saving, without the start. */
  tookMs: number;
}

/** How many accounts are saved again and again. The others are new. */
const knownAccounts = 150;

/**
 * Saves so many accounts through two processes on one PostgreSQL while everything around them fails by plan, then
 * compares what was told with what the accounts API and the ledger have. The same seed plans the same, though not
 * to the millisecond.
 */
export async function soak(options: SoakOptions, report: (line: string) => void): Promise<SoakResult> {
  const scripted = await startScriptedAccountsApi();
  const api = misbehave(scripted, seededRandom(options.seed + 1));
  const cluster = await startCluster({ env: { ...apiRegionVariables('EU', scripted), LOG_LEVEL: 'error' } });
  const events = planEvents(options);
  try {
    const startedAtMs = performance.now();
    const told = await saveAll(options, { cluster, api, events, report });
    const tookMs = performance.now() - startedAtMs;
    report('Reading the ledger, once every attempt has its outcome…');
    const cookie = await mintSession(cluster.sessionSecret, 'reader');
    const ledger = await readLedger({ origin: cluster.origin, cookie });
    const evidence = { told, calls: api.calls, ...ledger };
    return { evidence, lies: findLies(evidence), events, behaviours: api.counts, tookMs };
  } finally {
    await cluster.close();
    await scripted.close();
  }
}

interface Run {
  cluster: Cluster;
  api: ApiRecord;
  events: readonly PlannedEvent[];
  report: (line: string) => void;
}

/** Everybody saves at the same time, each one account after the other, until there are as many as wanted. */
async function saveAll(options: SoakOptions, { cluster, api, events, report }: Run): Promise<Told[]> {
  const told: Told[] = [];
  const versions = new Map<string, string>();
  const startedAtMs = performance.now();
  const spent = () => (performance.now() - startedAtMs) / (options.minutes * 60_000);
  let begun = 0;
  const place = () => Math.max(begun / options.saves, spent());
  const running = runEvents(events, { cluster, api, place });
  const work = async (index: number) => {
    const random = seededRandom(options.seed * 1_000 + index);
    const cookie = await mintSession(cluster.sessionSecret, `person-${index}`);
    while (place() < 1) {
      begun += 1;
      const number = begun;
      if (number % 1_000 === 0) report(`${number} saves have begun.`);
      await running.mayReach(number / options.saves);
      const reference = random() < 0.5 ? `Known ${Math.floor(random() * knownAccounts)}` : `New ${number}`;
      told.push(
        ...(await save({ origin: cluster.origin, cookie, random, versions }, String(number), reference)),
      );
    }
  };
  await Promise.all(Array.from({ length: options.people }, (_, index) => work(index)));
  await running.ended;
  return told;
}
