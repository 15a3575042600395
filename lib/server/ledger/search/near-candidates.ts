import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountRow } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { paddedTrigrams } from './name-similarity';
import { readMeanings } from './name-vocabulary';
import { joinedWords, wordsOf } from './name-words';
import { lastCharacter } from './search-text';

/** The part of an account needed to say how near its name is. */
export type Candidate = Pick<AccountRow, 'id' | 'name_key' | 'match_key' | 'times_sent'>;

const candidatesPerRead = 50;
/** The smallest share of a typed name to search for: what remains of a similar name is at least this similar. */
const leastBound = 0.3;
/** How many words of a name to search for. Fewer are enough to tell a longer name apart. */
const maxWords = 6;
const mostReads = 7;

/** Accounts with these name keys or match keys, or with a match key that begins with what is typed. */
export async function readByKey(
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  key: string,
  match: string,
): Promise<Candidate[]> {
  const [sameName, beginning] = [
    await selectCandidates(db, apiRegion).where('name_key', '=', key).execute(),
    await selectCandidates(db, apiRegion)
      .where('match_key', '>=', match)
      .where('match_key', '<', match + lastCharacter)
      .orderBy('match_key')
      .execute(),
  ];
  return [...sameName, ...beginning];
}

function selectCandidates(db: LedgerDatabase, apiRegion: ApiRegion) {
  return db
    .selectFrom('accounts')
    .select(['id', 'name_key', 'match_key', 'times_sent'])
    .where('api_region', '=', apiRegion)
    .limit(candidatesPerRead);
}

/** Reads the accounts whose names contain some of the words. `bound` is how similar they can be at most. */
export interface WordRead {
  bound: number;
  read(): Promise<Candidate[]>;
}

/**
 * The reads that find names with most words of a match key, in any order and with a typo in each, best first: all
 * words, then all but one, and so on while names with fewer words in common could still be similar.
 */
export async function wordReads(
  ledger: Ledger,
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  match: string,
): Promise<WordRead[]> {
  const words = wordsOf(match).slice(0, maxWords);
  const meanings = await readMeanings(db, apiRegion, words);
  const read = (wanted: readonly (readonly string[])[]) => readNamed(ledger, db, apiRegion, wanted);
  const inParts = subsetsOf(words, match).map(({ indices, bound }) => ({
    bound,
    read: () => read(indices.map((index) => meanings[index] ?? [])),
  }));
  const joined = joinedWords(match);
  if (joined.length === 0) return inParts;
  return [{ bound: 1, read: () => read([joined]) }, ...inParts];
}

interface Subset {
  indices: number[];
  bound: number;
}

/** The sets of words that a similar name must contain, the most selective first. */
function subsetsOf(words: readonly string[], match: string): Subset[] {
  const all = paddedTrigrams(match).size;
  const subsets = Array.from({ length: 2 ** words.length - 1 }, (_, mask) => {
    const indices = words.flatMap((_word, index) => (((mask + 1) >> index) & 1 ? [index] : []));
    const kept = paddedTrigrams(indices.map((index) => words[index]).join(' ')).size;
    return { indices, bound: kept / all };
  });
  return subsets
    .filter(({ bound }) => bound >= leastBound)
    .sort((one, other) => other.bound - one.bound)
    .slice(0, mostReads);
}

async function readNamed(
  ledger: Ledger,
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  words: readonly (readonly string[])[],
): Promise<Candidate[]> {
  const source = ledger.dialect.named(apiRegion, words);
  const rows = await sql<Candidate>`select accounts.id, name_key, match_key, times_sent
    from ${source.from} where ${source.where} limit ${candidatesPerRead}`.execute(db);
  return rows.rows;
}
