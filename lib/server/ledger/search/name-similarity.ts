import 'server-only';
import { isOneTypo, mayHaveTypo } from './name-words';

/** How much a match counts that needed a typo corrected. */
const correctedWeight = 0.9;

/**
 * How similar a match key is to the typed one, from 0 to 1: the share of trigrams they have in common, as in
 * pg_trgm, or slightly less than that share after single typos are corrected, because a typo can leave a short
 * word without any matching trigram. Names that differ only in legal form are compared once.
 */
export function nameSimilarityTo(typed: string): (known: string) => number {
  const ours = paddedTrigrams(typed);
  const compared = new Map<string, number>();
  return (known) => {
    const before = compared.get(known);
    if (before !== undefined) return before;
    const theirs = paddedTrigrams(known);
    const asTyped = shareOf(ours, theirs);
    const corrected = correctTypos(typed, known);
    const asMeant = corrected === typed ? 0 : correctedWeight * shareOf(paddedTrigrams(corrected), theirs);
    const result = Math.max(asTyped, asMeant);
    compared.set(known, result);
    return result;
  };
}

/** The share of trigrams that two texts have in common, with words padded at both ends as in pg_trgm. */
export function similarity(one: string, other: string): number {
  return shareOf(paddedTrigrams(one), paddedTrigrams(other));
}

function shareOf(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let shared = 0;
  for (const trigram of ours) if (theirs.has(trigram)) shared += 1;
  const all = ours.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The distinct trigrams of a text, with words padded at both ends. */
export function paddedTrigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(' ')) {
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) found.add(padded.slice(start, start + 3));
  }
  return found;
}

function correctTypos(typed: string, known: string): string {
  const words = typed.split(' ');
  const knownWords = known.split(' ');
  const missing = knownWords.filter((word) => !words.includes(word) && mayHaveTypo(word));
  if (missing.length === 0) return typed;
  const meant = (word: string) =>
    knownWords.includes(word) ? undefined : missing.find((candidate) => isOneTypo(word, candidate));
  return words.map((word) => meant(word) ?? word).join(' ');
}
