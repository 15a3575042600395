import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { lookUpEach } from '@/lib/server/ledger/accounts/look-up';
import type { LedgerDatabase, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { rowsJson, textAt } from '@/lib/server/ledger/database/json-rows';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { isOneTypo, mayHaveTypo, wordRests, wordsOf } from './name-words';
import { lastCharacter } from './search-text';

/** How many other words a typed word may stand for. More would only blur the results. */
const maxMeanings = 8;
const maxRests = 200;
const maxStemMatches = 40;
const stemShare = 0.6;
const minStemLength = 4;

/** Adds the words of new names to the API region's vocabulary, in the transaction that adds the names. */
export async function recordNameWords(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  matchKeys: readonly string[],
): Promise<void> {
  const words = [...new Set(matchKeys.flatMap(wordsOf))].filter(mayHaveTypo);
  const known = await knownWords(ledger, trx, apiRegion, words);
  const added = words
    .filter((word) => !known.has(word))
    .flatMap((word) => wordRests(word).map((rest) => [rest, word] as const))
    // Always in the same order, so that two transactions never wait for each other.
    .sort(([rest, word], [otherRest, other]) =>
      rest < otherRest || (rest === otherRest && word < other) ? -1 : 1,
    );
  if (added.length === 0) return;
  await sql`insert into name_words (api_region, rest, word)
    select ${apiRegion}, ${textAt(0)}, ${textAt(1)} from ${ledger.dialect.elements(rowsJson(added))}
    where true on conflict do nothing`.execute(trx);
}

/**
 * What each typed word may stand for, itself first: words in the vocabulary one typo away, and those with the
 * same beginning ("industry" for "industries", or the whole word for one still being typed).
 */
export async function readMeanings(
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  typed: readonly string[],
): Promise<string[][]> {
  const near = await readByTypo(db, apiRegion, typed);
  const alike = await readByStem(db, apiRegion, typed);
  return typed.map((word) => {
    const typos = near.filter((candidate) => isOneTypo(word, candidate));
    const stem = stemOf(word);
    const begun = stem === null ? [] : alike.filter((candidate) => candidate.startsWith(stem));
    return [...new Set([word, ...typos, ...begun])].slice(0, maxMeanings);
  });
}

async function readByTypo(
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  typed: readonly string[],
): Promise<string[]> {
  const rests = [...new Set(typed.filter(mayHaveTypo).flatMap(wordRests))];
  if (rests.length === 0) return [];
  const rows = await db
    .selectFrom('name_words')
    .select('word')
    .where('api_region', '=', apiRegion)
    .where('rest', 'in', rests)
    .limit(maxRests)
    .execute();
  return [...new Set(rows.map(({ word }) => word))];
}

/** The shared beginning of words of one kind; null for a word too short to have one. */
function stemOf(word: string): string | null {
  const characters = [...word];
  const length = Math.ceil(characters.length * stemShare);
  return length < minStemLength ? null : characters.slice(0, length).join('');
}

async function readByStem(
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  typed: readonly string[],
): Promise<string[]> {
  const stems = [...new Set(typed.flatMap((word) => stemOf(word) ?? []))];
  if (stems.length === 0) return [];
  const reads = stems.map(
    (stem) => sql`select word from (select word from name_words
      where api_region = ${apiRegion} and rest >= ${stem} and rest < ${stem + lastCharacter}
      order by rest limit ${sql.lit(maxStemMatches)}) as alike`,
  );
  const rows = await sql<{ word: string }>`${sql.join(reads, sql` union `)}`.execute(db);
  return rows.rows.map(({ word }) => word);
}

async function knownWords(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  words: readonly string[],
): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const known = sql<string>`select word from name_words
    where api_region = ${apiRegion} and rest = ${textAt(0)} and word = ${textAt(0)}`;
  return new Set(await lookUpEach(ledger.dialect, trx, words, known));
}
