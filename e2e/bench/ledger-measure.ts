import { randomUUID } from 'node:crypto';
import { listAccounts } from '@/lib/server/ledger/accounts';
import { countUnresolved, readActivity } from '@/lib/server/ledger/activity';
import { readHistory } from '@/lib/server/ledger/history';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { nearMatches } from '@/lib/server/ledger/near-matches';
import { openAttempt } from '@/lib/server/ledger/open-attempt';
import { settleOrphans } from '@/lib/server/ledger/orphans';
import { settleAttempt } from '@/lib/server/ledger/settle-attempt';
import { suggestions } from '@/lib/server/ledger/suggestions';

/** Milliseconds of one kind of read over many calls. */
export interface Measured {
  name: string;
  calls: number;
  p50Ms: number;
  p95Ms: number;
  worstMs: number;
  /** The call that took longest. */
  worst: string;
}

type Call = [label: string, run: () => Promise<unknown>];

const rounds = 3;

/** Measures what people do all day, on names that the ledger has. The first round warms up and is not counted. */
export async function measureLedger(ledger: Ledger): Promise<Measured[]> {
  const names = await sampleNames(ledger);
  const kinds: Record<string, Call[]> = {
    'search as you type': typed(names).map((q) => [q, () => listAccounts(ledger, { apiRegion: 'eu', q })]),
    'search within a manager': ['Ada Adams', 'Paul Jansen'].flatMap((manager) =>
      typed(names.slice(0, 4)).map(
        (q): Call => [`${manager}: ${q}`, () => listAccounts(ledger, { apiRegion: 'eu', q, manager })],
      ),
    ),
    'odd searches': [
      '%',
      '_',
      "'",
      '"',
      '*',
      '😀',
      '&',
      'ltd',
      'co. kg',
      'zzzz',
      'é',
      'x'.repeat(10_240),
    ].map((q) => [q.slice(0, 20), () => listAccounts(ledger, { apiRegion: 'eu', q })]),
    'first page': (['name', '-name', 'changed', '-changed'] as const).flatMap((sort): Call[] => [
      [sort, () => listAccounts(ledger, { apiRegion: 'eu', sort })],
      [`${sort} of a manager`, () => listAccounts(ledger, { apiRegion: 'eu', sort, manager: 'Ada Adams' })],
    ]),
    history: Array.from({ length: 30 }, (_, index) => {
      const accountId = String(index * 17 + 1);
      return [accountId, () => readHistory(ledger, { apiRegion: 'eu', accountId })];
    }),
    suggestions: (['manager', 'parent', 'region'] as const).flatMap((field) =>
      ['', 'a', 'ad', 'steel', 'zz'].map(
        (q): Call => [`${field}: ${q}`, () => suggestions(ledger, 'eu', field, q)],
      ),
    ),
    'near matches': names.map((name) => [name, () => nearMatches(ledger, 'eu', name.replace('e', 'a'))]),
    activity: [
      ['all', () => readActivity(ledger, { apiRegion: 'eu' })],
      ...(['created', 'rejected', 'unresolved', 'open'] as const).map(
        (outcome): Call => [outcome, () => readActivity(ledger, { apiRegion: 'eu', outcome })],
      ),
      ['one person', () => readActivity(ledger, { apiRegion: 'eu', actor: '1007' })],
      ...['acme', 'steel', 'acme ste', 'zzzz'].map(
        (q): Call => [`name ${q}`, () => readActivity(ledger, { apiRegion: 'eu', q })],
      ),
    ],
    'sweep and count': [
      ['sweep', () => settleOrphans(ledger)],
      ['unresolved', () => countUnresolved(ledger, 'eu')],
    ],
    save: Array.from({ length: 20 }, (_, index) => [
      `save ${index}`,
      () => save(ledger, names[index % names.length] ?? ''),
    ]),
  };
  const measured: Measured[] = [];
  for (const [name, calls] of Object.entries(kinds)) measured.push(await measure(name, calls));
  return measured;
}

async function measure(name: string, calls: readonly Call[]): Promise<Measured> {
  const taken: { label: string; ms: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [label, run] of calls) {
      const startedAtMs = performance.now();
      await run();
      if (round > 0) taken.push({ label, ms: performance.now() - startedAtMs });
    }
  }
  taken.sort((one, other) => one.ms - other.ms);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))];
  const worst = taken.at(-1);
  return {
    name,
    calls: taken.length,
    p50Ms: at(0.5)?.ms ?? 0,
    p95Ms: at(0.95)?.ms ?? 0,
    worstMs: worst?.ms ?? 0,
    worst: worst?.label ?? '',
  };
}

async function sampleNames(ledger: Ledger): Promise<string[]> {
  const { items } = await listAccounts(ledger, { apiRegion: 'eu', sort: '-changed', limit: 12 });
  return items.map(({ reference }) => reference);
}

/** Each name as it is typed, one character more at a time. */
function typed(names: readonly string[]): string[] {
  return names.flatMap((name) =>
    Array.from({ length: Math.min(12, name.length) }, (_, end) => name.slice(0, end + 1)),
  );
}

async function save(ledger: Ledger, reference: string): Promise<void> {
  const result = await openAttempt(ledger, {
    requestId: randomUUID(),
    actor: { issuer: 'bench', subject: 'bench', name: 'Bench' },
    apiRegion: 'eu',
    idempotencyKey: randomUUID(),
    precondition: { kind: 'none' },
    account: { reference, manager: 'Ada Adams' },
  });
  if (!('attempt' in result)) throw new Error(result.kind);
  await settleAttempt(ledger, result.attempt, { outcome: 'updated', tries: [] });
}
