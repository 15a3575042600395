import 'server-only';

/** From this length on, words are searched for with a typo in them. Half of all shorter words are one letter apart. */
const minTypoLength = 3;
/** Longer words are whole names in scripts without spaces, and what nobody types twice. */
const maxTypoLength = 24;
const hasLetter = /\p{L}/u;

/** The distinct words of a match key, in their order. */
export function wordsOf(match: string): string[] {
  return [...new Set(match.split(' ').filter((word) => word !== ''))];
}

/** Each pair of neighbouring words in a match key as one word, so that "northwind" finds "north wind". */
export function joinedWords(match: string): string[] {
  const words = match.split(' ');
  return [...new Set(words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`))];
}

/** The words by which the name index finds an account: those of its match key, alone and joined. */
export function indexedWords(match: string): string[] {
  return [...new Set([...wordsOf(match), ...joinedWords(match)])];
}

/** True if the word may be a misspelling of another. Numbers that differ in a digit are different numbers. */
export function mayHaveTypo(word: string): boolean {
  const { length } = [...word];
  return length >= minTypoLength && length <= maxTypoLength && hasLetter.test(word);
}

/**
 * The word itself, and all variants with one character removed. Two words one typo apart (a letter wrong,
 * missing, extra, or two swapped) have a variant in common, so an index finds them by equality alone.
 */
export function wordRests(word: string): string[] {
  const characters = [...word];
  const rests = characters.map((_, index) => characters.toSpliced(index, 1).join(''));
  return [...new Set([word, ...rests])];
}

/** True if one typo turns one word into the other. Three letters can only be in the wrong order. */
export function isOneTypo(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 2) return false;
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const sameFrom = (from: number, otherFrom: number) =>
    a.slice(from).join('') === b.slice(otherFrom).join('');
  const isSwapped = a[start] === b[start + 1] && a[start + 1] === b[start] && sameFrom(start + 2, start + 2);
  if (Math.min(a.length, b.length) <= minTypoLength) return a.length === b.length && isSwapped;
  return (
    isSwapped || sameFrom(start + 1, start + 1) || sameFrom(start + 1, start) || sameFrom(start, start + 1)
  );
}
