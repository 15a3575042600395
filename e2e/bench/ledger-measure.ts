import { randomUUID } from 'node:crypto';
import { listAccounts } from '@/lib/server/ledger/accounts/accounts';
import { readRecentAccounts } from '@/lib/server/ledger/accounts/recent-accounts';
import { suggestions } from '@/lib/server/ledger/accounts/suggestions';
import { openAttempt } from '@/lib/server/ledger/attempts/open-attempt';
import { settleOrphans } from '@/lib/server/ledger/attempts/orphans';
import { countUnresolved, readActivity } from '@/lib/server/ledger/attempts/reading/activity';
import { readHistory } from '@/lib/server/ledger/attempts/reading/history';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { nearMatches } from '@/lib/server/ledger/search/near-matches';
import { savesOfDay, savesOfHour } from '@/lib/server/ledger/status/figures';
import { readLedgerSize } from '@/lib/server/ledger/status/ledger-size';
import { readNewestEvents } from '@/lib/server/ledger/status/newest-events';
import { type Samples, takeSamples, typed, withTypos } from './ledger-samples';

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
const oddTexts = ['%', '_', "'", '"', '*', '\\', '😀', '&', 'é', 'ltd', 'co. kg', 'zzzz', 'qx', '1', '9 9'];
const tenKilobytes = 'x'.repeat(10_240);

/**
 * Measures what people do all day, using the functions that the routes call, on names that the ledger has. The
 * first round is a warm-up and is not counted.
 */
export async function measureLedger(ledger: Ledger): Promise<Measured[]> {
  const samples = await takeSamples(ledger);
  const kinds: Record<string, Call[]> = {
    ...listCalls(ledger, samples),
    history: samples.accounts.map(({ id }) => [
      id,
      () => readHistory(ledger, { apiRegion: 'eu', accountId: id }),
    ]),
    suggestions: suggestionCalls(ledger, samples),
    ...nearCalls(ledger, samples),
    activity: activityCalls(ledger, samples),
    'recent, sweep and count': [
      ...samples.accounts.map((_, index): Call => {
        const subject = `person-${index}`;
        return [subject, () => readRecentAccounts(ledger, 'eu', { issuer: 'seed', subject })];
      }),
      ['sweep', () => settleOrphans(ledger)],
      ['unresolved', () => countUnresolved(ledger, 'eu')],
    ],
    status: [
      ['day', () => savesOfDay(ledger, Date.now())],
      ['hour', () => savesOfHour(ledger, Date.now())],
      ['newest', () => readNewestEvents(ledger, 'eu')],
      ['size', () => readLedgerSize(ledger)],
    ],
    save: samples.accounts.map(({ reference }) => [reference, () => save(ledger, reference)]),
  };
  const measured: Measured[] = [];
  for (const [name, calls] of Object.entries(kinds)) measured.push(await measure(name, calls));
  return measured;
}

function listCalls(ledger: Ledger, { accounts, halfway }: Samples): Record<string, Call[]> {
  const search = (q: string, rest: { manager?: string; cursor?: string } = {}): Call => [
    q.slice(0, 20),
    () => listAccounts(ledger, { apiRegion: 'eu', q, ...rest }),
  ];
  const words = accounts.flatMap(({ reference, number, manager, parent }) => [
    ...typed(reference),
    ...typed(reference.split(' ')[1] ?? '', 8),
    ...typed(number),
    ...[manager, parent]
      .filter((text) => text !== '')
      .flatMap((text) => [text.slice(0, 2), text.slice(0, 5), text]),
  ]);
  const sorts = ['name', '-name', 'changed', '-changed'] as const;
  return {
    'search as you type': words.map((q) => search(q)),
    'search within a manager': ['Ada Adams', 'Paul Jansen'].flatMap((manager) =>
      accounts.slice(0, 4).flatMap(({ reference }) => typed(reference).map((q) => search(q, { manager }))),
    ),
    'odd searches': [...oddTexts, tenKilobytes].map((q) => search(q)),
    'search, far back': ['a', 'in', 'ltd', 'steel', 'steel berlin', accounts[3]?.reference ?? ''].map((q) =>
      search(q, { cursor: halfway.search }),
    ),
    'first page': sorts.flatMap((sort): Call[] => [
      [sort, () => listAccounts(ledger, { apiRegion: 'eu', sort })],
      [`${sort} of a manager`, () => listAccounts(ledger, { apiRegion: 'eu', sort, manager: 'Ada Adams' })],
    ]),
    'page far back': sorts.flatMap((sort): Call[] => [
      [sort, () => listAccounts(ledger, { apiRegion: 'eu', sort, cursor: halfway[sort] })],
      [
        `${sort} of a manager`,
        () => listAccounts(ledger, { apiRegion: 'eu', sort, manager: 'Ada Adams', cursor: halfway[sort] }),
      ],
    ]),
  };
}

function suggestionCalls(ledger: Ledger, { accounts }: Samples): Call[] {
  const parents = accounts.flatMap(({ parent }) => (parent === '' ? [] : typed(parent, 10)));
  const managers = accounts.flatMap(({ manager }) => typed(manager, 6));
  const asked = { manager: managers, parent: parents, region: ['e', 'em', 'north'] };
  return (['manager', 'parent', 'region'] as const).flatMap((field) =>
    ['', ...asked[field], 'steel', 'zz', '😀', '%'].map(
      (q): Call => [`${field}: ${q}`, () => suggestions(ledger, 'eu', field, q)],
    ),
  );
}

function nearCalls(ledger: Ledger, { accounts }: Samples): Record<string, Call[]> {
  const near = (name: string): Call => [name.slice(0, 40), () => nearMatches(ledger, 'eu', name)];
  const names = accounts.map(({ reference }) => reference);
  // Every key press, with the typo left in: what the form asks for while a name is typed.
  const beingTyped = names.flatMap((name) => typed(withTypos(name)[0] ?? '', 40));
  const others = ['Acme', 'Acne', 'BMW', 'Data', 'Steel', 'and', 'Zz', '😀', 'Trader Joe’s & Co. KG'];
  return {
    'near matches, typing': beingTyped.map(near),
    'near matches, typos': [...names.flatMap(withTypos), ...names, ...others, tenKilobytes].map(near),
  };
}

function activityCalls(ledger: Ledger, { accounts, halfway }: Samples): Call[] {
  const read = (rest: Omit<Parameters<typeof readActivity>[1], 'apiRegion'>): Call => [
    JSON.stringify(rest),
    () => readActivity(ledger, { apiRegion: 'eu', ...rest }),
  ];
  return [
    read({}),
    read({ cursor: halfway.activity }),
    ...(['created', 'rejected', 'unresolved', 'open'] as const).map((outcome) => read({ outcome })),
    read({ actor: '1007' }),
    ...['acme', 'steel', 'acme ste', 'zzzz', accounts[5]?.reference ?? ''].map((q) => read({ q })),
  ];
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
