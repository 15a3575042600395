import 'server-only';

/** Words from this length on are looked for with a typo in them; of shorter ones half are one letter apart. */
const minTypoLength = 3;
/** Whole names in a script without spaces, and what nobody types a second time. */
const maxTypoLength = 24;
const hasLetter = /\p{L}/u;

/** The distinct words of a match key, in their order. */
export function wordsOf(match: string): string[] {
  return [...new Set(match.split(' ').filter((word) => word !== ''))];
}

/** Each two neighbouring words of a match key as one: "north wind" is found by "northwind". */
export function joinedWords(match: string): string[] {
  const words = match.split(' ');
  return [...new Set(words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`))];
}

/** The words by which the index of names finds an account: those of its match key, alone and joined. */
export function indexedWords(match: string): string[] {
  return [...new Set([...wordsOf(match), ...joinedWords(match)])];
}

/** True for a word that may be meant by another one: numbers that differ in a digit are two numbers. */
export function mayHaveTypo(word: string): boolean {
  const { length } = [...word];
  return length >= minTypoLength && length <= maxTypoLength && hasLetter.test(word);
}

/**
 * The word itself and what is left of it without one character. Two words that one typo parts (a letter
 * wrong, missing or too many, two in the wrong order) have one of these in common, so that an index finds
 * them by equality alone.
 */
export function wordRests(word: string): string[] {
  const characters = [...word];
  const rests = characters.map((_, index) => characters.toSpliced(index, 1).join(''));
  return [...new Set([word, ...rests])];
}

/** True where one typo makes one word of the other. In three letters the only typo is their order. */
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
