import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Outcome, outcomes } from '@/lib/schemas/attempt';
import { fetchWithin } from '../fixtures/network/fetch-within';
import type { Told } from './judge';

/** A person who saves one account after the other, as the form does: one key a save, and again where that is safe. */
export interface Person {
  origin: string;
  cookie: string;
  random: () => number;
  /** The versions that people have seen last, by reference. Shared, so some are out of date. */
  versions: Map<string, string>;
}

/** How often somebody presses Save for the same values. */
const presses = 4;

/** No save may take longer: 20 s of the app, and as much again for a machine that is busy. */
export const requestLimitMs = 40_000;

/** Saves one account. Gives every request of it with what was told. */
export async function save(person: Person, id: string, reference: string): Promise<Told[]> {
  const told: Told[] = [];
  const key = randomUUID();
  const headers = preconditionOf(person, reference);
  for (let press = 1; press <= presses; press += 1) {
    const answer = await request(person, id, reference, { 'Idempotency-Key': key, ...headers });
    told.push(answer);
    if (!isWorthRepeating(answer) || person.random() < 0.2) break;
    await sleep(Math.min(Number(answer.retryAfter ?? 0.2), 2) * 1_000 * (0.5 + person.random()));
  }
  return told;
}

function preconditionOf({ versions, random }: Person, reference: string): Record<string, string> {
  const version = versions.get(reference);
  const kind = random();
  if (version !== undefined && kind < 0.6) return { 'If-Match': version };
  if (version === undefined && kind < 0.5) return { 'If-None-Match': '*' };
  return kind < 0.8 ? {} : { 'If-Match': '*' };
}

async function request(
  { origin, cookie, random, versions }: Person,
  save: string,
  reference: string,
  headers: Record<string, string>,
): Promise<Told> {
  // One in a hundred closes the page.
  const limitMs = random() < 0.01 ? 1 + random() * 200 : requestLimitMs;
  const startedAt = Date.now();
  const told: Told = {
    save,
    startedAt,
    endedAt: 0,
    status: null,
    outcome: null,
    recorded: true,
    retryAfter: null,
  };
  try {
    const response = await fetchWithin(limitMs, `${origin}/api/eu/accounts`, {
      method: 'PUT',
      redirect: 'manual',
      body: JSON.stringify({ reference, number: save, manager: 'Soak' }),
      headers: {
        Cookie: cookie,
        Origin: origin,
        'X-CSRF': '1',
        'Content-Type': 'application/json',
        ...headers,
      },
    });
    const version = response.headers.get('etag');
    if (version !== null) versions.set(reference, version);
    const answer = { status: response.status, retryAfter: response.headers.get('retry-after') };
    return { ...told, ...answer, ...read(response.text), endedAt: Date.now() };
  } catch {
    return { ...told, endedAt: Date.now() };
  }
}

/** The balancer's own answers have no body, and a body may break off. */
function read(text: string): { outcome: Outcome | null; recorded: boolean } {
  try {
    const { outcome, recorded } = JSON.parse(text) as { outcome?: Outcome; recorded?: boolean };
    return { outcome: outcomes.find((each) => each === outcome) ?? null, recorded: recorded !== false };
  } catch {
    return { outcome: null, recorded: true };
  }
}

function isWorthRepeating({ status }: Told): boolean {
  return status === null || status === 409 || status === 429 || status >= 500;
}
