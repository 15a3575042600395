import 'server-only';
import type { Encoding } from '@/lib/schemas/import';
import { encodedAlphabets } from './alphabets';
import { decodeWhole } from './decode-whole';

/** Words that are looked at: more make the guess no better. */
const wordLimit = 2_000;

/** Letters of ASCII and bytes beyond it, as ISO-8859-1 has them, with at least one beyond. */
const wordBeyondAscii = /[A-Za-z\x80-\xFF]*[\x80-\xFF][A-Za-z\x80-\xFF]*/g;

/** What stands beside words, not in them. */
const signs = /[\u00A0€„“”‚‘’«»‹›–—…•·¿¡]+/u;

/** How words are written: anything else, such as `MŠrz`, comes of reading them in the wrong encoding. */
const wordForm = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;

interface Alphabet {
  letters: ReadonlySet<string>;
  isOtherScript: boolean;
}

/**
 * Guesses in which 8-bit encoding these bytes, given as ISO-8859-1, are text: the one in which most words
 * are words of some language, and most of them of one language.
 */
export function guess8BitEncoding(bytes: string): Encoding {
  const words = new Set<string>();
  for (const [word] of bytes.matchAll(wordBeyondAscii)) {
    words.add(word);
    if (words.size === wordLimit) break;
  }
  const sample = Buffer.from([...words].join('\n'), 'latin1');
  const guesses = encodedAlphabets.map(({ encoding, alphabets, isOtherScript }) => ({
    encoding,
    score: scoreOf(
      decodeWhole(sample, encoding).split('\n'),
      alphabets.map((letters) => ({ letters: bothCases(letters), isOtherScript })),
    ),
  }));
  const [best] = guesses.sort((a, b) => b.score - a.score);
  return best?.encoding ?? 'windows-1252';
}

/** Words that fit any of the alphabets, and again those that fit the one into which most fit. */
function scoreOf(words: readonly string[], alphabets: readonly Alphabet[]): number {
  const fitting = alphabets.map((alphabet) => words.map((word) => fits(word, alphabet)));
  const inAny = words.filter((_, index) => fitting.some((fits) => fits[index])).length;
  const inOne = Math.max(...fitting.map((fits) => fits.filter(Boolean).length));
  return inAny + inOne;
}

function fits(word: string, { letters, isOtherScript }: Alphabet): boolean {
  return word.split(signs).every((part) => {
    if (/^\p{ASCII}*$/u.test(part)) return true;
    const isKnown = (letter: string) => (letter <= '\x7F' ? !isOtherScript : letters.has(letter));
    return wordForm.test(part) && [...part].every(isKnown);
  });
}

function bothCases(letters: string): ReadonlySet<string> {
  return new Set([...letters, ...[...letters].map((letter) => letter.toUpperCase())]);
}
