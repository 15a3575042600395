import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { apiRegionVariables } from '../fixtures/accounts-api/api-region-variables';
import { startScriptedAccountsApi } from '../fixtures/accounts-api/scripted-accounts-api';
import { startApp } from '../fixtures/app/app-server';
import { fetchWithin } from '../fixtures/network/fetch-within';
import { results } from '../fixtures/results/results';
import { mintSession } from '../fixtures/sign-in/minted-session';
import { requestLimitMs } from './people';

export interface HangOptions {
  /** How long the API region hangs, and how long is measured before. */
  seconds: number;
  /** In the API region that hangs. As many are in the others together. */
  people: number;
}

/** Times in milliseconds, memory in MB. */
export interface HangResult {
  before: Phase;
  during: Phase;
  /** Problem codes and outcomes that were told in the API region that hangs. */
  told: ReadonlyMap<string, number>;
  memoryMb: number[];
}

interface Phase {
  saves: number;
  failed: number;
  p95Ms: number;
}

/** A person who saves this often is in a hurry. */
const everyMs = 2_000;

/** EU hangs under so many people, while others save in US and AU. One process, as an image starts it. */
export async function hang({ seconds, people }: HangOptions): Promise<HangResult> {
  const [eu, others] = await Promise.all([startScriptedAccountsApi(), startScriptedAccountsApi()]);
  others.accounts.always({ status: 201, delayMs: 20 });
  eu.accounts.always({ status: 201, delayMs: 20 });
  const secret = randomBytes(32).toString('base64url');
  const env = {
    ...apiRegionVariables('EU', eu),
    ...apiRegionVariables('US', others),
    ...apiRegionVariables('AU', others),
    NEXTAUTH_SECRET: secret,
    LOG_LEVEL: 'error',
  };
  const app = await startApp({ env, preparedFolder: results.root });
  try {
    const crowd = new Crowd(app.origin, secret);
    // The first saves of a process are slow.
    await crowd.save(people, Math.min(10, seconds));
    const before = await crowd.save(people, seconds);
    eu.accounts.always({ hang: true });
    const memory = watchMemory(app.pid);
    const during = await crowd.save(people, seconds);
    return { before, during, told: crowd.toldInEu, memoryMb: memory.end() };
  } finally {
    await app.stop('SIGKILL');
    await Promise.all([eu.close(), others.close()]);
  }
}

/** People who save all the time, half of them in EU. */
class Crowd {
  readonly toldInEu = new Map<string, number>();
  readonly #origin: string;
  readonly #secret: string;

  constructor(origin: string, secret: string) {
    this.#origin = origin;
    this.#secret = secret;
  }

  /** What the people outside of EU saw in so many seconds. */
  async save(people: number, seconds: number): Promise<Phase> {
    const until = Date.now() + seconds * 1_000;
    const took: number[] = [];
    let failed = 0;
    this.toldInEu.clear();
    const person = async (apiRegion: string, name: string) => {
      const cookie = await mintSession(this.#secret, name);
      // Not all in the same moment.
      await sleep(Math.random() * everyMs);
      while (Date.now() < until) {
        const startedAtMs = performance.now();
        const told = await this.#saveOnce(apiRegion, cookie, until);
        const tookMs = performance.now() - startedAtMs;
        if (apiRegion === 'eu') this.toldInEu.set(told, (this.toldInEu.get(told) ?? 0) + 1);
        else if (told === 'created') took.push(tookMs);
        else failed += 1;
        await sleep(Math.max(0, everyMs - tookMs));
      }
    };
    const elsewhere = Array.from({ length: people }, (_, index) => (index % 2 === 0 ? 'us' : 'au'));
    const everywhere = [...elsewhere, ...elsewhere.map(() => 'eu')];
    await Promise.all(everywhere.map((apiRegion, index) => person(apiRegion, `person-${index}`)));
    const sorted = took.sort((one, other) => one - other);
    return { saves: took.length, failed, p95Ms: sorted[Math.floor(0.95 * (sorted.length - 1))] ?? 0 };
  }

  /** Gives the problem code or the outcome. In EU it waits no longer than until then. */
  async #saveOnce(apiRegion: string, cookie: string, until: number): Promise<string> {
    try {
      const limitMs = apiRegion === 'eu' ? Math.max(1, until - Date.now()) : requestLimitMs;
      const { status, text } = await fetchWithin(limitMs, `${this.#origin}/api/${apiRegion}/accounts`, {
        method: 'PUT',
        body: JSON.stringify({ reference: `Saved ${randomUUID()}` }),
        headers: {
          Cookie: cookie,
          Origin: this.#origin,
          'X-CSRF': '1',
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        },
      });
      const { code, outcome } = JSON.parse(text) as { code?: string; outcome?: string };
      return code ?? outcome ?? String(status);
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') return 'no answer yet';
      throw error;
    }
  }
}

/** How many times larger the memory is in the last third than in the first: the median of each. */
export function growthOf(samplesMb: readonly number[]): number {
  const third = Math.ceil(samplesMb.length / 3);
  const median = (samples: readonly number[]) =>
    [...samples].sort((one, other) => one - other)[Math.floor(samples.length / 2)] ?? 0;
  return median(samplesMb.slice(-third)) / median(samplesMb.slice(0, third));
}

/** The memory of a process, once a second. */
function watchMemory(pid: number) {
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(residentMb(pid)), 1_000);
  return {
    end() {
      clearInterval(timer);
      return samples;
    },
  };
}

/** The resident memory of a process, on Linux. */
export function residentMb(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
