import 'server-only';
import { nameKey } from '@/lib/schemas/account/name-key';
import { type NearMatchItem, nearMatchKinds } from '@/lib/schemas/account/near-match-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { toAccountItems } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { matchKey } from './match-key';
import { nameSimilarityTo } from './name-similarity';
import { type Candidate, readByKey, wordReads } from './near-candidates';

const leastSimilarity = 0.45;

/**
 * The accounts with names nearest to `name`: equal name keys, then equal match keys, then near matches by trigram
 * similarity, best first.
 *
 * Similarity compares whole names, but only of candidates that begin alike or share words, found by equality in
 * an index of words. Ranking all accounts by similarity would read most of a trigram index on every key press.
 */
export async function nearMatches(
  ledger: Ledger,
  apiRegion: ApiRegion,
  name: string,
  limit = 5,
): Promise<NearMatchItem[]> {
  const key = nameKey(name);
  if (key === '' || key.length > maxNameLength) return [];
  const match = matchKey(name);
  return ledger.read(async (db) => {
    const ranking = new Ranking(key, match, limit);
    ranking.add(await readByKey(db, apiRegion, key, match));
    if (!ranking.isFull(1)) {
      for (const { bound, read } of await wordReads(ledger, db, apiRegion, match)) {
        if (ranking.isFull(bound)) break;
        ranking.add(await read());
      }
    }
    return readMatches(db, ranking.best());
  });
}

/** More than the longest reference, so nothing is like it. */
const maxNameLength = 1_000;

interface Ranked extends Pick<NearMatchItem, 'kind' | 'similarity'> {
  row: Candidate;
}

/** The nearest candidates so far. */
class Ranking {
  readonly #ranked = new Map<number, Ranked>();
  readonly #key: string;
  readonly #match: string;
  readonly #limit: number;
  readonly #similarity: (known: string) => number;

  constructor(key: string, match: string, limit: number) {
    this.#key = key;
    this.#match = match;
    this.#limit = limit;
    this.#similarity = nameSimilarityTo(match);
  }

  add(rows: readonly Candidate[]): void {
    for (const row of rows) {
      if (this.#ranked.has(row.id)) continue;
      const ranked = { row, ...this.#rank(row) };
      if (ranked.similarity >= leastSimilarity) this.#ranked.set(row.id, ranked);
    }
  }

  /** True if nothing with this similarity or less can be among the best any more. */
  isFull(bound: number): boolean {
    return (this.best()[this.#limit - 1]?.similarity ?? -1) >= bound;
  }

  best(): Ranked[] {
    return [...this.#ranked.values()].sort(bestFirst).slice(0, this.#limit);
  }

  #rank(row: Candidate): Pick<NearMatchItem, 'kind' | 'similarity'> {
    if (row.name_key === this.#key) return { kind: 'same-name', similarity: 1 };
    if (row.match_key === this.#match) return { kind: 'same-match-key', similarity: 1 };
    return { kind: 'similar', similarity: this.#similarity(row.match_key) };
  }
}

function bestFirst(a: Ranked, b: Ranked): number {
  const byKind = nearMatchKinds.indexOf(a.kind) - nearMatchKinds.indexOf(b.kind);
  return byKind || b.similarity - a.similarity || b.row.times_sent - a.row.times_sent || a.row.id - b.row.id;
}

async function readMatches(db: LedgerDatabase, ranked: readonly Ranked[]): Promise<NearMatchItem[]> {
  if (ranked.length === 0) return [];
  const ids = ranked.map(({ row }) => row.id);
  const rows = await db.selectFrom('accounts').selectAll().where('id', 'in', ids).execute();
  const items = new Map((await toAccountItems(db, rows)).map((item) => [Number(item.id), item]));
  return ranked.flatMap(({ row, kind, similarity }) => {
    const account = items.get(row.id);
    return account === undefined ? [] : [{ account, kind, similarity }];
  });
}
