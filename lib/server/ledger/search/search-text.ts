import 'server-only';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import { nameKey } from '@/lib/schemas/account/name-key';
import { matchKey, withoutDiacritics } from './match-key';

/** Sorts after every text that begins with the one before it, in the byte order of UTF-8. */
export const lastCharacter = '\u{10FFFF}';

/** More code points than any field, so a longer query can match nothing. */
const maxQueryLength = 512;
const notPlain = /[^a-z0-9 ]/gu;
/** The capitals that the encoding of characters does not use. */
const markCapitals = 'QRSTUVWZ';

/**
 * The text by which an account is found, the same on both databases: name, number, manager, parent, the match key
 * (so that "acme" finds "A.C.M.E. GmbH"), and the manager's mark.
 *
 * It is made for trigram indices. Every word has two spaces before it, so that the first one or two characters of
 * a word are a trigram too. Every character other than a-z, 0-9 and the space is written as its code point in
 * capitals between `X` and `Y` (é is already e by then; & is `XIMY`), because pg_trgm indexes only letters and
 * digits, and which letters depends on the database's locale.
 */
export function searchText(account: AccountFormValues): string {
  const { reference, number, manager, parent } = account;
  const fields = [reference, number, manager, parent].map(fold).filter((field) => field !== '');
  const lines = [...new Set([...fields, matchKey(reference)])].map(encode);
  const managerKey = nameKey(manager);
  if (managerKey !== '') lines.push(managerMark(managerKey));
  return lines.join('\n');
}

/**
 * The single trigram by which an index narrows to a manager's accounts: the trigrams of the name itself are
 * shared by everybody with a similar name. A few managers share a mark. Nobody can type one, because queries are
 * folded to lower case.
 */
export function managerMark(managerKey: string): string {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let at = 0; at < managerKey.length; at += 1) {
    hash = Math.imul(hash ^ managerKey.charCodeAt(at), 0x01000193) >>> 0;
  }
  const digit = Math.floor(hash / 64) % 10;
  return `${markCapitals[hash % 8]}${digit}${markCapitals[Math.floor(hash / 8) % 8]}`;
}

/**
 * What to look for in a search text, or null if nothing can match. One or two plain characters match the
 * beginnings of words, and so do several such words ("9 9"); three or more in a row match anywhere. No character
 * is a wildcard.
 */
export function searchPattern(query: string): string | null {
  const folded = fold(query.slice(0, 4 * maxQueryLength));
  if (folded === '' || [...folded].length > maxQueryLength) return null;
  return foldedPattern(folded);
}

/** Like searchPattern, for text that is already folded, such as part of a match key. */
export function foldedPattern(folded: string): string {
  const encoded = encode(folded);
  const inner = encoded.slice(2);
  if (inner.length < 3) return encoded.slice(-3);
  // If short words could match anywhere, each would be searched by the one trigram shared by all words with the
  // same first letter.
  return inner.split(' ').every((word) => word.length < 3) ? encoded : inner;
}

/** The distinct trigrams of a text. */
export function trigrams(text: string): string[] {
  const found = new Set<string>();
  for (let start = 0; start + 3 <= text.length; start += 1) {
    found.add(text.slice(start, start + 3));
  }
  return [...found];
}

function fold(text: string): string {
  return withoutDiacritics(nameKey(text));
}

function encode(folded: string): string {
  const words = folded.replaceAll(' ', '  ').replace(notPlain, (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `X${digits.replace(/\d/g, (digit) => 'GHIJKLMNOP'[Number(digit)] ?? '')}Y`;
  });
  return `  ${words}`;
}
