import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { nameKey } from '@/lib/schemas/name-key';
import { type AccountItem, type AccountRow, toAccountItems } from './account-item';
import type { LedgerDatabase } from './dialect';
import type { Ledger } from './ledger';
import { matchKey } from './match-key';
import { foldedPattern, trigrams } from './search-text';

/** An account whose name is like another. `similarity` is 0 to 1, 1 for equal match keys. */
export interface NearMatch {
  account: AccountItem;
  kind: 'same-name' | 'same-match-key' | 'similar';
  similarity: number;
}

const leastSimilarity = 0.45;
const candidatesPerSet = 100;
/** Length from which a third of a name still says something. */
const thirdsFrom = 24;

/**
 * The accounts whose names are nearest to `name`: equal name keys, then equal match keys, then near
 * matches by trigram similarity, best first.
 *
 * Near matches are those that share a piece with the name, found by the trigram index (piecesOf): one wrong
 * letter leaves a half whole, two leave a third. Ranking all accounts by similarity would read most of the
 * index at every key that is pressed.
 */
export async function nearMatches(
  ledger: Ledger,
  apiRegion: ApiRegion,
  name: string,
  limit = 5,
): Promise<NearMatch[]> {
  const key = nameKey(name);
  if (key === '') return [];
  const match = matchKey(name);
  return ledger.read(async (db) => {
    const rows = new Map<number, AccountRow>();
    const found = [
      await readEqual(db, apiRegion, 'name_key', key, limit),
      await readEqual(db, apiRegion, 'match_key', match, limit),
    ];
    for (const pieces of piecesOf(match)) found.push(await readCandidates(ledger, db, apiRegion, pieces));
    for (const row of found.flat()) rows.set(row.id, row);
    const ranked = [...rows.values()]
      .map((row) => ({ row, ...rank(row, key, match) }))
      .filter(({ similarity }) => similarity >= leastSimilarity)
      .sort(bestFirst)
      .slice(0, limit);
    const items = await toAccountItems(
      db,
      ranked.map(({ row }) => row),
    );
    return ranked.flatMap(({ kind, similarity }, index) => {
      const account = items[index];
      return account === undefined ? [] : [{ account, kind, similarity }];
    });
  });
}

type Ranked = Pick<NearMatch, 'kind' | 'similarity'> & { row: AccountRow };

const kinds: readonly NearMatch['kind'][] = ['same-name', 'same-match-key', 'similar'];

function bestFirst(a: Ranked, b: Ranked): number {
  const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  return byKind || b.similarity - a.similarity || b.row.times_sent - a.row.times_sent || a.row.id - b.row.id;
}

function rank(row: AccountRow, key: string, match: string): Pick<NearMatch, 'kind' | 'similarity'> {
  if (row.name_key === key) return { kind: 'same-name', similarity: 1 };
  if (row.match_key === match) return { kind: 'same-match-key', similarity: 1 };
  return { kind: 'similar', similarity: similarity(row.match_key, match) };
}

/** The share of trigrams that two texts have in common, words padded at both ends as pg_trgm does. */
export function similarity(one: string, other: string): number {
  const ours = new Set(paddedTrigrams(one));
  const theirs = new Set(paddedTrigrams(other));
  const shared = [...ours].filter((trigram) => theirs.has(trigram)).length;
  const all = ours.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}

function paddedTrigrams(text: string): string[] {
  return text.split(' ').flatMap((word) => trigrams(`  ${word} `));
}

/**
 * Sets of pieces of a match key; a near match is likely to have one set whole: its two longest words in
 * whatever order, one of its halves or, of a long name, one of its thirds.
 */
export function piecesOf(match: string): string[][] {
  const characters = [...match];
  const cut = (count: number) => {
    const size = characters.length / count;
    return Array.from({ length: count }, (_, index) => {
      const piece = characters.slice(Math.round(index * size), Math.round((index + 1) * size));
      return [withoutStumps(piece.join('').trim())];
    });
  };
  const words = match.split(' ').sort((a, b) => b.length - a.length);
  const sets = [words.slice(0, 2), ...cut(2), ...(characters.length >= thirdsFrom ? cut(3) : [])];
  const distinct = [...new Map(sets.map((pieces) => [pieces.join('\n'), pieces])).values()];
  return distinct.filter((pieces) => pieces.every((piece) => foldedPattern(piece).trimStart().length >= 3));
}

/** A piece without one or two letters of a word at its ends: half of all names have those. */
function withoutStumps(piece: string): string {
  return piece.replace(/^\S{1,2} +(?=\S{3})/u, '').replace(/(?<=\S{3}) +\S{1,2}$/u, '');
}

async function readEqual(
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  column: 'name_key' | 'match_key',
  value: string,
  limit: number,
): Promise<AccountRow[]> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where('api_region', '=', apiRegion)
    .where(column, '=', value)
    .limit(limit)
    .execute();
}

async function readCandidates(
  ledger: Ledger,
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  pieces: readonly string[],
): Promise<AccountRow[]> {
  const source = ledger.dialect.search(apiRegion, pieces.map(foldedPattern));
  const inName = pieces.map((piece) => ledger.dialect.contains(sql`accounts.match_key`, piece));
  const rows = await sql<AccountRow>`select accounts.* from ${source.from}
    where ${sql.join([source.where, ...inName], sql` and `)}
    limit ${candidatesPerSet}`.execute(db);
  return rows.rows;
}
